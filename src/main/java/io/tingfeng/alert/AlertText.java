package io.tingfeng.alert;

import io.tingfeng.heat.HeatPart;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.heat.Signal;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Mention;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Words an alert for people: level and reason first, then the counts behind it, what to read, what
 * is not known, and one next step. It states only what was measured.
 */
public final class AlertText {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final int LONGEST_QUOTE = 60;

  private final ZoneId zone;
  private final LevelScheme scheme;

  /** Words with times of a zone and the four colours. */
  public AlertText(ZoneId zone) {
    this(zone, LevelScheme.COLOURS);
  }

  /** Words with times of a zone and a company's own names of the levels. */
  public AlertText(ZoneId zone, LevelScheme scheme) {
    this.zone = zone;
    this.scheme = scheme;
  }

  /** The zone of the times in it. */
  public ZoneId zone() {
    return zone;
  }

  /** Why people hear of an alert now. */
  public enum Occasion {
    RAISED(""),
    ESCALATED("升级"),
    PROPOSED("建议升至最高级，待确认"),
    FLARED("复燃"),
    REPEATED("仍在持续"),
    UNANSWERED("无人应答"),
    RESOLVED("解除");

    private final String word;

    Occasion(String word) {
      this.word = word;
    }
  }

  /** One line: 【橙】苇汀茶饮 升级：负面占比 46.2%（1,315 ÷ 2,846），超过 35%. */
  public String subject(Alert alert, Occasion occasion) {
    String mark = occasion == Occasion.RESOLVED ? occasion.word : scheme.name(alert.level());
    return "【" + mark + "】" + heading(alert, occasion);
  }

  private String heading(Alert alert, Occasion occasion) {
    if (occasion == Occasion.RESOLVED) {
      return alert.brandName() + " 预警解除，最高为" + scheme.grade(alert.level());
    }
    String reason = alert.reading().leading().map(Signal::reason).orElse("");
    String word = occasion.word.isEmpty() ? "" : " " + occasion.word;
    return alert.brandName() + word + (reason.isEmpty() ? "" : "：" + reason);
  }

  /** A trial of a channel: nothing has happened. */
  public static String trial(String where) {
    return "听风测试：" + where + " 可以收到预警。这是一次测试，没有任何预警。";
  }

  /** The whole message without markup. */
  public String body(Alert alert, Occasion occasion) {
    HeatReading reading = alert.reading();
    StringBuilder text = new StringBuilder();
    line(text, scheme.badge(alert.level()) + "  " + heading(alert, occasion));
    line(
        text,
        "时间 "
            + TIME.format(reading.at().atZone(zone))
            + "，首次预警 "
            + TIME.format(alert.raisedAt().atZone(zone)));
    line(
        text,
        String.format(
            Locale.ROOT,
            "近 24 小时声量 %,d，负面 %,d；热度 %.0f%s",
            reading.volume(),
            reading.negative(),
            reading.heat(),
            reading.phase().map(phase -> "；阶段建议 " + phase.chinese()).orElse("")));
    reading
        .confidence()
        .ifPresent(share -> line(text, String.format(Locale.ROOT, "把握 %.0f%%", share * 100)));
    section(
        text,
        "为何预警",
        reading.signals().stream()
            .map(s -> scheme.badge(s.level()) + "  " + s.reason())
            .collect(Collectors.joining("\n")));
    section(
        text, "先看这几条", alert.worst().stream().map(this::quote).collect(Collectors.joining("\n")));
    section(
        text,
        "热度构成",
        reading.parts().stream().map(AlertText::part).collect(Collectors.joining("\n")));
    section(
        text,
        "未触发",
        reading.quiet().stream().map(Signal::reason).collect(Collectors.joining("\n")));
    section(text, "未知", unknown(reading));
    section(text, "下一步", nextStep(alert, occasion));
    return text.toString().strip() + "\n";
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }

  private static void section(StringBuilder text, String title, String lines) {
    if (!lines.isEmpty()) {
      text.append('\n').append(title).append('\n').append(lines).append('\n');
    }
  }

  private String quote(Mention mention) {
    String wording =
        mention.post().title().isEmpty() ? mention.post().text() : mention.post().title();
    String flat = wording.replaceAll("\\s+", " ");
    int end =
        flat.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, flat.codePointCount(0, flat.length())));
    String cut = end < flat.length() ? flat.substring(0, end) + "…" : flat;
    String link = mention.post().address().map(address -> "\n  " + address).orElse("");
    return String.format(
        Locale.ROOT,
        "“%s” %s %s，负面 %.0f，转发 %s%s",
        cut,
        mention.outlet().name(),
        TIME.format(mention.post().at().atZone(zone)),
        mention.negativity().score() * 100,
        counter(mention.post().engagement().reposts()),
        link);
  }

  private static String counter(OptionalLong counter) {
    return counter.isPresent() ? String.format(Locale.ROOT, "%,d", counter.getAsLong()) : "无数据";
  }

  private static String part(HeatPart part) {
    return String.format(Locale.ROOT, "%s %+.1f  %s", part.name(), part.points(), part.inputs());
  }

  private static String unknown(HeatReading reading) {
    String parts =
        reading.parts().stream()
            .filter(part -> part.evidence().isEmpty())
            .map(part -> part.name() + "：" + part.inputs())
            .collect(Collectors.joining("\n"));
    String sources =
        reading.coverage().blind().isEmpty()
            ? ""
            : "信源无响应：" + String.join("、", reading.coverage().blind());
    return parts + (parts.isEmpty() || sources.isEmpty() ? "" : "\n") + sources;
  }

  private String nextStep(Alert alert, Occasion occasion) {
    if (occasion == Occasion.RESOLVED) {
      return "继续观察 72 小时；完成复盘。";
    }
    if (alert.proposed().isPresent()) {
      return "机器建议升为"
          + scheme.grade(CrisisLevel.RED)
          + "，现按"
          + scheme.grade(CrisisLevel.ORANGE)
          + "处置；由负责人确认或驳回。";
    }
    return switch (alert.level()) {
      case NONE, BLUE -> "继续观察。";
      case YELLOW -> "核实上列帖子所述事实，1 小时内备好口径。";
      case ORANGE -> "通知品牌负责人，核实事实，4 小时内发布初步声明。";
      case RED -> "已由人确认为" + scheme.grade(CrisisLevel.RED) + "；启动最高预案。";
    };
  }
}
