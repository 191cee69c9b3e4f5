package io.tingfeng.digest;

import io.tingfeng.alert.LevelScheme;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Engagement;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Days with invented brands, for the tests of the layouts. */
final class SampleDigest {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final LocalDate DAY = LocalDate.of(2026, 11, 19);
  static final Instant NOON = Instant.parse("2026-11-19T04:00:00Z");

  private static final Engagement SHARED =
      new Engagement(
          OptionalLong.empty(), OptionalLong.empty(), OptionalLong.of(88), OptionalLong.of(1_120));

  private SampleDigest() {}

  static Digest stormy() {
    List<Digest.BrandRow> rows = rows();
    List<Digest.Hour> hours = hours();
    Figures today =
        Figures.sum(rows.stream().filter(row -> !row.blind()).map(Digest.BrandRow::today).toList());
    return new Digest(
        DAY,
        ZONE,
        DigestCalendar.window(DAY, ZONE),
        "品牌公关部",
        Verdict.over(rows, hours, LevelScheme.COLOURS),
        List.of("确认 1 条预警：栎川汽车 ▲ 黄 Ⅲ", "查看 2 个不正常的信源"),
        today,
        Optional.of(new Figures(2_830, 600)),
        Optional.empty(),
        rows,
        findings(),
        2_464,
        List.of(
            new Digest.PlatformRow("新闻", 2_288, Optional.of(735L)),
            new Digest.PlatformRow("论坛", 1_604, Optional.of(1_700L)),
            new Digest.PlatformRow("热榜", 12, Optional.empty())),
        hours,
        List.of(
            new Digest.AlertLine(NOON, "苇汀茶饮", CrisisLevel.ORANGE, "升级：转发 1,120 达到 1,000"),
            new Digest.AlertLine(
                NOON.plusSeconds(4_860), "栎川汽车", CrisisLevel.YELLOW, "发出：负面占比 35.6% 超过 35%")),
        new Digest.Coverage(
            159,
            157,
            List.of(
                new Digest.Failing("澜州论坛", "连续 4 次无应答"), new Digest.Failing("北湾晚报", "主机要求稍后再来"))),
        LevelScheme.COLOURS,
        "14");
  }

  static Digest quiet() {
    List<Digest.BrandRow> rows =
        List.of(row("yunqiao", "云峤乳业", CrisisLevel.NONE, new Figures(0, 0), "", 3));
    return new Digest(
        DAY,
        ZONE,
        DigestCalendar.window(DAY, ZONE),
        "品牌公关部",
        Verdict.over(rows, List.of(), LevelScheme.COLOURS),
        List.of(),
        Figures.NONE,
        Optional.of(Figures.NONE),
        Optional.of(Figures.NONE),
        rows,
        List.of(),
        0,
        List.of(),
        List.of(),
        List.of(),
        new Digest.Coverage(3, 3, List.of()),
        LevelScheme.COLOURS,
        "14");
  }

  static Digest withTitle(String title, URI link) {
    Digest day = stormy();
    Digest.Finding hostile =
        new Digest.Finding(
            "苇汀茶饮", title, Optional.of(link), title, title, NOON, SHARED, 70, true, List.of(), 0);
    return new Digest(
        day.date(),
        day.zone(),
        day.window(),
        title,
        day.verdict(),
        List.of(title),
        day.today(),
        day.yesterday(),
        day.weekBefore(),
        day.brands(),
        List.of(hostile),
        1,
        day.platforms(),
        day.hours(),
        day.alerts(),
        new Digest.Coverage(1, 0, List.of(new Digest.Failing(title, title))),
        LevelScheme.COLOURS,
        "14");
  }

  private static List<Digest.BrandRow> rows() {
    return List.of(
        row(
            "weiting",
            "苇汀茶饮",
            CrisisLevel.ORANGE,
            new Figures(4_306, 1_899),
            "一条转发 1,120，达到 1,000",
            78),
        row(
            "lichuan",
            "栎川汽车",
            CrisisLevel.YELLOW,
            new Figures(1_188, 423),
            "负面占比 35.6% 超过 35%",
            61),
        row("yandu", "砚渡家电", CrisisLevel.BLUE, new Figures(533, 111), "同类投诉 17 条，较前一日 ↑42%", 44),
        row("yunqiao", "云峤乳业", CrisisLevel.NONE, new Figures(318, 13), "", 9),
        new Digest.BrandRow(
            new BrandId("heyu"),
            "禾屿文具",
            true,
            CrisisLevel.NONE,
            Figures.NONE,
            Optional.empty(),
            OptionalDouble.empty(),
            "全天没有信源应答，不能判断"));
  }

  private static Digest.BrandRow row(
      String id, String name, CrisisLevel level, Figures today, String reason, double heat) {
    return new Digest.BrandRow(
        new BrandId(id),
        name,
        false,
        level,
        today,
        Optional.of(new Figures(745, 110)),
        OptionalDouble.of(heat),
        reason);
  }

  private static List<Digest.Hour> hours() {
    return IntStream.range(0, 24)
        .mapToObj(
            hour -> {
              long volume = Math.round(20 + 478 * Math.exp(-Math.pow((hour - 13) / 4.0, 2)));
              return new Digest.Hour(hour, new Figures(volume, volume * 2 / 5));
            })
        .toList();
  }

  private static List<Digest.Finding> findings() {
    return List.of(
        new Digest.Finding(
            "苇汀茶饮",
            "“亲眼看到店长把前一天的芋泥重新贴上当天的标签”",
            Optional.of(URI.create("https://forum.example/t/1?a=1&b=2")),
            "澜州论坛",
            "论坛",
            NOON.minusSeconds(55_000),
            SHARED,
            70,
            true,
            List.of("食品安全"),
            22),
        new Digest.Finding(
            "栎川汽车",
            "市场监管部门约谈三家车企",
            Optional.empty(),
            "北湾晚报",
            "新闻",
            NOON,
            Engagement.UNKNOWN,
            31,
            false,
            List.of("监管"),
            0));
  }
}
