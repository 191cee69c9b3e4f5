package io.tingfeng.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * Asks a host what it allows, by RFC 9309: a robots.txt that is not there (4xx) allows all, one
 * that cannot be had (5xx, no answer) puts off all visits, and what was read holds for a day.
 */
final class Robots {
  private static final Duration VALID = Duration.ofDays(1);
  private static final Duration AGAIN = Duration.ofMinutes(10);
  private static final Duration TIME = Duration.ofSeconds(20);
  private static final long BYTES = 500 << 10;
  private static final int REDIRECTS = 5;

  private final Courier courier;
  private final Headers headers;
  private final String token;
  private final InstantSource clock;
  private final Map<String, Origin> origins = new ConcurrentHashMap<>();

  Robots(Courier courier, FetchSettings settings, InstantSource clock) {
    this.courier = courier;
    this.headers =
        Headers.of("User-Agent", settings.userAgent(), "Accept", "text/plain, */*;q=0.1");
    this.token = settings.productToken();
    this.clock = clock;
  }

  /** What a host said about an address. */
  sealed interface Answer {

    /** Go ahead, but not faster than this. */
    record Allowed(Duration crawlDelay) implements Answer {}

    /** Stay away, for now or for good. */
    record Closed(FetchOutcome outcome) implements Answer {}
  }

  private record Rules(BaseRobotRules rules, Instant until) {}

  private static final class Origin {
    private Optional<Rules> rules = Optional.empty();
  }

  Answer ask(HttpUrl address, Limits limits, Duration interval) {
    HttpUrl file = address.newBuilder("/robots.txt").build();
    Origin origin = origins.computeIfAbsent(file.toString(), name -> new Origin());
    synchronized (origin) {
      if (origin.rules.filter(known -> known.until().isAfter(clock.instant())).isEmpty()) {
        Limits own = new Limits(TIME, BYTES, true, limits.privateNetworks());
        switch (read(file, own, interval)) {
          case Reading.Closed closed -> {
            return new Answer.Closed(closed.outcome());
          }
          case Reading.Known known ->
              origin.rules = Optional.of(new Rules(known.rules(), clock.instant().plus(VALID)));
        }
      }
      return judged(origin.rules.orElseThrow().rules(), address);
    }
  }

  private static Answer judged(BaseRobotRules rules, HttpUrl address) {
    if (!rules.isAllowed(address.toString())) {
      return new Answer.Closed(
          new FetchOutcome.Refused("robots.txt does not allow it", Cause.ROBOTS));
    }
    long delay = rules.getCrawlDelay();
    return new Answer.Allowed(Duration.ofMillis(Math.max(0, delay)));
  }

  private sealed interface Reading {
    record Known(BaseRobotRules rules) implements Reading {}

    record Closed(FetchOutcome outcome) implements Reading {}
  }

  private Reading read(HttpUrl file, Limits limits, Duration interval) {
    HttpUrl address = file;
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      Reply reply = courier.get(address, headers, limits, interval);
      if (!(reply instanceof Reply.Answer answer)) {
        return unreachable(((Reply.Ended) reply).outcome());
      }
      HttpUrl next = Redirects.isRedirect(answer) ? Redirects.target(answer) : null;
      if (next == null) {
        return parsed(file, answer);
      }
      address = next;
    }
    // RFC 9309 §2.3.1.2: more redirects than that may be taken for a missing file.
    return new Reading.Known(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
  }

  private Reading parsed(HttpUrl file, Reply.Answer answer) {
    if (answer.status() >= 500) {
      return unreachable(new FetchOutcome.Failed("status " + answer.status(), Cause.STATUS));
    }
    if (answer.status() >= 300) {
      return new Reading.Known(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
    }
    // The parser would read a longer crawl delay as "stay away".
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 1);
    return new Reading.Known(
        parser.parseContent(file.toString(), answer.body(), "text/plain", List.of(token)));
  }

  private Reading unreachable(FetchOutcome why) {
    return new Reading.Closed(
        switch (why) {
          case FetchOutcome.Failed failed ->
              new FetchOutcome.Limited(
                  "robots.txt cannot be had: " + failed.reason(),
                  clock.instant().plus(AGAIN),
                  Cause.ROBOTS_UNREACHABLE);
          default -> why;
        });
  }
}
