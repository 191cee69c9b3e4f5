package io.tingfeng.fetch;

import static io.tingfeng.fetch.Visit.Result.FAILED;
import static io.tingfeng.fetch.Visit.Result.LIMITED;
import static io.tingfeng.fetch.Visit.Result.REFUSED;
import static io.tingfeng.fetch.Visit.Result.UNREADABLE;
import static io.tingfeng.fetch.Visits.bad;
import static io.tingfeng.fetch.Visits.ended;
import static io.tingfeng.fetch.Visits.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.fetch.SourceHealth.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceHealthTest {
  private static final Instant NOW = FakeTime.START.plusSeconds(60);

  @Test
  void aSourceThatAnswersIsWell() {
    SourceHealth health = health(ended(ok(), Visits.unchanged(), ok()));

    assertThat(health.state()).isEqualTo(State.OK);
    assertThat(health.failures()).isZero();
    assertThat(health.lastGood()).contains(FakeTime.START);
  }

  @Test
  void aSourceThatIsNotVisitedWhenItIsDueIsStale() {
    List<Visit> visits = ended(ok());
    Instant due = FakeTime.START.plus(Visits.EVERY);

    assertThat(health(List.of()).state()).isEqualTo(State.STALE);
    assertThat(healthAt(visits, due.plus(Visits.EVERY.multipliedBy(2)))).isEqualTo(State.OK);
    assertThat(healthAt(visits, due.plus(Visits.EVERY.multipliedBy(2)).plusSeconds(1)))
        .isEqualTo(State.STALE);
  }

  @ParameterizedTest
  @CsvSource({
    "FAILED,     TIMEOUT,            3, FAILING",
    "FAILED,     TLS,                3, FAILING",
    "FAILED,     SERVER_ERROR,       3, FAILING",
    "LIMITED,    ROBOTS_UNREACHABLE, 3, FAILING",
    "UNREADABLE, ERROR_ANSWER,       3, FAILING",
    "REFUSED,    FORBIDDEN,          2, BLOCKED",
    "REFUSED,    LOGIN,              2, BLOCKED",
    "REFUSED,    BLOCKED,            2, BLOCKED",
    "UNREADABLE, CAPTCHA,            2, BLOCKED",
    "LIMITED,    RATE,               6, BLOCKED",
    "UNREADABLE, NO_POSTS,           2, REDESIGNED",
    "UNREADABLE, SCRIPT_SHELL,       2, REDESIGNED",
    "UNREADABLE, SOFT_404,           2, REDESIGNED",
    "FAILED,     NOT_FOUND,          2, REDESIGNED",
    "REFUSED,    ROBOTS,             1, REFUSED",
    "REFUSED,    LEGAL,              1, REFUSED",
    "REFUSED,    STOPPED,            1, REFUSED",
    "REFUSED,    PRIVATE_ADDRESS,    1, REFUSED",
  })
  void aCauseIsAnAlarmFromACertainVisitOn(
      Visit.Result result, Cause cause, int visits, State state) {
    SourceHealth before = health(afterGood(bad(result, cause), visits - 1));
    SourceHealth after = health(afterGood(bad(result, cause), visits));

    assertThat(before.state().isAlarm()).isFalse();
    assertThat(after.state()).isEqualTo(state);
    assertThat(after.state().isAlarm()).isTrue();
    assertThat(after.cause()).contains(cause);
    assertThat(after.failures()).isEqualTo(visits);
  }

  @Test
  void aGoodVisitEndsAnAlarm() {
    List<Visit> visits = new ArrayList<>(afterGood(bad(FAILED, Cause.TIMEOUT), 2));
    visits.add(0, ok());

    assertThat(health(visits).state()).isEqualTo(State.OK);
  }

  @Test
  void aHostThatAsksForRestsIsSlow() {
    assertThat(health(afterGood(bad(LIMITED, Cause.RATE), 1)).state()).isEqualTo(State.SLOW);
    assertThat(health(afterGood(bad(LIMITED, Cause.BUDGET), 5)).state()).isEqualTo(State.SLOW);
  }

  @Test
  void aSourceThatFailsNowAndThenIsSlow() {
    Visit failed = bad(FAILED, Cause.RESET);

    assertThat(health(ended(ok(), failed, ok(), ok(), failed, ok(), failed, ok())).state())
        .isEqualTo(State.SLOW);
    assertThat(health(ended(ok(), failed, ok(), ok(), ok(), ok(), ok(), ok())).state())
        .isEqualTo(State.OK);
  }

  @Test
  void aSourceWhoseVisitsTakeHalfOfItsPaceIsSlow() {
    assertThat(health(ended(Visits.lasting(Duration.ofMinutes(6)))).state()).isEqualTo(State.SLOW);
    assertThat(health(ended(Visits.lasting(Duration.ofMinutes(4)))).state()).isEqualTo(State.OK);
  }

  @Test
  void aMixOfCausesIsJudgedByTheNewest() {
    List<Visit> visits =
        ended(
            bad(REFUSED, Cause.FORBIDDEN),
            bad(FAILED, Cause.TIMEOUT),
            bad(UNREADABLE, Cause.NO_POSTS),
            ok());

    assertThat(health(visits).state()).isEqualTo(State.BLOCKED);
  }

  @Test
  void silenceIsLongerThanASourcesOwnHabit() {
    // By day every hour, by night eight hours nothing.
    List<Instant> news = new ArrayList<>();
    for (int day = 14; day > 0; day--) {
      for (int hour = 0; hour <= 16; hour++) {
        news.add(NOW.minus(Duration.ofDays(day)).plus(Duration.ofHours(hour)));
      }
    }
    Instant last = news.getLast();

    assertThat(silentAt(news, last.plus(Duration.ofHours(11)))).isFalse();
    assertThat(silentAt(news, last.plus(Duration.ofHours(13)))).isTrue();
  }

  @Test
  void oneOutageIsNoHabit() {
    List<Instant> news = new ArrayList<>();
    for (int hour = 0; hour < 24; hour++) {
      news.add(NOW.minus(Duration.ofDays(9)).plus(Duration.ofHours(hour)));
      news.add(NOW.minus(Duration.ofDays(3)).plus(Duration.ofHours(hour)));
    }
    Collections.sort(news);

    assertThat(silentAt(news, news.getLast().plus(Duration.ofHours(3)))).isTrue();
  }

  @Test
  void aFrozenFeedIsSilentFromTheFirstVisitOn() {
    assertThat(silentAt(List.of(Instant.parse("2025-06-05T00:00:00Z")), NOW)).isTrue();
    assertThat(silentAt(List.of(NOW.minus(Duration.ofDays(5))), NOW)).isFalse();
  }

  @Test
  void postsFromTheFutureHideNoSilence() {
    List<Instant> news = List.of(NOW.minus(Duration.ofDays(30)), NOW.plus(Duration.ofDays(300)));

    SourceHealth health = SourceHealth.of(Profiles.PACE, ended(ok()), news, NOW);
    assertThat(health.state()).isEqualTo(State.SILENT);
    assertThat(health.lastNews()).contains(news.getFirst());
  }

  @Test
  void aSourceWhosePostsHaveNoTimesIsNotCalledSilent() {
    assertThat(health(ended(ok(), ok())).state()).isEqualTo(State.OK);
  }

  private static List<Visit> afterGood(Visit bad, int times) {
    List<Visit> newestFirst = new ArrayList<>(Collections.nCopies(times, bad));
    newestFirst.addAll(Collections.nCopies(20, ok()));
    return ended(newestFirst.toArray(Visit[]::new));
  }

  private static SourceHealth health(List<Visit> newestFirst) {
    return SourceHealth.of(Profiles.PACE, newestFirst, List.of(), NOW);
  }

  private static State healthAt(List<Visit> newestFirst, Instant now) {
    return SourceHealth.of(Profiles.PACE, newestFirst, List.of(), now).state();
  }

  private static boolean silentAt(List<Instant> news, Instant now) {
    return Silence.of(Profiles.PACE, news, now);
  }
}
