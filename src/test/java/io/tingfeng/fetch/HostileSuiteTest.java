package io.tingfeng.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.tingfeng.model.Pace;
import io.tingfeng.model.SourceProfile;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All tricks are played at once on one fetcher, a healthy host beside them; then each is judged:
 * the word of its outcome, the bytes that its thread allocated, the time that it took.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileSuiteTest {
  private static final long MOST_BYTES = 1 << 20;
  private static final Duration SHORT = Duration.ofMillis(700);
  private static final Duration LONG = Duration.ofSeconds(15);
  private static final Duration GRACE = Duration.ofSeconds(8);
  private static final long MOST_ALLOCATED = 48 << 20;
  private static final int HEALTHY_VISITS = 15;
  private static final Duration HEALTHY_INTERVAL = Duration.ofMillis(100);

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final List<HostileSite> sites = new ArrayList<>();
  private final Map<Trick, Played> played = new LinkedHashMap<>();
  private List<FetchOutcome> healthy = List.of();
  private LocalSite healthySite;
  private Fetcher fetcher;

  private record Played(FetchOutcome outcome, Duration took, long allocated) {

    String word() {
      return outcome
          .why()
          .map(Cause::word)
          .orElse(outcome.result() == Visit.Result.OK ? "fetched" : "unchanged");
    }
  }

  static Stream<Trick> tricks() {
    return Stream.of(SizeTricks.all(), WireTricks.all(), HeadTricks.all(), RedirectTricks.all())
        .flatMap(List::stream);
  }

  @BeforeAll
  void play() throws Exception {
    healthySite = new LocalSite().page("/a", "a");
    fetcher = fetcher();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      Future<List<FetchOutcome>> beside = threads.submit(this::visitTheHealthyOne);
      Map<Trick, Future<Played>> running = new LinkedHashMap<>();
      tricks().forEach(trick -> running.put(trick, threads.submit(() -> play(trick))));
      for (Map.Entry<Trick, Future<Played>> one : running.entrySet()) {
        played.put(one.getKey(), one.getValue().get());
      }
      healthy = beside.get();
    }
  }

  @AfterAll
  void close() throws Exception {
    fetcher.close();
    for (HostileSite site : sites) {
      site.close();
    }
    healthySite.close();
  }

  @ParameterizedTest
  @MethodSource("tricks")
  void everyTrickEndsWithItsWordWithinItsBounds(Trick trick) {
    Played end = play(trick.name());
    assertThat(end.word()).as("%s", end.outcome()).isIn((Object[]) trick.word().split("\\|"));
    assertThat(end.took()).isLessThan(bound(trick).plus(GRACE));
    assertThat(end.allocated()).isLessThan(MOST_ALLOCATED);
  }

  @Test
  void thereAreManyTricks() {
    assertThat(tricks().map(Trick::name).distinct().count()).isGreaterThanOrEqualTo(100);
  }

  @Test
  void aHealthyHostBesideThemIsVisitedAtItsPace() {
    List<Long> gaps = gaps(healthySite.asked());

    assertThat(healthy).hasSize(HEALTHY_VISITS).hasOnlyElementsOfType(FetchOutcome.Fetched.class);
    assertThat(gaps.getFirst()).as("shortest").isGreaterThan(HEALTHY_INTERVAL.toMillis() / 2);
    // Wide, since the machine that tests may be busy with other things than tricks.
    assertThat(gaps.get(gaps.size() / 2)).as("median").isLessThan(HEALTHY_INTERVAL.toMillis() * 10);
  }

  private Played play(String name) {
    return played.entrySet().stream()
        .filter(one -> one.getKey().name().equals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNotTrusted(@TempDir Path folder) throws Exception {
    Trick trick = Trick.answers("strange certificate", "tls", "200 OK", "", "page").everywhere();
    try (HostileSite site = HostileSite.withoutVoucher(trick.behind("https"), folder)) {
      assertThat(play(site, trick).word()).isEqualTo("tls");
    }
  }

  private Played play(Trick trick) {
    HostileSite site = HostileSite.of(trick);
    synchronized (sites) {
      sites.add(site);
    }
    return play(site, trick);
  }

  private Played play(HostileSite site, Trick trick) {
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    long start = System.nanoTime();
    FetchOutcome outcome = fetch(site.address(), Duration.ofMillis(5), bound(trick));
    return new Played(
        outcome,
        Duration.ofNanos(System.nanoTime() - start),
        THREADS.getCurrentThreadAllocatedBytes() - allocated);
  }

  private static Duration bound(Trick trick) {
    return trick.word().equals("timeout") ? SHORT : LONG;
  }

  private List<FetchOutcome> visitTheHealthyOne() {
    return IntStream.range(0, HEALTHY_VISITS)
        .mapToObj(visit -> fetch(healthySite.at("/a"), HEALTHY_INTERVAL, LONG))
        .toList();
  }

  private FetchOutcome fetch(URI address, Duration interval, Duration timeout) {
    SourceProfile profile =
        Profiles.profile(new Pace(Duration.ofMinutes(1), interval, timeout, MOST_BYTES), Map.of());
    return fetcher.fetch(new FetchRequest(profile, address, Validators.NONE));
  }

  private Fetcher fetcher() {
    InstantSource clock = InstantSource.system();
    Wire wire =
        new Wire(
            clock,
            name -> {
              throw new UnknownHostException(name);
            },
            guard -> new GuardedSockets(() -> new GuardedSocket(guard)));
    return new Fetcher(
        new FetchSettings("Tingfeng/1.0", true, 10_000, Duration.ofMinutes(1), 0.1, 5, 0),
        new MemoryHosts(),
        clock,
        length -> TimeUnit.NANOSECONDS.sleep(length.toNanos()),
        wire);
  }

  private static List<Long> gaps(List<LocalSite.Asked> asked) {
    return IntStream.range(1, asked.size())
        .mapToObj(
            i -> TimeUnit.NANOSECONDS.toMillis(asked.get(i).nanos() - asked.get(i - 1).nanos()))
        .sorted()
        .toList();
  }
}
