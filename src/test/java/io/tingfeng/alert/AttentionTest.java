package io.tingfeng.alert;

import static io.tingfeng.alert.SampleReading.START;
import static io.tingfeng.alert.SampleReading.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingfeng.alert.Attention.Telling;
import io.tingfeng.heat.Coverage;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttentionTest {
  private static final AlertId ID = AlertId.of(TEA, START);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration FOUR = Duration.ofHours(4);

  private final Attention attention =
      new Attention(ZoneId.of("Asia/Shanghai"), AlertSettings.DEFAULTS);
  private final AlertCare fresh = AlertCare.fresh(ID, START);

  private static Alert alert(CrisisLevel level) {
    return alert(level, Alert.Status.OPEN);
  }

  private static Alert alert(CrisisLevel level, Alert.Status status) {
    return new Alert(
        ID,
        TEA,
        "苇汀茶饮",
        level,
        java.util.Optional.empty(),
        START,
        START,
        status,
        SampleReading.of(level, START, Coverage.COMPLETE),
        List.of());
  }

  private static Silence silence(CrisisLevel upTo, Optional<BrandId> brand) {
    return new Silence("s", brand, upTo, new TimeWindow(START, at("5H")), "新品发布", "周敏");
  }

  private static Instant at(String hours) {
    return START.plus(Duration.parse("PT" + hours));
  }

  private Telling telling(
      AlertDecision decision,
      CrisisLevel level,
      AlertCare care,
      List<Silence> silences,
      String at) {
    return attention.telling(decision, alert(level), care, silences, at(at));
  }

  private Telling repeat(CrisisLevel level, AlertCare care, String at) {
    return telling(new AlertDecision.Repeat(ID), level, care, List.of(), at);
  }

  @Test
  void whatIsNewIsTold() {
    assertThat(telling(new AlertDecision.Raise(ID), CrisisLevel.YELLOW, fresh, List.of(), "0H"))
        .isInstanceOf(Telling.Tell.class);
  }

  @Test
  void aSilenceHoldsWithItsReasonUntilItsEnd() {
    List<Silence> silent = List.of(silence(CrisisLevel.YELLOW, Optional.of(TEA)));

    assertThat(telling(new AlertDecision.Raise(ID), CrisisLevel.YELLOW, fresh, silent, "1H"))
        .isEqualTo(new Telling.Keep("静默至 11-20 15:00：新品发布"));
    assertThat(telling(new AlertDecision.Raise(ID), CrisisLevel.YELLOW, fresh, silent, "5H"))
        .isInstanceOf(Telling.Tell.class);
  }

  @Test
  void aSilenceCoversItsBrandAndItsLevelsAlone() {
    List<Silence> others = List.of(silence(CrisisLevel.ORANGE, Optional.of(new BrandId("car"))));
    List<Silence> yellow = List.of(silence(CrisisLevel.YELLOW, Optional.empty()));

    assertThat(telling(new AlertDecision.Raise(ID), CrisisLevel.YELLOW, fresh, others, "1H"))
        .isInstanceOf(Telling.Tell.class);
    assertThat(telling(new AlertDecision.Escalate(ID), CrisisLevel.ORANGE, fresh, yellow, "1H"))
        .isInstanceOf(Telling.Tell.class);
  }

  @Test
  void redIsNeverSilencedAndASilenceNeedsAReason() {
    assertThatThrownBy(() -> silence(CrisisLevel.RED, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new Silence(
                    "s", Optional.empty(), CrisisLevel.BLUE, new TimeWindow(START, START), " ", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAcknowledgedAlertIsNotRepeatedUntilThatIsForgotten() {
    AlertCare taken = fresh.acknowledge("周敏", at("1H"), CrisisLevel.ORANGE);

    assertThat(repeat(CrisisLevel.ORANGE, taken, "4H")).isEqualTo(new Telling.Keep("已由 周敏 确认"));
    assertThat(repeat(CrisisLevel.ORANGE, taken, "9H")).isInstanceOf(Telling.Tell.class);
  }

  @Test
  void aHigherLevelBreaksAnAcknowledgement() {
    AlertCare taken = fresh.acknowledge("周敏", at("1H"), CrisisLevel.YELLOW);

    assertThat(repeat(CrisisLevel.ORANGE, taken, "2H")).isInstanceOf(Telling.Tell.class);
    assertThat(telling(new AlertDecision.Escalate(ID), CrisisLevel.ORANGE, taken, List.of(), "2H"))
        .isInstanceOf(Telling.Tell.class);
  }

  @Test
  void aSnoozeHoldsRemindersAndNothingElse() {
    AlertCare snoozed = fresh.snooze(at("9H"));

    assertThat(repeat(CrisisLevel.ORANGE, snoozed, "4H"))
        .isEqualTo(new Telling.Keep("已推迟至 11-20 19:00"));
    assertThat(repeat(CrisisLevel.ORANGE, snoozed, "9H")).isInstanceOf(Telling.Tell.class);
    assertThat(repeat(CrisisLevel.RED, snoozed, "4H")).isInstanceOf(Telling.Tell.class);
    assertThat(telling(new AlertDecision.Resolve(ID), CrisisLevel.YELLOW, snoozed, List.of(), "4H"))
        .isInstanceOf(Telling.Tell.class);
  }

  private Optional<Duration> unanswered(AlertCare care, String at) {
    return attention.unanswered(alert(CrisisLevel.ORANGE), care, List.of(HOUR, FOUR), at(at));
  }

  @Test
  void whenNobodyAnswersMoreAreCalledAtOneAndFourHours() {
    assertThat(unanswered(fresh, "59M")).isEmpty();
    assertThat(unanswered(fresh, "1H")).contains(HOUR);
    AlertCare once = Attention.called(fresh, List.of(HOUR, FOUR), HOUR);
    assertThat(unanswered(once, "2H")).isEmpty();
    assertThat(unanswered(once, "4H")).contains(FOUR);
    assertThat(unanswered(Attention.called(once, List.of(HOUR, FOUR), FOUR), "9H")).isEmpty();
  }

  @Test
  void aLateTickCallsTheLongestWaitOnce() {
    assertThat(unanswered(fresh, "6H")).contains(FOUR);
    assertThat(unanswered(Attention.called(fresh, List.of(HOUR, FOUR), FOUR), "6H")).isEmpty();
  }

  @Test
  void whoAnswersStopsTheClocks() {
    assertThat(unanswered(fresh.acknowledge("周敏", at("30M"), CrisisLevel.ORANGE), "4H")).isEmpty();
    assertThat(unanswered(fresh.snooze(at("5H")), "4H")).isEmpty();
    assertThat(
            attention.unanswered(
                alert(CrisisLevel.ORANGE, Alert.Status.RESOLVED), fresh, List.of(HOUR), at("4H")))
        .isEmpty();
  }

  @Test
  void clocksRunFromTheFirstPublicationButPeopleGetTenMinutes() {
    AlertCare old = AlertCare.fresh(ID, START.minus(Duration.ofHours(3)));

    assertThat(unanswered(old, "9M")).isEmpty();
    assertThat(unanswered(old, "10M")).contains(HOUR);
    assertThat(unanswered(old, "1H")).contains(FOUR);
  }
}
