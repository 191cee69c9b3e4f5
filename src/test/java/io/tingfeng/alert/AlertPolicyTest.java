package io.tingfeng.alert;

import static io.tingfeng.alert.SampleReading.DEAF;
import static io.tingfeng.alert.SampleReading.START;
import static io.tingfeng.alert.SampleReading.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.alert.AlertDecision.Escalate;
import io.tingfeng.alert.AlertDecision.Flare;
import io.tingfeng.alert.AlertDecision.Hold;
import io.tingfeng.alert.AlertDecision.Propose;
import io.tingfeng.alert.AlertDecision.Raise;
import io.tingfeng.alert.AlertDecision.Repeat;
import io.tingfeng.alert.AlertDecision.Resolve;
import io.tingfeng.heat.Coverage;
import io.tingfeng.model.CrisisLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertPolicyTest {
  private BrandStanding standing = BrandStanding.calm(TEA, START);
  private @Nullable Ruling ruling;
  private final List<AlertDecision> said = new ArrayList<>();

  private AlertDecision at(String hours, CrisisLevel level) {
    return at(hours, level, Coverage.COMPLETE);
  }

  private AlertDecision at(String hours, CrisisLevel level, Coverage coverage) {
    AlertPolicy.Verdict verdict =
        AlertPolicy.decide(
            standing,
            SampleReading.of(level, START.plus(Duration.parse("PT" + hours)), coverage),
            Optional.ofNullable(ruling),
            AlertSettings.DEFAULTS);
    standing = verdict.after();
    if (!(verdict.decision() instanceof Hold)) {
      said.add(verdict.decision());
    }
    return verdict.decision();
  }

  @Test
  void aCalmBrandIsHeldWithAReason() {
    assertThat(at("0H", CrisisLevel.NONE)).isEqualTo(new Hold("没有规则触发"));
  }

  @Test
  void blueIsOnRecordAndWakesNobody() {
    assertThat(at("0H", CrisisLevel.BLUE)).isEqualTo(new Hold("蓝级记录在案，黄级起告知"));
    assertThat(standing.level()).isEqualTo(CrisisLevel.BLUE);
  }

  @Test
  void yellowIsRaisedAtOnceAndOnce() {
    assertThat(at("0H", CrisisLevel.YELLOW)).isInstanceOf(Raise.class);
    assertThat(at("1M", CrisisLevel.YELLOW)).isInstanceOf(Hold.class);
    assertThat(at("2M", CrisisLevel.YELLOW)).isInstanceOf(Hold.class);
  }

  @Test
  void aHigherLevelEscalatesTheSameAlertAtOnce() {
    Raise raised = (Raise) at("0H", CrisisLevel.YELLOW);

    assertThat(at("1M", CrisisLevel.ORANGE)).isEqualTo(new Escalate(raised.alert()));
    assertThat(at("2M", CrisisLevel.ORANGE)).isInstanceOf(Hold.class);
  }

  @Test
  void redIsProposedOnceAndInForceOnlyByAPersonsWord() {
    Raise raised = (Raise) at("0H", CrisisLevel.ORANGE);

    assertThat(at("1M", CrisisLevel.RED)).isEqualTo(new Propose(raised.alert()));
    assertThat(standing.level()).isEqualTo(CrisisLevel.ORANGE);
    assertThat(at("2M", CrisisLevel.RED)).isInstanceOf(Hold.class);
    at("3M", CrisisLevel.ORANGE);
    assertThat(at("4M", CrisisLevel.RED)).as("it was said already").isInstanceOf(Hold.class);

    say("5M", CrisisLevel.RED);
    assertThat(at("6M", CrisisLevel.RED)).isEqualTo(new Escalate(raised.alert()));
    assertThat(standing.level()).isEqualTo(CrisisLevel.RED);
  }

  @Test
  void aDeclinedRedIsAskedForAnewAfterADayOrWhenSomethingIsNew() {
    at("0H", CrisisLevel.RED);
    say("1H", CrisisLevel.ORANGE);

    assertThat(at("2H", CrisisLevel.RED)).isInstanceOf(Hold.class);
    assertThat(at("25H", CrisisLevel.RED)).isInstanceOf(Propose.class);
    assertThat(at("25H1M", CrisisLevel.RED)).isInstanceOf(Hold.class);

    ruling = new Ruling(CrisisLevel.ORANGE, "周敏", START.plus(Duration.ofHours(26)), "", Set.of());
    assertThat(at("26H1M", CrisisLevel.RED))
        .as("a rule that had not fired when the person spoke")
        .isInstanceOf(Propose.class);
  }

  @Test
  void aPersonsWordLowersAtOnceAndHoldsWhileNothingIsNew() {
    at("0H", CrisisLevel.ORANGE);
    say("1H", CrisisLevel.BLUE);

    at("1H1M", CrisisLevel.ORANGE);
    assertThat(standing.level()).isEqualTo(CrisisLevel.BLUE);
    at("20H", CrisisLevel.ORANGE);
    assertThat(standing.level()).isEqualTo(CrisisLevel.BLUE);
    assertThat(at("26H", CrisisLevel.ORANGE)).as("a day later").isInstanceOf(Flare.class);
  }

  /** A person says how high it may stand, knowing what has fired. */
  private void say(String hours, CrisisLevel highest) {
    Instant when = START.plus(Duration.parse("PT" + hours));
    ruling = Ruling.over(SampleReading.of(CrisisLevel.RED, when), highest, "周敏", when, "已核实");
  }

  @Test
  void anOpenAlertIsRepeatedOnItsInterval() {
    at("0H", CrisisLevel.ORANGE);

    assertThat(at("3H59M", CrisisLevel.ORANGE)).isInstanceOf(Hold.class);
    assertThat(at("4H", CrisisLevel.ORANGE)).isInstanceOf(Repeat.class);
    assertThat(at("4H1M", CrisisLevel.ORANGE)).isInstanceOf(Hold.class);
    assertThat(at("8H", CrisisLevel.ORANGE)).isInstanceOf(Repeat.class);
  }

  @Test
  void aLateTickRepeatsOnceAndNotForEachIntervalThatItMissed() {
    at("0H", CrisisLevel.ORANGE);

    assertThat(at("13H", CrisisLevel.ORANGE)).isInstanceOf(Repeat.class);
    assertThat(at("13H1M", CrisisLevel.ORANGE)).isInstanceOf(Hold.class);
  }

  @Test
  void yellowFallsOnlyAfterThreeHoursBelow() {
    at("0H", CrisisLevel.YELLOW);
    at("1H", CrisisLevel.NONE);

    at("3H59M", CrisisLevel.NONE);
    assertThat(standing.level()).isEqualTo(CrisisLevel.YELLOW);
    at("4H", CrisisLevel.NONE);
    assertThat(standing.level()).isLessThan(CrisisLevel.YELLOW);
  }

  @Test
  void anAlertIsOverWhenItHasBeenQuietForThreeDays() {
    at("0H", CrisisLevel.YELLOW);
    at("1H", CrisisLevel.NONE);
    at("4H", CrisisLevel.NONE);
    at("7H", CrisisLevel.NONE);

    assertThat(at("78H59M", CrisisLevel.NONE)).isEqualTo(new Hold("已回落，观察期未满"));
    assertThat(at("79H", CrisisLevel.NONE)).isInstanceOf(Resolve.class);
  }

  @Test
  void whatFlaresUpWithinThreeDaysBelongsToTheSameAlert() {
    Raise raised = (Raise) at("0H", CrisisLevel.YELLOW);
    at("1H", CrisisLevel.NONE);
    at("4H", CrisisLevel.NONE);

    assertThat(at("20H", CrisisLevel.YELLOW)).isEqualTo(new Flare(raised.alert()));
    assertThat(at("21H", CrisisLevel.ORANGE)).isEqualTo(new Escalate(raised.alert()));
  }

  @Test
  void aTouchOfTheLevelStartsTheWaitAnew() {
    at("0H", CrisisLevel.YELLOW);
    at("1H", CrisisLevel.NONE);
    at("3H", CrisisLevel.YELLOW);
    at("4H", CrisisLevel.NONE);

    at("6H59M", CrisisLevel.NONE);
    assertThat(standing.level()).isEqualTo(CrisisLevel.YELLOW);
    at("7H", CrisisLevel.NONE);
    assertThat(standing.level()).isLessThan(CrisisLevel.YELLOW);
  }

  @Test
  void orangeStepsDownOneLevelAtATimeAndTakesADay() {
    at("0H", CrisisLevel.ORANGE);
    at("1H", CrisisLevel.NONE);
    at("24H59M", CrisisLevel.NONE);
    assertThat(standing.level()).isEqualTo(CrisisLevel.ORANGE);

    at("25H", CrisisLevel.NONE);
    assertThat(standing.level()).isEqualTo(CrisisLevel.YELLOW);
    at("28H", CrisisLevel.NONE);
    assertThat(standing.level()).isEqualTo(CrisisLevel.BLUE);
  }

  @Test
  void anAlertIsResolvedOnce() {
    at("0H", CrisisLevel.YELLOW);
    at("1H", CrisisLevel.NONE);
    at("4H", CrisisLevel.NONE);
    at("7H", CrisisLevel.NONE);
    at("79H", CrisisLevel.NONE);
    at("80H", CrisisLevel.NONE);
    at("200H", CrisisLevel.NONE);

    assertThat(said).filteredOn(Resolve.class::isInstance).hasSize(1);
  }

  @Test
  void aCrisisThatComesBackAfterItsEndIsANewAlert() {
    Raise first = (Raise) at("0H", CrisisLevel.YELLOW);
    at("1H", CrisisLevel.NONE);
    at("4H", CrisisLevel.NONE);
    at("7H", CrisisLevel.NONE);
    at("79H", CrisisLevel.NONE);

    assertThat(at("100H", CrisisLevel.YELLOW))
        .isInstanceOfSatisfying(Raise.class, again -> assertThat(again).isNotEqualTo(first));
  }

  @Test
  void aLevelThatRisesAgainEscalatesOnlyWhenPeopleWereToldOfTheLowerOne() {
    Raise raised = (Raise) at("0H", CrisisLevel.ORANGE);
    at("1H", CrisisLevel.YELLOW);
    assertThat(at("1H30M", CrisisLevel.ORANGE)).isInstanceOf(Hold.class);
    at("2H", CrisisLevel.YELLOW);
    assertThat(at("26H", CrisisLevel.YELLOW)).isInstanceOf(Repeat.class);

    assertThat(at("26H30M", CrisisLevel.ORANGE)).isEqualTo(new Escalate(raised.alert()));
  }

  @Test
  void silenceOfSourcesIsNotCalm() {
    at("0H", CrisisLevel.YELLOW);
    for (int hour = 1; hour < 48; hour++) {
      at(hour + "H", CrisisLevel.NONE, DEAF);
    }

    assertThat(standing.level()).isEqualTo(CrisisLevel.YELLOW);
    assertThat(said).noneMatch(Resolve.class::isInstance);
    at("48H", CrisisLevel.NONE);
    at("51H", CrisisLevel.NONE);
    at("54H", CrisisLevel.NONE);
    assertThat(at("126H", CrisisLevel.NONE, DEAF)).isInstanceOf(Hold.class);
    assertThat(at("127H", CrisisLevel.NONE)).isInstanceOf(Resolve.class);
  }

  @Test
  void deafnessDoesNotHoldBackWhatIsHeardNevertheless() {
    assertThat(at("0H", CrisisLevel.ORANGE, DEAF)).isInstanceOf(Raise.class);
  }

  @Test
  void theSameStandingAndReadingGiveTheSameDecision() {
    AlertPolicy.Verdict once =
        AlertPolicy.decide(
            standing,
            SampleReading.of(CrisisLevel.RED, START),
            Optional.empty(),
            AlertSettings.DEFAULTS);
    AlertPolicy.Verdict again =
        AlertPolicy.decide(
            standing,
            SampleReading.of(CrisisLevel.RED, START),
            Optional.empty(),
            AlertSettings.DEFAULTS);

    assertThat(again).isEqualTo(once);
  }
}
