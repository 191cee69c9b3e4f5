package io.tingfeng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.fetch.Visit;
import io.tingfeng.model.SourceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HalfDayTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant MORNING = Instant.parse("2026-11-20T03:59:00Z");

  @Test
  void itEndsAtNoonOrAtMidnight() {
    HalfDay morning = HalfDay.of(MORNING, ZONE);
    HalfDay evening = HalfDay.of(MORNING.plusSeconds(60), ZONE);

    assertThat(morning.title()).isEqualTo("Fri 11-20 until noon, 0 visits");
    assertThat(morning.isOver(MORNING)).isFalse();
    assertThat(morning.isOver(MORNING.plusSeconds(60))).isTrue();
    assertThat(evening.title()).isEqualTo("Fri 11-20 until midnight, 0 visits");
  }

  @Test
  void whatWentWrongIsCountedForEachSource() {
    HalfDay half = HalfDay.of(MORNING, ZONE);
    half.add(visit(Visit.Result.OK, ""), "晚报");
    half.add(visit(Visit.Result.LIMITED, "status 503"), "通告");
    half.add(visit(Visit.Result.FAILED, "silence"), "通告");
    half.add(visit(Visit.Result.LIMITED, "status 503"), "通告");

    assertThat(half.title()).endsWith("4 visits");
    assertThat(half.troubles()).containsExactly("通告  1× failed (silence), 2× limited (status 503)");
  }

  private static Visit visit(Visit.Result result, String detail) {
    return new Visit(
        new SourceId("one"),
        MORNING,
        MORNING,
        result,
        Optional.empty(),
        detail,
        1,
        0,
        0,
        Optional.empty(),
        MORNING);
  }
}
