package io.tingfeng.alert;

import static io.tingfeng.alert.SampleReading.START;
import static io.tingfeng.alert.SampleReading.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.model.CrisisLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertQualityTest {

  private static Alert alert(int hour) {
    Instant at = START.plus(Duration.ofHours(hour));
    return new Alert(
        AlertId.of(TEA, at),
        TEA,
        "苇汀茶饮",
        CrisisLevel.YELLOW,
        java.util.Optional.empty(),
        at,
        at,
        Alert.Status.OPEN,
        SampleReading.of(CrisisLevel.YELLOW, at),
        List.of());
  }

  private static AlertCare care(Alert alert, int minutesBefore, int minutesAfter) {
    AlertCare fresh =
        AlertCare.fresh(alert.id(), alert.raisedAt().minus(Duration.ofMinutes(minutesBefore)));
    return minutesAfter < 0
        ? fresh
        : fresh.acknowledge(
            "周敏", alert.raisedAt().plus(Duration.ofMinutes(minutesAfter)), CrisisLevel.YELLOW);
  }

  private static Verdict verdict(Verdict.Kind kind) {
    return new Verdict(kind, "", "周敏", START);
  }

  @Test
  void sharesAndMediansCountWhatIsKnown() {
    List<Alert> alerts = List.of(alert(0), alert(1), alert(2), alert(3));
    Map<AlertId, AlertCare> cares = new HashMap<>();
    cares.put(alerts.get(0).id(), care(alerts.get(0), 10, 4).judge(verdict(Verdict.Kind.USEFUL)));
    cares.put(alerts.get(1).id(), care(alerts.get(1), 30, 8).judge(verdict(Verdict.Kind.FALSE)));
    cares.put(alerts.get(2).id(), care(alerts.get(2), 20, -1).judge(verdict(Verdict.Kind.USEFUL)));

    AlertQuality quality =
        AlertQuality.of(alerts, cares, List.of(new Miss(TEA, START, "", "周敏", START)));

    assertThat(quality.alerts()).isEqualTo(4);
    assertThat(quality.judged()).isEqualTo(3);
    assertThat(quality.usefulShare().orElseThrow()).isEqualTo(2.0 / 3);
    assertThat(quality.verdicts()).containsEntry(Verdict.Kind.FALSE, 1L);
    assertThat(quality.minutesToAlert()).hasValue(20);
    assertThat(quality.minutesToAnswer()).hasValue(6);
    assertThat(quality.misses()).isEqualTo(1);
  }

  @Test
  void whatNobodyJudgedIsNoDataAndNotZero() {
    AlertQuality quality = AlertQuality.of(List.of(alert(0)), Map.of(), List.of());

    assertThat(quality.usefulShare()).isEmpty();
    assertThat(quality.minutesToAlert()).isEmpty();
    assertThat(quality.minutesToAnswer()).isEmpty();
  }

  @Test
  void aCompanyMayHaveTwoLevelsOrNamesOfItsOwn() {
    LevelScheme two = new LevelScheme(Map.of(CrisisLevel.BLUE, "一般", CrisisLevel.ORANGE, "重大"));

    assertThat(two.steps()).containsExactly("平稳", "一般", "重大");
    assertThat(two.name(CrisisLevel.YELLOW)).isEqualTo("一般");
    assertThat(two.name(CrisisLevel.RED)).isEqualTo("重大");
    assertThat(LevelScheme.COLOURS.steps()).containsExactly("平稳", "蓝", "黄", "橙", "红");
  }
}
