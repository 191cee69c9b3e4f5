package io.tingfeng.fetch;

import static io.tingfeng.fetch.Visits.bad;
import static io.tingfeng.fetch.Visits.ended;
import static io.tingfeng.fetch.Visits.unchanged;
import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.fetch.Rhythm.Turnout;
import io.tingfeng.model.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RhythmTest {
  private static final Instant NOW = FakeTime.START;
  private static final Pace PACE = Profiles.PACE;
  private final Rhythm rhythm = new Rhythm(() -> 0);

  @Test
  void aSourceThatBringsNewsIsVisitedAtItsPace() {
    assertThat(minutes(Visit.Result.OK, true, Collections.nCopies(9, unchanged()))).isEqualTo(10);
  }

  @Test
  void aSourceWithoutNewsIsVisitedMoreSeldomUpToFourTimesItsPace() {
    assertThat(minutes(Visit.Result.UNCHANGED, false, calm(0))).isEqualTo(10);
    assertThat(minutes(Visit.Result.UNCHANGED, false, calm(1))).isEqualTo(10);
    assertThat(minutes(Visit.Result.UNCHANGED, false, calm(2))).isEqualTo(12.5);
    assertThat(minutes(Visit.Result.UNCHANGED, false, calm(3))).isEqualTo(15.625);
    assertThat(minutes(Visit.Result.UNCHANGED, false, calm(50))).isEqualTo(40);
  }

  @Test
  void aListThatComesWholeEachTimeBringsNewsOnlyWithANewerPost() {
    Visit same = Visits.news(NOW.minusSeconds(9000));
    Visit newer = Visits.news(NOW.minusSeconds(60));

    assertThat(minutes(Visit.Result.OK, false, ended(same, same, same, same))).isEqualTo(15.625);
    assertThat(minutes(Visit.Result.OK, false, ended(newer, same, same, same))).isEqualTo(10);
  }

  @Test
  void failuresDoubleTheSpanFromTheSecondOneOn() {
    Visit failed = bad(Visit.Result.FAILED, Cause.TIMEOUT);
    assertThat(minutes(Visit.Result.FAILED, false, List.of())).isEqualTo(10);
    assertThat(minutes(Visit.Result.FAILED, false, ended(failed))).isEqualTo(20);
    assertThat(minutes(Visit.Result.UNREADABLE, false, ended(failed, failed))).isEqualTo(40);
    assertThat(minutes(Visit.Result.FAILED, false, Collections.nCopies(30, failed))).isEqualTo(360);
    assertThat(minutes(Visit.Result.REFUSED, false, Collections.nCopies(30, failed)))
        .isEqualTo(1440);
  }

  @Test
  void aRestIsGivenInFull() {
    assertThat(minutes(Visit.Result.LIMITED, Duration.ofDays(2))).isEqualTo(2880);
    assertThat(minutes(Visit.Result.LIMITED, Duration.ofSeconds(5))).isEqualTo(10);
  }

  @Test
  void freshnessIsBelievedWithinReason() {
    assertThat(minutes(Visit.Result.OK, Duration.ofMinutes(25))).isEqualTo(25);
    assertThat(minutes(Visit.Result.OK, Duration.ofMinutes(2))).isEqualTo(10);
    assertThat(minutes(Visit.Result.OK, Duration.ofDays(365))).isEqualTo(40);
  }

  @Test
  void noSpanIsEverShorterThanThePaceOfASourceThatIsVisitedOnceADay() {
    Pace daily = new Pace(Duration.ofDays(1), PACE.hostInterval(), PACE.timeout(), PACE.maxBytes());
    for (Visit.Result result : Visit.Result.values()) {
      Instant next =
          rhythm.next(
              daily,
              new Turnout(result, false, Optional.empty()),
              Collections.nCopies(5, unchanged()),
              NOW);
      assertThat(next).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }
  }

  @Test
  void theScatterOnlyAddsUpToATwentieth() {
    Rhythm scattered = new Rhythm(RandomGenerator.of("L64X128MixRandom"));
    for (int i = 0; i < 200; i++) {
      Instant next =
          scattered.next(
              PACE, new Turnout(Visit.Result.OK, true, Optional.empty()), List.of(), NOW);
      assertThat(next)
          .isBetween(NOW.plus(Duration.ofMinutes(10)), NOW.plus(Duration.ofSeconds(630)));
    }
  }

  private static List<Visit> calm(int visits) {
    return ended(Collections.nCopies(visits, unchanged()).toArray(Visit[]::new));
  }

  private double minutes(Visit.Result result, boolean news, List<Visit> earlier) {
    return minutes(rhythm.next(PACE, new Turnout(result, news, Optional.empty()), earlier, NOW));
  }

  private double minutes(Visit.Result result, Duration notBefore) {
    Turnout turnout = new Turnout(result, true, Optional.of(NOW.plus(notBefore)));
    return minutes(rhythm.next(PACE, turnout, List.of(), NOW));
  }

  private static double minutes(Instant next) {
    return Duration.between(NOW, next).toMillis() / 60_000.0;
  }
}
