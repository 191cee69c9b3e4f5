package io.tingfeng.fetch;

import io.tingfeng.fetch.RobotsReading.Verdict;
import io.tingfeng.fetch.RobotsShelf.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Asks a host what it allows, by RFC 9309: a robots.txt that is not there (4xx) allows all, one
 * that cannot be had (5xx, no answer) puts off all visits, and what was read holds for a day, also
 * over a restart.
 */
final class Robots {
  private static final Duration VALID = Duration.ofDays(1);
  private static final Duration FIRST_PUT_OFF = Duration.ofMinutes(1);
  private static final Duration LONGEST_PUT_OFF = Duration.ofHours(1);
  private static final Duration TIME = Duration.ofSeconds(20);
  private static final long BYTES = 500 << 10;
  private static final int REDIRECTS = 5;
  private static final String FILE = "/robots.txt";
  private static final byte[] NOTHING = {};

  private final Courier courier;
  private final HostStore store;
  private final Headers headers;
  private final String token;
  private final InstantSource clock;
  private final RobotsShelf shelf = new RobotsShelf();
  private final Map<String, ReentrantLock> renewals = new ConcurrentHashMap<>();

  Robots(Courier courier, HostStore store, FetchSettings settings, InstantSource clock) {
    this.courier = courier;
    this.store = store;
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

  /** How robots.txt is fetched: as any page of the source, but with bounds of its own. */
  record Manner(Duration timeout, boolean privateNetworks, Duration interval) {

    Limits limits() {
      Duration time = timeout.compareTo(TIME) < 0 ? timeout : TIME;
      return new Limits(time, BYTES, true, privateNetworks);
    }
  }

  Answer ask(HttpUrl address, Manner manner) {
    HttpUrl file = file(address);
    return current(file)
        .map(standing -> judged(standing, address))
        .orElseGet(() -> renewed(file, address, manner));
  }

  private static Answer judged(Standing standing, HttpUrl address) {
    return switch (standing) {
      case Standing.PutOff putOff -> new Answer.Closed(putOff.outcome());
      case Standing.Known known ->
          known.rules().allows(address)
              ? new Answer.Allowed(known.rules().crawlDelay())
              : new Answer.Closed(
                  new FetchOutcome.Refused("robots.txt does not allow it", Cause.ROBOTS));
    };
  }

  private Optional<Standing> current(HttpUrl file) {
    return shelf.get(origin(file)).filter(standing -> standing.until().isAfter(clock.instant()));
  }

  /** Many threads may want the same file; one fetches it, the others wait and find it there. */
  private Answer renewed(HttpUrl file, HttpUrl address, Manner manner) {
    ReentrantLock renewal = renewals.computeIfAbsent(origin(file), name -> new ReentrantLock());
    renewal.lock();
    try {
      Optional<Standing> known = current(file).or(() -> stored(file));
      return known.isPresent() ? judged(known.get(), address) : read(file, address, manner);
    } finally {
      renewal.unlock();
      renewals.remove(origin(file), renewal);
    }
  }

  private Optional<Standing> stored(HttpUrl file) {
    return store
        .robots(origin(file))
        .filter(kept -> kept.until().isAfter(clock.instant()))
        .filter(kept -> kept.reading().verdict() != Verdict.UNREACHABLE)
        .map(this::shelved);
  }

  private Answer read(HttpUrl file, HttpUrl address, Manner manner) {
    HttpUrl place = file;
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      switch (courier.send(
          new Errand(place, headers, manner.limits(), manner.interval(), Optional.empty()))) {
        case Reply.Ended ended -> {
          return unreachable(file, ended.outcome());
        }
        case Reply.Answer answer -> {
          @Nullable HttpUrl next = Addresses.isRedirect(answer) ? Addresses.target(answer) : null;
          if (next == null) {
            return judged(answered(file, answer), address);
          }
          place = next;
        }
      }
    }
    // RFC 9309 §2.3.1.2: after five redirects in a row it may be taken for missing.
    return judged(kept(file, Verdict.NO_FILE, 0, NOTHING), address);
  }

  private Standing answered(HttpUrl file, Reply.Answer answer) {
    int status = answer.status();
    if (status >= 500) {
      Instant until = clock.instant().plus(putOff(file));
      return putOff(
          file,
          status,
          new FetchOutcome.Limited(
              "robots.txt cannot be had: status " + status, until, Cause.ROBOTS_UNREACHABLE));
    }
    return status / 100 == 2
        ? kept(file, Verdict.RULES, status, answer.body())
        : kept(file, Verdict.NO_FILE, status, NOTHING);
  }

  private Standing kept(HttpUrl file, Verdict verdict, int status, byte[] body) {
    Instant now = clock.instant();
    String digest = body.length == 0 ? "" : Judgement.digest(body);
    RobotsFile known =
        new RobotsFile(
            new RobotsReading(origin(file), now, verdict, status, digest), now.plus(VALID), body);
    store.keep(known);
    return shelved(known);
  }

  private Standing shelved(RobotsFile file) {
    Standing standing = new Standing.Known(RobotsRules.read(file, token), file.until());
    shelf.put(file.reading().origin(), standing);
    return standing;
  }

  /** A host that cannot be reached is put off; a turn that did not come says nothing of it. */
  private Answer unreachable(HttpUrl file, FetchOutcome why) {
    if (!(why instanceof FetchOutcome.Failed failed) || failed.cause() == Cause.INTERRUPTED) {
      return new Answer.Closed(why);
    }
    FetchOutcome outcome =
        new FetchOutcome.Failed("robots.txt: " + failed.reason(), failed.cause());
    putOff(file, 0, outcome);
    return new Answer.Closed(outcome);
  }

  private Standing putOff(HttpUrl file, int status, FetchOutcome outcome) {
    Instant now = clock.instant();
    Instant until = now.plus(putOff(file));
    store.keep(
        new RobotsFile(
            new RobotsReading(origin(file), now, Verdict.UNREACHABLE, status, ""), until, NOTHING));
    Standing standing = new Standing.PutOff(outcome, until, timesPutOff(file) + 1);
    shelf.put(origin(file), standing);
    return standing;
  }

  private Duration putOff(HttpUrl file) {
    return BackOff.doubled(FIRST_PUT_OFF, timesPutOff(file), LONGEST_PUT_OFF);
  }

  private int timesPutOff(HttpUrl file) {
    return shelf.get(origin(file)).orElse(null) instanceof Standing.PutOff before
        ? before.times()
        : 0;
  }

  private static HttpUrl file(HttpUrl address) {
    return address.newBuilder().encodedPath(FILE).query(null).fragment(null).build();
  }

  /** Scheme, host and port of an address, the port left out where it is the usual one. */
  static String origin(HttpUrl address) {
    String file = file(address).toString();
    return file.substring(0, file.length() - FILE.length());
  }
}
