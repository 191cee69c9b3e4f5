package io.tingfeng.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Gets one page politely and safely (采集). Safe for many threads; each call blocks until it is the
 * turn of its host, and never throws for what a site does.
 *
 * <p>The time on the wire of one fetch, all redirects and retries together, is bounded by the
 * source's timeout (a name service that hangs may add five seconds), its memory by the source's
 * largest body.
 */
public final class Fetcher implements AutoCloseable {
  private final FetchSettings settings;
  private final Wire wire;
  private final HostLines lines;
  private final Waits waits;
  private final Courier courier;
  private final Robots robots;

  /** A fetcher over the web. */
  public Fetcher(FetchSettings settings, HostStore hosts, InstantSource clock, Pause pause) {
    this(settings, hosts, clock, pause, Wire.open(clock));
  }

  Fetcher(FetchSettings settings, HostStore hosts, InstantSource clock, Pause pause, Wire wire) {
    this.settings = settings;
    this.wire = wire;
    this.lines = new HostLines(hosts, clock);
    this.waits = new Waits(pause);
    this.courier = new Courier(wire, lines, settings, clock, waits);
    this.robots = new Robots(courier, hosts, settings, clock);
  }

  /** Gets a page, through redirects, within the pace and the limits of its source. */
  public FetchOutcome fetch(FetchRequest request) {
    return go(request, Optional.empty());
  }

  /**
   * Gets a page likewise and keeps all that goes over the wire; bodies of errors are read as well,
   * a body that is too large is cut off, and any content type will do.
   */
  public Capture capture(FetchRequest request) {
    Recorder recorder = new Recorder();
    FetchOutcome outcome = go(request, Optional.of(recorder));
    return new Capture(recorder.exchanges(), outcome);
  }

  private FetchOutcome go(FetchRequest request, Optional<Recorder> recorder) {
    @Nullable HttpUrl address = HttpUrl.get(request.address());
    return address == null || !Addresses.isVisitable(address)
        ? new FetchOutcome.Refused("not an address that is visited", Cause.ADDRESS)
        : new Journey(settings, robots, courier, request, address, recorder).go();
  }

  /**
   * An HTTP client behind the same address guard, for other outward calls; whoever uses it bounds
   * time, bytes and redirects.
   */
  public OkHttpClient guardedClient() {
    return wire.client(settings.privateNetworks());
  }

  /** Lets no further request out; waits and calls under way break off. */
  public void stop() {
    waits.end();
    wire.cancel();
  }

  /** Asks services that the operator chose, behind the address guard. */
  public Inquiry inquiry() {
    return new Inquiry(guardedClient(), settings.userAgent());
  }

  /**
   * Posts bytes to a service that the operator chose.
   *
   * @return the body of a 200; empty for anything else
   */
  public Optional<byte[]> post(URI address, String type, byte[] body) {
    try {
      Inquiry.Answer answer = inquiry().post(address, Map.of(), type, body);
      return answer.status() == 200 ? Optional.of(answer.body()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Ends all connections and writes the counts down; calls under way break off. */
  @Override
  public void close() {
    wire.close();
    lines.close();
  }
}
