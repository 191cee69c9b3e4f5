package io.tingfeng.heat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlookTest {
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

  private static Outlook after(Duration age, long reposts) {
    return Outlook.of(reposts, NOON.minus(age), NOON);
  }

  @Test
  void theChanceOfADayAndOfAllTimeAreSaidWithTheRange() {
    Outlook outlook = after(Duration.ofHours(2), 400);

    assertThat(outlook.chinese())
        .matches("24 小时内有 \\d+% 的可能超过 1,000 次转发（最终 \\d+%），终值八成在 [\\d,]+(–[\\d,]+| 以上)");
    assertThat(outlook.range().orElseThrow().low()).isGreaterThanOrEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(longs = {30, 100, 400, 800, 999})
  void aDayIsNeverLongerThanAllTime(long reposts) {
    for (int hours : new int[] {1, 6, 24, 200}) {
      Outlook outlook = after(Duration.ofHours(hours), reposts);

      assertThat(outlook.today().orElseThrow())
          .isBetween(0.0, outlook.ever().orElseThrow())
          .isGreaterThanOrEqualTo(
              after(Duration.ofHours(hours + 5L), reposts).today().orElseThrow());
    }
  }

  @Test
  void littleIsNoForecastAndAPassedGoalIsAFact() {
    assertThat(after(Duration.ofHours(2), 12).chinese()).isEmpty();
    assertThat(after(Duration.ofMinutes(3), 840).chinese()).isEqualTo("发布不足 10 分钟，暂不预测");
    assertThat(after(Duration.ofHours(2), 1_000).chinese()).isEqualTo("已超过 1,000 次转发");
    assertThat(after(Duration.ofHours(2), 1_000).isTold()).isFalse();
  }

  @Test
  void beyondWhatWasSeenNoEndIsNamed() {
    assertThat(after(Duration.ofMinutes(30), 900).chinese()).endsWith(" 以上");
  }
}
