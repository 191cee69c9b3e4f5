package io.tingfeng.fetch;

import com.sun.management.ThreadMXBean;
import io.tingfeng.model.Pace;
import io.tingfeng.model.SourceProfile;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcHostStore;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Fetches 20 KB pages from hosts on loopback, a thread a host, and prints one line: pages, pages
 * per second, pages per second of the fetching threads' CPU, and the shortest gap that a host saw.
 *
 * <p>Arguments: hosts, seconds, milliseconds between two requests to a host (0 for no pace).
 *
 * <pre>
 * mvn -q package -DskipTests
 * java -cp 'target/classes:target/test-classes:target/lib/*' io.tingfeng.fetch.FetchBench 64 20 0
 * </pre>
 */
final class FetchBench {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final String PAGE = "<p>今天的新闻，一段又一段。</p>\n".repeat(500);

  private final int seconds;
  private final Duration interval;

  private FetchBench(int seconds, Duration interval) {
    this.seconds = seconds;
    this.interval = interval;
  }

  public static void main(String[] arguments) throws Exception {
    int hosts = Integer.parseInt(arguments[0]);
    Duration interval = Duration.ofMillis(Long.parseLong(arguments[2]));
    new FetchBench(Integer.parseInt(arguments[1]), interval).run(hosts);
  }

  private void run(int hosts) throws Exception {
    InstantSource clock = InstantSource.system();
    FetchSettings settings =
        new FetchSettings("Tingfeng/bench", true, 10_000_000, Duration.ofMinutes(1), 0.1, 5, 0);
    try (Database database = Database.inMemory();
        Fetcher fetcher =
            new Fetcher(
                settings,
                new JdbcHostStore(database),
                clock,
                length -> TimeUnit.NANOSECONDS.sleep(length.toNanos()));
        ExecutorService threads = Executors.newCachedThreadPool()) {
      Map<LocalSite, Future<long[]>> running = new HashMap<>();
      try {
        for (int host = 0; host < hosts; host++) {
          LocalSite site = new LocalSite().page("/a", PAGE);
          running.put(site, threads.submit(() -> visit(fetcher, site)));
        }
        report(running);
      } finally {
        running.keySet().forEach(LocalSite::close);
      }
    }
  }

  /** Pages, and nanoseconds of CPU that they took. */
  private long[] visit(Fetcher fetcher, LocalSite site) {
    SourceProfile profile =
        Profiles.profile(
            new Pace(Duration.ofMinutes(1), interval, Duration.ofSeconds(20), 5 << 20), Map.of());
    FetchRequest request = new FetchRequest(profile, site.at("/a"), Validators.NONE);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    long cpu = THREADS.getCurrentThreadCpuTime();
    long pages = 0;
    while (System.nanoTime() < end) {
      if (fetcher.fetch(request) instanceof FetchOutcome.Fetched) {
        pages++;
      }
    }
    return new long[] {pages, THREADS.getCurrentThreadCpuTime() - cpu};
  }

  private void report(Map<LocalSite, Future<long[]>> running) throws Exception {
    long pages = 0;
    long cpu = 0;
    List<Long> gaps = new ArrayList<>();
    for (Map.Entry<LocalSite, Future<long[]>> one : running.entrySet()) {
      long[] done = one.getValue().get();
      pages += done[0];
      cpu += done[1];
      List<LocalSite.Asked> asked = one.getKey().asked();
      for (int i = 1; i < asked.size(); i++) {
        gaps.add(asked.get(i).nanos() - asked.get(i - 1).nanos());
      }
    }
    System.out.printf(
        "%d pages, %.0f/s, %.0f per second of CPU, shortest gap %.1f ms%n",
        pages,
        pages / (double) seconds,
        pages * 1e9 / Math.max(1, cpu),
        gaps.stream().mapToLong(gap -> gap).min().orElse(0) / 1e6);
  }
}
