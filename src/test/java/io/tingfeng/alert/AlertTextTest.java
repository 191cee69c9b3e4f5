package io.tingfeng.alert;

import static io.tingfeng.alert.SampleReading.START;
import static io.tingfeng.alert.SampleReading.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.alert.AlertText.Occasion;
import io.tingfeng.heat.Coverage;
import io.tingfeng.index.SampleMention;
import io.tingfeng.model.CrisisLevel;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlertTextTest {
  private final AlertText text = new AlertText(ZoneId.of("Asia/Shanghai"));

  private static Alert alert(CrisisLevel level, Coverage coverage, SampleMention... worst) {
    return new Alert(
        AlertId.of(TEA, START),
        TEA,
        "苇汀茶饮",
        level,
        Optional.empty(),
        START,
        START,
        Alert.Status.OPEN,
        SampleReading.of(level, START.plus(Duration.ofMinutes(3)), coverage),
        List.of(worst).stream().map(SampleMention::build).toList());
  }

  private static Alert alert(CrisisLevel level) {
    return alert(level, Coverage.COMPLETE);
  }

  @Test
  void theSubjectSaysLevelBrandAndReason() {
    assertThat(text.subject(alert(CrisisLevel.ORANGE), Occasion.RAISED))
        .isEqualTo("【橙】苇汀茶饮：负面占比 46.2%（1,315 ÷ 2,846），超过 35%");
    assertThat(text.subject(alert(CrisisLevel.ORANGE), Occasion.ESCALATED))
        .startsWith("【橙】苇汀茶饮 升级：");
    assertThat(text.subject(alert(CrisisLevel.ORANGE), Occasion.RESOLVED))
        .isEqualTo("【解除】苇汀茶饮 预警解除，最高为橙级");
  }

  @Test
  void theBodySaysWhyWithCountsAndInTheZoneOfItsReaders() {
    assertThat(text.body(alert(CrisisLevel.ORANGE), Occasion.RAISED))
        .startsWith("◆ 橙 Ⅱ  苇汀茶饮：负面占比")
        .contains("时间 11-20 10:03，首次预警 11-20 10:00")
        .contains("近 24 小时声量 2,846，负面 1,315；热度 71")
        .contains("为何预警\n◆ 橙 Ⅱ  负面占比")
        .contains("声量 +71.4  24 时 2,846 条")
        .contains("未触发\n负面帖的阅读数：无数据");
  }

  @Test
  void whatIsNotKnownIsSaid() {
    assertThat(text.body(alert(CrisisLevel.YELLOW, SampleReading.DEAF), Occasion.RAISED))
        .contains("未知\n互动：无数据：平台未提供计数\n信源无响应：甲站、乙站、丙站");
  }

  @Test
  void aProposedRedIsWordedAsAQuestionAndUrgent() {
    Alert orange = alert(CrisisLevel.ORANGE);
    Alert proposed =
        new Alert(
            orange.id(),
            orange.brand(),
            orange.brandName(),
            orange.level(),
            Optional.of(CrisisLevel.RED),
            START,
            START,
            Alert.Status.OPEN,
            orange.reading(),
            List.of());

    assertThat(proposed.urgency()).isEqualTo(CrisisLevel.RED);
    assertThat(text.subject(proposed, Occasion.PROPOSED)).startsWith("【橙】苇汀茶饮 建议升至最高级，待确认：");
    assertThat(text.body(proposed, Occasion.RAISED)).contains("由负责人确认或驳回");
    assertThat(text.body(alert(CrisisLevel.RED), Occasion.RAISED)).contains("已由人确认为红级");
  }

  @Test
  void aCompanyMayNameTheLevels() {
    LevelScheme two = new LevelScheme(Map.of(CrisisLevel.YELLOW, "一般", CrisisLevel.ORANGE, "重大"));
    AlertText own = new AlertText(ZoneId.of("Asia/Shanghai"), two);

    assertThat(two.steps()).containsExactly("平稳", "一般", "重大");
    assertThat(own.subject(alert(CrisisLevel.RED), Occasion.RAISED)).startsWith("【重大】");
    assertThat(own.subject(alert(CrisisLevel.YELLOW), Occasion.RESOLVED)).endsWith("最高为一般");
    assertThat(own.body(alert(CrisisLevel.ORANGE), Occasion.RAISED)).startsWith("◆ 重大  ");
    assertThat(LevelScheme.COLOURS.badge(CrisisLevel.ORANGE)).isEqualTo("◆ 橙 Ⅱ");
  }

  @Test
  void aQuoteIsOneLineBoundedAndSaysNoDataForAMissingCounter() {
    String hostile = "第一行\n第二行 " + "很长".repeat(80);
    String body =
        text.body(
            alert(
                CrisisLevel.YELLOW,
                Coverage.COMPLETE,
                SampleMention.post("a").titled(hostile).negative(0.91),
                SampleMention.post("b").titled("短").negative(0.7).reposted(1_240)),
            Occasion.RAISED);

    assertThat(body).contains("“第一行 第二行 很长").contains("…” 甲论坛 11-20 12:00，负面 91，转发 无数据");
    assertThat(body).contains("“短” 甲论坛 11-20 12:00，负面 70，转发 1,240");
  }

  @Test
  void aCutNeverSplitsACharacterOfTwoHalves() {
    String emoji = "😡".repeat(40);
    String body =
        text.body(
            alert(
                CrisisLevel.YELLOW, Coverage.COMPLETE, SampleMention.post("a").titled("一" + emoji)),
            Occasion.RAISED);

    for (int i = 0; i < body.length(); i++) {
      if (Character.isHighSurrogate(body.charAt(i))) {
        assertThat(Character.isLowSurrogate(body.charAt(i + 1))).isTrue();
      }
    }
  }

  @Test
  void theMailIsEscapedAndItsLinksCanBeFollowed() {
    String page =
        AlertMail.html(
            "◆ 橙 Ⅱ  苇汀茶饮\n"
                + "时间 11-20\n\n"
                + "先看这几条\n"
                + "“<script>x</script>” 论坛\n"
                + "  https://a.example/1?a=1&b=\"2\n");

    assertThat(page)
        .doesNotContain("<script>")
        .contains("<h3 style=\"margin:1em 0 0\">先看这几条</h3>")
        .contains("&lt;script&gt;");
    assertThat(AlertMail.html("一\nhttps://a.example/1?a=1&b=2"))
        .contains("<a href=\"https://a.example/1?a=1&amp;b=2\">");
  }
}
