package io.tingfeng.pipeline;

import io.tingfeng.fetch.Outage;
import io.tingfeng.fetch.SourceHealth;
import io.tingfeng.heat.Coverage;
import io.tingfeng.model.Source;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Words for those who mend sources: what is wrong, since when, what still works, what to do. */
final class OutageText {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final ZoneId zone;

  OutageText(ZoneId zone) {
    this.zone = zone;
  }

  /** One line: 【信源】澜州论坛 连续失败，自 11-19 14:20. */
  String subject(Source source, Outage.Decision decision) {
    String name = source.profile().name();
    return switch (decision) {
      case Outage.Decision.Report report -> "【信源】" + name + " " + since(report.outage());
      case Outage.Decision.Repeat repeat -> "【信源】" + name + " 仍未恢复：" + since(repeat.outage());
      case Outage.Decision.Close close -> "【信源】" + name + " 已恢复";
      case Outage.Decision.Hold hold -> "";
    };
  }

  String body(Source source, Outage.Decision decision, SourceHealth health, Coverage coverage) {
    StringBuilder text = new StringBuilder();
    line(text, "信源", source.id().value());
    health.cause().ifPresent(cause -> line(text, "原因", cause.word()));
    if (health.failures() > 0) {
      line(text, "连续失败", health.failures() + " 次");
    }
    line(text, "上次成功", moment(health.lastGood()));
    line(text, "最新帖子", moment(health.lastNews()));
    line(text, "覆盖", coverage.answering() + " / " + coverage.expected() + " 个信源正常");
    if (!(decision instanceof Outage.Decision.Close)) {
      line(text, "下一步", advice(health.state()));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append("  ").append(value).append('\n');
  }

  private String since(Outage outage) {
    return words(outage.state()) + "，自 " + moment(Optional.of(outage.since()));
  }

  private String moment(Optional<Instant> time) {
    return time.map(at -> TIME.format(at.atZone(zone))).orElse("无数据");
  }

  private static String words(SourceHealth.State state) {
    return switch (state) {
      case OK -> "正常";
      case SLOW -> "缓慢";
      case STALE -> "逾期未采";
      case FAILING -> "连续失败";
      case BLOCKED -> "被拦截";
      case REFUSED -> "不许采集";
      case REDESIGNED -> "页面已改版";
      case SILENT -> "久无新帖";
    };
  }

  private static String advice(SourceHealth.State state) {
    return switch (state) {
      case REDESIGNED -> "用 source test 看页面，改 sources.yml 里的选择器。";
      case BLOCKED -> "放慢 every 与 hostInterval，或改用官方授权；不绕过拦截。";
      case REFUSED -> "看 source ledger 里 robots.txt 的变化；停用该信源。";
      case STALE -> "看程序日志：采集没有按时进行。";
      case SILENT -> "打开网页核对：是没有新帖，还是读不到新帖。";
      default -> "用 once --dry-run 采一次，看结果。";
    };
  }
}
