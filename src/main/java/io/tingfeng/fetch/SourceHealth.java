package io.tingfeng.fetch;

import io.tingfeng.model.Pace;
import io.tingfeng.model.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a source fares (信源健康), computed from its visits alone.
 *
 * @param cause the cause of the newest visit, when it had one
 * @param failures how many visits in a row ended badly, the newest included
 * @param lastGood the end of the newest visit that went well
 * @param lastNews when the newest post known of was published
 */
public record SourceHealth(
    State state,
    Optional<Cause> cause,
    int failures,
    Optional<Instant> lastGood,
    Optional<Instant> lastNews) {

  /** Bad visits in a row that are no accident. */
  private static final int FAILING_AFTER = 3;

  /** The same for causes that do not come by accident. */
  private static final int CERTAIN_AFTER = 2;

  /** Rests in a row after which a host does not want us rather than being busy. */
  private static final int BLOCKED_AFTER_RESTS = 6;

  /** Newest visits that are looked at for how reliable a source is. */
  private static final int LOOKED_AT = 10;

  private static final Duration SHORTEST_VISIT_CALLED_SLOW = Duration.ofMinutes(1);
  private static final Duration LEAST_GRACE = Duration.ofMinutes(5);

  private static final Set<Cause> REFUSING =
      Set.of(Cause.ROBOTS, Cause.STOPPED, Cause.LEGAL, Cause.ADDRESS, Cause.PRIVATE_ADDRESS);
  private static final Set<Cause> BLOCKING =
      Set.of(Cause.FORBIDDEN, Cause.LOGIN, Cause.BLOCKED, Cause.CAPTCHA);
  private static final Set<Cause> CHANGED =
      Set.of(Cause.NO_POSTS, Cause.SCRIPT_SHELL, Cause.SOFT_404, Cause.NOT_FOUND, Cause.UNREADABLE);

  /** What an operator has to know of a source. */
  public enum State {
    /** It answers, and brings news as it used to. */
    OK,
    /** It answers late, or now and then not. */
    SLOW,
    /** It was not visited when it was due. */
    STALE,
    /** It does not answer as it should. */
    FAILING,
    /** It keeps us out: forbidden, login, captcha, rests without end. */
    BLOCKED,
    /** It may not be visited: robots, law, the operator, its address. */
    REFUSED,
    /** It answers, and nothing is where it used to be. */
    REDESIGNED,
    /** It answers, and brings no news for longer than it ever used to. */
    SILENT;

    /** Whether we hear nothing of this source, so that its silence is no calm. */
    public boolean isAlarm() {
      return this != OK && this != SLOW;
    }

    /** The word in files and answers. */
    public String word() {
      return Words.of(this);
    }
  }

  /**
   * The health of a source.
   *
   * @param recent its newest visits, newest first; ten and more tell most
   * @param news the publication times that {@link VisitStore#news} knows of the last weeks
   */
  public static SourceHealth of(Pace pace, List<Visit> recent, List<Instant> news, Instant now) {
    int failures = (int) recent.stream().takeWhile(visit -> !visit.result().isGood()).count();
    Optional<Visit> newest = recent.stream().findFirst();
    return new SourceHealth(
        state(pace, recent, failures, Silence.of(pace, news, now), now),
        newest.flatMap(Visit::cause),
        failures,
        recent.stream().filter(visit -> visit.result().isGood()).findFirst().map(Visit::endedAt),
        Silence.lastNews(news, now));
  }

  private static State state(
      Pace pace, List<Visit> recent, int failures, boolean silent, Instant now) {
    if (recent.isEmpty() || isOverdue(pace, recent.getFirst(), now)) {
      return State.STALE;
    }
    if (failures > 0) {
      return bad(recent, failures);
    }
    if (silent) {
      return State.SILENT;
    }
    return isSlow(pace, recent) ? State.SLOW : State.OK;
  }

  private static boolean isOverdue(Pace pace, Visit newest, Instant now) {
    return newest.nextAt().plus(grace(pace)).isBefore(now);
  }

  /** How late a visit may be: it waits for a free hand and for the turn of its host. */
  public static Duration grace(Pace pace) {
    Duration two = pace.every().multipliedBy(2);
    return two.compareTo(LEAST_GRACE) < 0 ? LEAST_GRACE : two;
  }

  private static State bad(List<Visit> recent, int failures) {
    Visit newest = recent.getFirst();
    Cause cause = newest.cause().orElse(Cause.STATUS);
    if (REFUSING.contains(cause)) {
      return State.REFUSED;
    }
    if (newest.result() == Visit.Result.LIMITED && cause != Cause.ROBOTS_UNREACHABLE) {
      return failures >= BLOCKED_AFTER_RESTS ? State.BLOCKED : State.SLOW;
    }
    if (BLOCKING.contains(cause)) {
      return failures >= CERTAIN_AFTER ? State.BLOCKED : State.OK;
    }
    if (CHANGED.contains(cause)) {
      return failures >= CERTAIN_AFTER ? State.REDESIGNED : State.OK;
    }
    return failures >= FAILING_AFTER ? State.FAILING : State.OK;
  }

  private static boolean isSlow(Pace pace, List<Visit> recent) {
    Visit newest = recent.getFirst();
    Duration took = Duration.between(newest.startedAt(), newest.endedAt());
    List<Visit> lately = recent.subList(0, Math.min(LOOKED_AT, recent.size()));
    long bad = lately.stream().filter(visit -> !visit.result().isGood()).count();
    return bad * 3 >= lately.size() + 1L
        || (took.compareTo(SHORTEST_VISIT_CALLED_SLOW) > 0
            && took.multipliedBy(2).compareTo(pace.every()) > 0);
  }
}
