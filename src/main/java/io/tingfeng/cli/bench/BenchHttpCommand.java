package io.tingfeng.cli.bench;

import io.tingfeng.cli.Opening;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.model.Brand;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
      "asks the usual questions through the API, and prints how long the answers took. With a node",
      "of OpenSearch beside it (bench/opensearch starts one), which gets the same mentions, the"
          + " same",
      "questions are asked in turn."
    },
    footer = {
      "",
      "Example:  ./tingfeng bench workspace big --count 0",
      "          ./tingfeng --workspace big bench http --mentions 1000000",
      "          ./tingfeng --workspace big bench http --beside http://127.0.0.1:19200"
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

  @Option(names = "--beside", paramLabel = "URL", description = "A node of OpenSearch.")
  private @Nullable String beside;

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
          Optional<OpenSearchNode> peer = peer(bench, out);
          for (UsualQuestion question :
              UsualQuestion.all(bench.brands().getFirst().id(), bench.clock().instant())) {
            ask(out, bench, question, peer);
          }
          long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
          out.printf("heap in use %,.0f MB%n", used / 1e6);
          out.flush();
          return 0;
        });
  }

  /** The node beside, holding what the index holds. */
  private Optional<OpenSearchNode> peer(Bench bench, PrintWriter out) throws IOException {
    if (beside == null) {
      return Optional.empty();
    }
    OpenSearchNode node = new OpenSearchNode(beside, client);
    long count = bench.index().status().mentions();
    if (node.count() != count) {
      long began = System.nanoTime();
      node.load(bench.index());
      double seconds = (System.nanoTime() - began) / 1e9;
      out.printf("OpenSearch took them in %.0f s, %,.0f a second%n", seconds, count / seconds);
      out.flush();
    }
    return Optional.of(node);
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

  private void ask(
      PrintWriter out, Bench bench, UsualQuestion question, Optional<OpenSearchNode> peer)
      throws IOException {
    HttpRequest ours =
        HttpRequest.newBuilder(URI.create(bench.address() + question.path()))
            .header("Authorization", "Bearer " + bench.tokens().get())
            .build();
    List<HttpRequest> asked = new ArrayList<>(List.of(ours));
    peer.ifPresent(node -> asked.add(node.request(question)));
    List<long[]> nanos = inTurn(asked);
    out.printf("%-46s %s", question.name(), times(nanos.getFirst()));
    if (peer.isPresent()) {
      double ratio = (double) middle(nanos.getLast()) / middle(nanos.getFirst());
      out.printf("   OpenSearch %s   %.1f times", times(nanos.getLast()), ratio);
    }
    out.println();
    out.flush();
  }

  /** Asks each in turn, round by round, warm; the times of each, sorted. */
  private List<long[]> inTurn(List<HttpRequest> requests) throws IOException {
    int counted = Math.clamp(rounds, 1, MOST_ROUNDS);
    List<long[]> nanos = requests.stream().map(one -> new long[counted]).toList();
    for (int i = -counted; i < counted; i++) {
      for (int one = 0; one < requests.size(); one++) {
        long began = System.nanoTime();
        ask(requests.get(one));
        nanos.get(one)[Math.max(i, 0)] = System.nanoTime() - began;
      }
    }
    nanos.forEach(Arrays::sort);
    return nanos;
  }

  private static String times(long[] sorted) {
    return "p50 %8.2f ms   p99 %8.2f ms"
        .formatted(middle(sorted) / MILLIS, sorted[sorted.length * 99 / 100] / MILLIS);
  }

  private static long middle(long[] sorted) {
    return sorted[sorted.length / 2];
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
