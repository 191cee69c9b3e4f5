package io.tingfeng.cli.bench;

import io.tingfeng.cli.Opening;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.model.Brand;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Times the questions that people ask over HTTP. */
@Command(
    name = "http",
    mixinStandardHelpOptions = true,
    description = {
      "Fills the workspace of bench workspace with generated mentions, serves it on a free port,",
      "asks the usual questions through the API, and prints how long the answers took."
    },
    footer = {
      "",
      "Example:  ./tingfeng bench workspace big --count 0",
      "          ./tingfeng --workspace big bench http --mentions 1000000"
    })
public final class BenchHttpCommand implements Callable<Integer> {
  private static final double MILLIS = 1e6;

  /** A caller may ask so often before the server makes it wait. */
  private static final int MOST_ROUNDS = 140;

  private static final int STEP = 4;

  @Option(
      names = "--mentions",
      defaultValue = "0",
      description = "Fills the index up to so many (default: as it is).")
  private int mentions;

  @Option(names = "--rounds", defaultValue = "140", description = "At most 140, the default.")
  private int rounds;

  @Spec private @Nullable CommandSpec spec;

  private final Opening<Bench> opening;
  private final HttpClient client = HttpClient.newHttpClient();

  public BenchHttpCommand(Opening<Bench> opening) {
    this.opening = opening;
  }

  /**
   * What is measured.
   *
   * @param address where it answers
   * @param tokens a new caller's token each time
   */
  public record Bench(
      String address,
      MentionIndex index,
      List<Brand> brands,
      Supplier<String> tokens,
      InstantSource clock) {}

  @Override
  public Integer call() throws IOException {
    return opening.with(
        bench -> {
          PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
          fill(bench, mentions, out);
          MentionIndex.IndexStatus status = bench.index().status();
          out.printf(
              "%,d mentions, %,.1f MB, %d segments%n",
              status.mentions(), status.bytes() / 1e6, status.segments());
          for (Map.Entry<String, String> question : questions(bench).entrySet()) {
            time(out, bench, question.getKey(), question.getValue());
          }
          long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
          out.printf("heap in use %,.0f MB%n", used / 1e6);
          out.flush();
          return 0;
        });
  }

  /** Fills the index with generated mentions up to a number. */
  static void fill(Bench bench, int mentions, PrintWriter out) {
    int missing = (int) Math.max(0, mentions - bench.index().status().mentions());
    if (missing == 0) {
      return;
    }
    Instant now = bench.clock().instant();
    Duration quarter = Duration.ofDays(90);
    List<String> names = bench.brands().stream().map(Brand::name).toList();
    Generator generator = new Generator(1, names, now, quarter);
    Crowd crowd = new Crowd(1, names.size(), generator::wording, BenchHttpCommand::words);
    long began = System.nanoTime();
    crowd.fill(bench.index(), missing, now, quarter);
    double seconds = (System.nanoTime() - began) / 1e9;
    out.printf("%,d mentions put in %.0f s, %,.0f a second%n", missing, seconds, missing / seconds);
    out.flush();
  }

  /** Cut without a dictionary: what is measured is the index. */
  private static List<String> words(String text) {
    return java.util.stream.IntStream.range(0, text.length() / STEP)
        .mapToObj(i -> text.substring(i * STEP, i * STEP + 2))
        .toList();
  }

  private static Map<String, String> questions(Bench bench) {
    Instant now = bench.clock().instant();
    String quarter = "&from=" + now.minus(Duration.ofDays(90));
    String loudest = "brand:" + bench.brands().getFirst().id();
    Map<String, String> questions = new LinkedHashMap<>();
    questions.put("hourly trend of the loudest brand, 90 days", trend(loudest) + quarter);
    questions.put("the same, negative only", trend(loudest + " tone:negative") + quarter);
    questions.put(
        "phrase in 7 days, newest 50 with highlights",
        "/api/v1/search?limit=50&q=" + encoded("没有人接 now-7d"));
    questions.put(
        "all brands by hour, 72 h", "/api/v1/trends?from=" + now.minus(Duration.ofHours(72)));
    questions.put(
        "platforms of the loudest brand, 7 days",
        "/api/v1/breakdown?by=platform&q=" + encoded(loudest));
    return questions;
  }

  private static String trend(String query) {
    return "/api/v1/trend?by=hour&rows=true&q=" + encoded(query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void time(PrintWriter out, Bench bench, String name, String path) throws IOException {
    int counted = Math.clamp(rounds, 1, MOST_ROUNDS);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(bench.address() + path))
            .header("Authorization", "Bearer " + bench.tokens().get())
            .build();
    for (int i = 0; i < counted; i++) {
      ask(request);
    }
    long[] nanos = new long[counted];
    for (int i = 0; i < counted; i++) {
      long began = System.nanoTime();
      ask(request);
      nanos[i] = System.nanoTime() - began;
    }
    Arrays.sort(nanos);
    out.printf(
        "%-46s p50 %8.2f ms   p99 %8.2f ms%n",
        name, nanos[counted / 2] / MILLIS, nanos[counted * 99 / 100] / MILLIS);
    out.flush();
  }

  private void ask(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException(request.uri().getPath() + " answered " + answer.body());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("broken off", e);
    }
  }
}
