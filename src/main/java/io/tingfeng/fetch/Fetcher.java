package io.tingfeng.fetch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Gets one page politely and safely (采集). Safe for many threads; each call blocks until it is the
 * turn of its host, and never throws for what a site does.
 */
public final class Fetcher implements AutoCloseable {
  /** What identifies or steers a connection is ours to say, not a source's. */
  private static final Set<String> OURS =
      Set.of(
          "accept-encoding",
          "authorization",
          "connection",
          "content-length",
          "cookie",
          "host",
          "if-modified-since",
          "if-none-match",
          "proxy-authorization",
          "range",
          "transfer-encoding",
          "user-agent");

  private final FetchSettings settings;
  private final Wire wire;
  private final Courier courier;
  private final Robots robots;

  /** A fetcher over the web. */
  public Fetcher(FetchSettings settings, HostStore hosts, InstantSource clock, Pause pause) {
    this(settings, hosts, clock, pause, Wire.open(clock));
  }

  Fetcher(FetchSettings settings, HostStore hosts, InstantSource clock, Pause pause, Wire wire) {
    this.settings = settings;
    this.wire = wire;
    this.courier = new Courier(wire, hosts, settings, clock, pause);
    this.robots = new Robots(courier, settings, clock);
  }

  /** Gets a page, through redirects, within the pace and the limits of its source. */
  public FetchOutcome fetch(FetchRequest request) {
    @Nullable HttpUrl address = HttpUrl.get(request.address());
    if (address == null || address.toString().length() > Redirects.LONGEST_ADDRESS) {
      return new FetchOutcome.Refused("not an address that is visited", Cause.ADDRESS);
    }
    return follow(request, address);
  }

  /**
   * An HTTP client behind the same address guard, for other outward calls; whoever uses it bounds
   * time, bytes and redirects.
   */
  public OkHttpClient guardedClient() {
    return wire.client(settings.privateNetworks());
  }

  private FetchOutcome follow(FetchRequest request, HttpUrl start) {
    HttpUrl address = start;
    for (int hop = 0; hop <= settings.redirects(); hop++) {
      Reply reply = ask(request, start, address);
      if (!(reply instanceof Reply.Answer answer)) {
        return ((Reply.Ended) reply).outcome();
      }
      if (!Redirects.isRedirect(answer)) {
        return Judgement.of(
            request.profile().id(), answer, isAsked(request, start, address), request.validators());
      }
      @Nullable HttpUrl next = Redirects.target(answer);
      if (next == null) {
        return new FetchOutcome.Refused("redirected to no address of the web", Cause.ADDRESS);
      }
      if (Redirects.isLogin(next) && !Redirects.isLogin(start)) {
        return new FetchOutcome.Refused("redirected to a login", Cause.LOGIN);
      }
      address = next;
    }
    return new FetchOutcome.Failed("more redirects than are followed", Cause.REDIRECTS);
  }

  private Reply ask(FetchRequest request, HttpUrl start, HttpUrl address) {
    var pace = request.profile().pace();
    Limits limits =
        new Limits(
            pace.timeout(),
            pace.maxBytes(),
            false,
            settings.privateNetworks() || request.profile().privateNetworks());
    return switch (robots.ask(address, limits, pace.hostInterval())) {
      case Robots.Answer.Closed closed -> new Reply.Ended(closed.outcome());
      case Robots.Answer.Allowed allowed ->
          courier.get(
              address,
              headers(request, start, address),
              limits,
              longer(pace.hostInterval(), allowed.crawlDelay()));
    };
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private Headers headers(FetchRequest request, HttpUrl start, HttpUrl address) {
    Headers.Builder headers = new Headers.Builder();
    headers.add("User-Agent", settings.userAgent());
    headers.add("Accept", "text/html, application/xml;q=0.9, application/json;q=0.9, */*;q=0.5");
    headers.add("Accept-Language", "zh-CN, zh;q=0.9, en;q=0.5");
    if (Host.of(address).equals(Host.of(start))) {
      request.profile().headers().entrySet().stream()
          .filter(header -> !OURS.contains(header.getKey().toLowerCase(Locale.ROOT)))
          .forEach(header -> headers.set(header.getKey(), header.getValue()));
    }
    if (isAsked(request, start, address)) {
      request.validators().etag().ifPresent(value -> headers.add("If-None-Match", value));
      request
          .validators()
          .lastModified()
          .ifPresent(value -> headers.add("If-Modified-Since", value));
    }
    return headers.build();
  }

  /** Validators belong to one resource; another one may have the same by chance. */
  private static boolean isAsked(FetchRequest request, HttpUrl start, HttpUrl address) {
    Validators known = request.validators();
    return (known.etag().isPresent() || known.lastModified().isPresent())
        && address.host().equals(start.host())
        && address.encodedPath().equals(start.encodedPath())
        && String.valueOf(address.encodedQuery()).equals(String.valueOf(start.encodedQuery()));
  }

  @Override
  public void close() {
    wire.close();
  }
}
