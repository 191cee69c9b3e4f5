package io.tingfeng.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** One fetch under way: its hops, the time that is left, the cookies of the way. */
final class Journey {
  /** What may be better a moment later; a timeout has spent the time already. */
  private static final Set<Cause> PASSING = Set.of(Cause.RESET, Cause.CUT_SHORT, Cause.UNREACHABLE);

  private static final Set<Integer> PASSING_STATUS = Set.of(500, 502, 504);
  private static final Duration LEAST_BACK_OFF = Duration.ofSeconds(1);

  private final FetchSettings settings;
  private final Robots robots;
  private final Courier courier;
  private final FetchRequest request;
  private final HttpUrl start;
  private final Optional<Recorder> recorder;
  private final WayCookies cookies = new WayCookies();
  private Duration left;

  Journey(
      FetchSettings settings,
      Robots robots,
      Courier courier,
      FetchRequest request,
      HttpUrl start,
      Optional<Recorder> recorder) {
    this.settings = settings;
    this.robots = robots;
    this.courier = courier;
    this.request = request;
    this.start = start;
    this.recorder = recorder;
    this.left = request.profile().pace().timeout();
  }

  FetchOutcome go() {
    HttpUrl address = start;
    for (int hop = 0; hop <= settings.redirects(); hop++) {
      Reply reply = ask(address);
      if (!(reply instanceof Reply.Answer answer)) {
        return ((Reply.Ended) reply).outcome();
      }
      if (!Addresses.isRedirect(answer)) {
        return Judgement.of(request, answer, isSame(address));
      }
      @Nullable HttpUrl next = Addresses.target(answer);
      if (next == null) {
        return new FetchOutcome.Refused("redirected to no place for a visit", Cause.ADDRESS);
      }
      if (Addresses.isLogin(next) && !Addresses.isLogin(start)) {
        return new FetchOutcome.Refused("redirected to a login", Cause.LOGIN);
      }
      cookies.keep(answer);
      address = next;
    }
    return new FetchOutcome.Failed("more redirects than are followed", Cause.REDIRECTS);
  }

  private Reply ask(HttpUrl address) {
    Duration interval = request.profile().pace().hostInterval();
    Robots.Manner manner =
        new Robots.Manner(request.profile().pace().timeout(), isInside(), interval);
    return switch (robots.ask(address, manner)) {
      case Robots.Answer.Closed closed -> new Reply.Ended(closed.outcome());
      case Robots.Answer.Allowed allowed -> tried(address, longer(interval, allowed.crawlDelay()));
    };
  }

  private Reply tried(HttpUrl address, Duration interval) {
    Reply reply = send(address, interval);
    Duration wait = longer(interval, LEAST_BACK_OFF);
    for (int retry = 0; retry < settings.retries() && isPassing(reply); retry++) {
      wait = wait.multipliedBy(2);
      if (left.isZero() || wait.compareTo(settings.patience()) > 0) {
        return reply;
      }
      reply = send(address, wait);
    }
    return reply;
  }

  private Reply send(HttpUrl address, Duration interval) {
    if (left.isZero()) {
      return new Reply.Ended(
          new FetchOutcome.Failed("the time of the visit is spent", Cause.TIMEOUT));
    }
    Reply reply = courier.send(new Errand(address, headers(address), limits(), interval, recorder));
    left = reply.took().compareTo(left) < 0 ? left.minus(reply.took()) : Duration.ZERO;
    return reply;
  }

  private static boolean isPassing(Reply reply) {
    return switch (reply) {
      case Reply.Answer answer -> PASSING_STATUS.contains(answer.status());
      case Reply.Ended ended ->
          ended.outcome() instanceof FetchOutcome.Failed failed && PASSING.contains(failed.cause());
    };
  }

  private Limits limits() {
    return new Limits(left, request.profile().pace().maxBytes(), false, isInside());
  }

  private boolean isInside() {
    return settings.privateNetworks() || request.profile().privateNetworks();
  }

  private Headers headers(HttpUrl address) {
    RequestHeaders headers = new RequestHeaders(settings.userAgent());
    if (Host.of(address).equals(Host.of(start))) {
      headers.wished(request.profile().headers());
    }
    if (isSame(address)) {
      headers.asking(request.validators());
    }
    return headers.cookies(cookies.of(address)).build();
  }

  /** Marks belong to one resource; another one may have the same by chance. */
  private boolean isSame(HttpUrl address) {
    return address.host().equals(start.host())
        && address.encodedPath().equals(start.encodedPath())
        && String.valueOf(address.encodedQuery()).equals(String.valueOf(start.encodedQuery()));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
