package io.tingfeng.demo;

import static io.tingfeng.model.CrisisLevel.NONE;
import static io.tingfeng.model.CrisisLevel.ORANGE;
import static io.tingfeng.model.CrisisLevel.YELLOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.alert.AlertDecision;
import io.tingfeng.fetch.Visit;
import io.tingfeng.model.Brand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class NarratorTest {
  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
  private static final Instant EVENING = NOON.plus(Duration.ofHours(8));

  private final StringWriter told = new StringWriter();
  private final Narrator narrator =
      new Narrator(
          new PrintWriter(told),
          ZoneId.of("Asia/Shanghai"),
          List.of(),
          List.of(Brand.named(SampleLook.TEA, "苇汀茶饮", List.of())),
          NOON);

  @Test
  void onlyTheFirstVisitOfASourceHasALine() {
    narrator.visited(ChronicleTest.visit(Visit.Result.FAILED));
    narrator.visited(ChronicleTest.visit(Visit.Result.OK));

    assertThat(lines()).containsExactly("  11-22 12:00  paper  failed: status 500");
  }

  @Test
  void anAlertIsToldInFullAndItsRepetitionInOneLine() {
    narrator.looked(SampleLook.at(NOON, YELLOW, 40, AlertDecision.Raise::new));
    narrator.looked(SampleLook.at(EVENING, YELLOW, 40, AlertDecision.Repeat::new));

    assertThat(lines())
        .contains(
            "  11-22 12:00  苇汀茶饮  ○ 平稳 → ▲ 黄 Ⅲ  负面帖转发最多 1,024 次",
            "  │ 为何预警",
            "  11-22 20:00  苇汀茶饮  ▲ 黄 Ⅲ  told again, it goes on");
    assertThat(lines()).filteredOn(line -> line.contains("为何预警")).hasSize(1);
  }

  @Test
  void aHalfDayEndsWithItsTroublesAndWhereEachBrandStands() {
    narrator.visited(ChronicleTest.visit(Visit.Result.FAILED));
    narrator.looked(SampleLook.at(NOON, ORANGE, 70, SampleLook::hold));
    narrator.looked(SampleLook.at(NOON.plus(Duration.ofHours(12)), NONE, 7, SampleLook::hold));

    assertThat(lines())
        .containsSubsequence(
            "Sun 11-22 until midnight, 1 visit",
            "  苇汀茶饮  ◆ 橙 Ⅱ  heat  70   last 24 h: mentions  40, negative   9",
            "  paper  1× failed (status 500)",
            "  11-23 00:00  苇汀茶饮  ◆ 橙 Ⅱ → ○ 平稳  it has stayed below for long enough");
    assertThat(told.toString()).doesNotContain("\n\n\n");
  }

  private List<String> lines() {
    return told.toString().lines().toList();
  }
}
