package io.tingfeng.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** A site on loopback, a clock that only pauses move, and a fetcher between them. */
final class Stage implements AutoCloseable {
  /** No scatter, no retries, loopback allowed. */
  static final FetchSettings SETTINGS =
      new FetchSettings(
          "Tingfeng/1.0 (+ops@example.org)", true, 1000, Duration.ofMinutes(2), 0, 5, 0);

  final FakeTime time = new FakeTime();
  final HostStore hosts = new MemoryHosts();
  final LocalSite site;
  private Fetcher fetcher;

  Stage() {
    try {
      site = new LocalSite();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    fetcher = new Fetcher(SETTINGS, hosts, time, time);
  }

  /** The program starts again, perhaps with other settings; what the store knows stays. */
  void restart(UnaryOperator<FetchSettings> change) {
    fetcher.close();
    fetcher = new Fetcher(change.apply(SETTINGS), hosts, time, time);
  }

  void restart() {
    restart(UnaryOperator.identity());
  }

  Fetcher fetcher() {
    return fetcher;
  }

  FetchOutcome fetch(String path) {
    return fetch(site.at(path));
  }

  FetchOutcome fetch(URI address) {
    return fetcher.fetch(Profiles.request(address));
  }

  Cause why(String path) {
    return fetch(path).why().orElseThrow();
  }

  @Override
  public void close() {
    fetcher.close();
    site.close();
  }
}
