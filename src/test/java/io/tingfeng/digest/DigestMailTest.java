package io.tingfeng.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.model.CrisisLevel;
import io.tingfeng.notify.Notice;
import java.net.URI;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DigestMailTest {
  private final Digest stormy = SampleDigest.stormy();
  private final Digest quiet = SampleDigest.quiet();

  @Test
  void theSubjectLeadsWithTheLevel() {
    assertThat(DigestMail.subject(stormy)).isEqualTo("【橙】苇汀茶饮处于橙色，晚间回落 · 听风日报 11月19日");
    assertThat(DigestMail.subject(quiet)).isEqualTo("【平稳】云峤乳业平稳 · 听风日报 11月19日");
  }

  @Test
  void theSameDayIsTheSameNotice() {
    Notice notice = DigestMail.notice(stormy, SampleDigest.NOON);

    assertThat(notice.key()).startsWith("digest/2026-11-19/");
    assertThat(notice).isEqualTo(DigestMail.notice(stormy, SampleDigest.NOON));
    assertThat(notice.level()).isEqualTo(CrisisLevel.ORANGE);
    assertThat(DigestMail.key("另一组", SampleDigest.DAY)).isNotEqualTo(notice.key());
  }

  @Test
  void thePlainTextHoldsEveryFigureOfTheDay() {
    assertThat(DigestMail.text(stormy))
        .contains(
            "2026年11月19日 周四 00:00–24:00，北京时间",
            "苇汀茶饮处于橙色，声量较前一日 ↑478%，晚间回落。另有 2 个品牌高于平稳。",
            "全天 6,345 条提及，前一日 2,830（↑124%），上周四 无数据。负面 2,446 条，占 38.6%（↑17.3 点）。",
            "1. 确认 1 条预警：栎川汽车 ▲ 黄 Ⅲ",
            "◆ 橙 Ⅱ  苇汀茶饮  声量 4,306 ↑478%  负面占比 44.1% ↑29.3 点  热度 78",
            "┄ 无数据  禾屿文具\n    全天没有信源应答，不能判断",
            "每小时声量（最高 498 条）",
            "12 时起 2,316，负面 923",
            "负面与敏感清单（共 2,464 条，按影响列出 2 条）",
            "苇汀茶饮 · 澜州论坛 · 11-18 20:43 · 转发 1,120 · 评论 88 · 敏感：食品安全 · 同文 22 条",
            "https://forum.example/t/1?a=1&b=2",
            "栎川汽车 · 北湾晚报 · 11-19 12:00 · 互动 无数据 · 敏感：监管",
            "论坛  1,604 ↓6%",
            "热榜  12 前一日无数据",
            "◆ 橙 Ⅱ  11-19 12:00 苇汀茶饮 升级：转发 1,120 达到 1,000",
            "159 个信源，157 个正常。词典版本 14。",
            "北湾晚报：主机要求稍后再来");
  }

  @Test
  void pageAndTextHaveTheSameFiguresInTheSameOrder() {
    String page = visible(DigestMail.html(stormy));
    int last = -1;
    for (String section : List.of("今天要做", "每小时声量", "负面与敏感清单", "平台分布", "当日预警", "数据完整性")) {
      assertThat(page.indexOf(section)).as(section).isGreaterThan(last);
      last = page.indexOf(section);
    }
    Pattern figure = Pattern.compile("[↑↓]?\\d[\\d,.]*(%| 点)?");
    String text = DigestMail.text(stormy).replaceAll("https?://\\S+", "");
    for (MatchResult found : figure.matcher(text).results().toList()) {
      assertThat(page).contains(found.group());
    }
  }

  @Test
  void wordsOfTheWebAreNeverMarkup() {
    String title = "<img src=x onerror=alert(1)>\"'&amp;${7*7}</td>";
    Digest hostile = SampleDigest.withTitle(title, URI.create("https://a.example/?q=%22&x='y'"));

    String page = DigestMail.html(hostile);

    assertThat(page).doesNotContain("<img", "onerror=alert(1)>\"").contains("&lt;img src=x");
    assertThat(page).doesNotContain("href=\"https://a.example/?q=%22&x='y'\"");
  }

  @Test
  void nothingIsLoadedFromElsewhereAndNothingRuns() {
    assertThat(DigestMail.html(stormy))
        .doesNotContain("<script", "<img", "<link", "url(", "@import", "src=")
        .contains("max-width:640px", "prefers-color-scheme: dark", "name=\"color-scheme\"");
  }

  @Test
  void theHiddenFirstLineRepeatsTheTally() {
    assertThat(DigestMail.html(stormy)).contains(">橙 1，黄 1，蓝 1，平稳 1，无数据 1。</div>");
  }

  @Test
  void aQuietDayIsTheSameMailButShorter() {
    String text = DigestMail.text(quiet);

    assertThat(text)
        .contains("云峤乳业平稳。", "全天 0 条提及，前一日 0（持平），上周四 0（持平）。", "○ 平稳", "3 个信源，3 个正常。")
        .doesNotContain("负面与敏感清单", "每小时", "平台分布", "当日预警", "今天要做");
    assertThat(DigestMail.html(quiet).length()).isLessThan(DigestMail.html(stormy).length());
  }

  @Test
  void nobodyIsShoutedAt() {
    assertThat(DigestMail.text(stormy) + visible(DigestMail.html(stormy)))
        .doesNotContain("！", "!", "请", "您");
  }

  private static String visible(String page) {
    return page.substring(page.indexOf("<body")).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }
}
