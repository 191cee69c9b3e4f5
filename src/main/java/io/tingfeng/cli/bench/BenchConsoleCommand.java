package io.tingfeng.cli.bench;

import io.tingfeng.cli.Opening;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Times the console's pages while people click and others listen. */
@Command(
    name = "console",
    mixinStandardHelpOptions = true,
    description = {
      "Serves the workspace of bench workspace on a free port, lets users click through the pages,",
      "a click a second each, while listeners hold event streams, and prints how long pages took."
    },
    footer = {
      "",
      "Example:  ./tingfeng bench workspace big --count 0",
      "          ./tingfeng --workspace big bench console --mentions 100000 --seconds 120"
    })
public final class BenchConsoleCommand implements Callable<Integer> {
  private static final double MILLIS = 1e6;
  private static final long PAUSE_NANOS = 1_000_000_000L;

  @Option(names = "--mentions", defaultValue = "0", description = "Fills the index up to so many.")
  private int mentions;

  @Option(names = "--users", defaultValue = "20", description = "Who click (default: 20).")
  private int users;

  @Option(names = "--listeners", defaultValue = "200", description = "Streams (default: 200).")
  private int listeners;

  @Option(names = "--seconds", defaultValue = "60", description = "How long (default: 60).")
  private int seconds;

  @Spec private @Nullable CommandSpec spec;

  private final Opening<BenchHttpCommand.Bench> opening;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Queue<Long>> times = new ConcurrentHashMap<>();

  public BenchConsoleCommand(Opening<BenchHttpCommand.Bench> opening) {
    this.opening = opening;
  }

  @Override
  public Integer call() throws IOException {
    return opening.with(
        bench -> {
          PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
          BenchHttpCommand.fill(bench, mentions, out);
          List<InputStream> streams = listen(bench);
          out.printf(
              "%,d mentions, %d listen%n", bench.index().status().mentions(), streams.size());
          click(bench);
          report(out);
          for (InputStream stream : streams) {
            stream.close();
          }
          return 0;
        });
  }

  private List<InputStream> listen(BenchHttpCommand.Bench bench) throws IOException {
    List<InputStream> streams = new ArrayList<>();
    String token = bench.tokens().get();
    for (int i = 0; i < listeners; i++) {
      HttpRequest request =
          request(bench, "/api/v1/events", token).header("Accept", "text/event-stream").build();
      HttpResponse<InputStream> answer = ask(request, HttpResponse.BodyHandlers.ofInputStream());
      if (answer.statusCode() == 200) {
        streams.add(answer.body());
      } else {
        answer.body().close();
      }
    }
    return streams;
  }

  private void click(BenchHttpCommand.Bench bench) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    try (ExecutorService people = Executors.newFixedThreadPool(Math.clamp(users, 1, 200))) {
      for (int i = 0; i < users; i++) {
        String token = bench.tokens().get();
        Random dice = new Random(i);
        people.submit(
            () -> {
              while (System.nanoTime() < end) {
                visit(bench, token, dice);
              }
              return null;
            });
      }
    }
  }

  private void visit(BenchHttpCommand.Bench bench, String token, Random dice)
      throws IOException, InterruptedException {
    String brand = bench.brands().get(dice.nextInt(bench.brands().size())).id().value();
    List<String[]> pages =
        List.of(
            new String[] {"overview", "/"},
            new String[] {"brand, 72 h", "/brands/" + brand},
            new String[] {"search", "/search?q=brand:" + brand + "%20tone:negative"},
            new String[] {"search, a phrase", "/search?q=%E6%B2%A1%E6%9C%89%E4%BA%BA%E6%8E%A5"},
            new String[] {"alerts", "/alerts"},
            new String[] {"stories, 7 days", "/stories"},
            new String[] {"sources", "/sources"},
            new String[] {"API brands", "/api/v1/brands"},
            new String[] {"API search", "/api/v1/search?limit=20&q=brand:" + brand});
    String[] page = pages.get(dice.nextInt(pages.size()));
    long began = System.nanoTime();
    HttpResponse<String> answer =
        ask(
            request(bench, page[1], token).header("Accept", "text/html,*/*").build(),
            HttpResponse.BodyHandlers.ofString());
    long took = System.nanoTime() - began;
    String name = answer.statusCode() == 200 ? page[0] : page[0] + " (" + answer.statusCode() + ")";
    times.computeIfAbsent(name, key -> new ConcurrentLinkedQueue<>()).add(took);
    TimeUnit.NANOSECONDS.sleep(Math.max(0, PAUSE_NANOS - took));
  }

  private void report(PrintWriter out) {
    times.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> {
              long[] nanos =
                  entry.getValue().stream().mapToLong(Long::longValue).sorted().toArray();
              out.printf(
                  Locale.ROOT,
                  "%-20s %6d clicks   p50 %8.1f ms   p99 %8.1f ms%n",
                  entry.getKey(),
                  nanos.length,
                  nanos[nanos.length / 2] / MILLIS,
                  nanos[nanos.length * 99 / 100] / MILLIS);
            });
    long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    out.printf(Locale.ROOT, "heap in use %,.0f MB%n", used / 1e6);
    out.flush();
  }

  private static HttpRequest.Builder request(
      BenchHttpCommand.Bench bench, String path, String token) {
    return HttpRequest.newBuilder(URI.create(bench.address() + path))
        .header("Authorization", "Bearer " + token);
  }

  private <T> HttpResponse<T> ask(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws IOException {
    try {
      return client.send(request, handler);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("broken off", e);
    }
  }
}
