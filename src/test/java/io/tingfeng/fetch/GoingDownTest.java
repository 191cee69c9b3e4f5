package io.tingfeng.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GoingDownTest {
  private record Ended(FetchOutcome outcome, boolean isInterrupted) {}

  @Test
  void aVisitThatWaitsForItsHostEndsAtOnceAndLeavesNoInterruptBehind() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    Pause forever =
        length -> {
          waiting.countDown();
          new CountDownLatch(1).await();
        };
    try (LocalSite site = site();
        Fetcher fetcher = new Fetcher(Stage.SETTINGS, new MemoryHosts(), new FakeTime(), forever)) {
      CompletableFuture<Ended> visit =
          CompletableFuture.supplyAsync(
              () -> {
                // robots.txt goes first, so that the page has to wait for its turn.
                FetchOutcome outcome = fetcher.fetch(Profiles.request(site.at("/a")));
                return new Ended(outcome, Thread.currentThread().isInterrupted());
              });
      assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();

      fetcher.stop();

      Ended ended = visit.get(30, TimeUnit.SECONDS);
      assertThat(ended.outcome().why()).contains(Cause.INTERRUPTED);
      assertThat(ended.isInterrupted()).isFalse();
    }
  }

  @Test
  void nothingGoesOutAfterTheStop() throws IOException {
    FakeTime time = new FakeTime();
    try (LocalSite site = site();
        Fetcher fetcher = new Fetcher(Stage.SETTINGS, new MemoryHosts(), time, time)) {
      fetcher.stop();
      assertThat(fetcher.fetch(Profiles.request(site.at("/a"))).why()).contains(Cause.INTERRUPTED);
      assertThat(site.paths()).isEmpty();
    }
  }

  private static LocalSite site() throws IOException {
    return new LocalSite().page("/a", "a");
  }
}
