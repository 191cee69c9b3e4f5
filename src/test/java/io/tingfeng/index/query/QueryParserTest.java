package io.tingfeng.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.index.MentionIndex.Sort;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.index.MentionQuery.All;
import io.tingfeng.index.MentionQuery.And;
import io.tingfeng.index.MentionQuery.Between;
import io.tingfeng.index.MentionQuery.During;
import io.tingfeng.index.MentionQuery.Has;
import io.tingfeng.index.MentionQuery.Is;
import io.tingfeng.index.MentionQuery.Near;
import io.tingfeng.index.MentionQuery.Not;
import io.tingfeng.index.MentionQuery.Number;
import io.tingfeng.index.MentionQuery.OfBrand;
import io.tingfeng.index.MentionQuery.Or;
import io.tingfeng.index.MentionQuery.Text;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.TimeWindow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
  /** Tuesday noon in Shanghai. */
  private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");

  private static final Brand WEITING =
      Brand.named(new BrandId("weiting"), "苇汀茶饮", List.of("苇汀", "WeiTing"));
  private static final QueryParser PARSER =
      new QueryParser(List.of(WEITING), ZoneId.of("Asia/Shanghai"));
  private static final double MOST = Double.MAX_VALUE;

  @Test
  void nothingAsksForEverythingNewestFirst() {
    assertThat(PARSER.parse("  ", NOW)).isEqualTo(new ParsedQuery(new All(), Sort.NEWEST));
  }

  @Test
  void wordsSideBySideMustAllStand() {
    MentionQuery both = new And(List.of(new Text("充电宝"), new Text("自燃")));

    for (String text : List.of("充电宝 自燃", "充电宝　自燃", "充电宝 AND 自燃", "充电宝 且 自燃", "充电宝 && 自燃")) {
      assertThat(read(text)).as(text).isEqualTo(both);
    }
  }

  @Test
  void conjunctionBindsTighterThanAlternative() {
    assertThat(read("漏水 冒烟 OR 自燃"))
        .isEqualTo(
            new Or(List.of(new And(List.of(new Text("漏水"), new Text("冒烟"))), new Text("自燃"))));
    assertThat(read("漏水 （冒烟 或 自燃）"))
        .isEqualTo(
            new And(List.of(new Text("漏水"), new Or(List.of(new Text("冒烟"), new Text("自燃"))))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"自燃 NOT 演习", "自燃 非 演习", "自燃 -演习", "自燃 AND NOT 演习", "自燃 非(演习)"})
  void whatIsExcludedMustNotStand(String text) {
    assertThat(read(text)).isEqualTo(new And(List.of(new Text("自燃"), new Not(new Text("演习")))));
  }

  @Test
  void operatorsInsideWordsAndQuotesAreText() {
    assertThat(read("或许")).isEqualTo(new Text("或许"));
    assertThat(read("非遗")).isEqualTo(new Text("非遗"));
    assertThat(read("“退款 OR 赔偿”")).isEqualTo(new Text("退款 OR 赔偿"));
    assertThat(read("「昨天」")).isEqualTo(new Text("昨天"));
    assertThat(read("iPhone-17")).isEqualTo(new Text("iPhone-17"));
    assertThat(read("12:30")).isEqualTo(new Text("12:30"));
    assertThat(read("他说：好")).isEqualTo(new Text("他说：好"));
  }

  @Test
  void nearNamesADistanceInCharacters() {
    assertThat(read("充电宝 NEAR 自燃")).isEqualTo(new Near("充电宝", "自燃", Grammar.NEAR));
    assertThat(read("充电宝 NEAR/5 \"自 燃\"")).isEqualTo(new Near("充电宝", "自 燃", 5));
  }

  @Test
  void aBrandIsFoundByItsNameItsAliasAndItsId() {
    for (String text : List.of("brand:苇汀茶饮", "品牌：苇汀", "BRAND:weiting", "brand: ＷｅｉＴｉｎｇ")) {
      assertThat(read(text)).as(text).isEqualTo(new OfBrand(new BrandId("weiting")));
    }
  }

  @Test
  void fieldsTakeChineseWordsAndSeveralValues() {
    assertThat(read("platform:微博")).isEqualTo(new Is(Facet.PLATFORM, "weibo"));
    assertThat(read("平台:微博，news"))
        .isEqualTo(
            new Or(List.of(new Is(Facet.PLATFORM, "weibo"), new Is(Facet.PLATFORM, "news"))));
    assertThat(read("source:\"晨光 日报\"")).isEqualTo(new Is(Facet.SOURCE, "晨光 日报"));
    assertThat(read("type:食品安全")).isEqualTo(new Is(Facet.COMPLAINT_TYPE, "food-safety"));
    assertThat(read("tone:负面")).isEqualTo(new Is(Facet.TONE, "negative"));
    assertThat(read("authority:央媒")).isEqualTo(new Is(Facet.AUTHORITY, "central"));
    assertThat(read("has:sensitive")).isEqualTo(new Has(Facet.SENSITIVE));
    assertThat(read("has:转发")).isEqualTo(new Between(Number.REPOSTS, -MOST, MOST));
  }

  @Test
  void rangesOfNumbers() {
    assertThat(read("negative:>0.7"))
        .isEqualTo(new Between(Number.NEGATIVE, Math.nextUp(0.7), MOST));
    assertThat(read("转发：＞＝500")).isEqualTo(new Between(Number.REPOSTS, 500, MOST));
    assertThat(read("reads:1.5万..2亿")).isEqualTo(new Between(Number.READS, 15_000, 2e8));
    assertThat(read("likes:..9")).isEqualTo(new Between(Number.LIKES, -MOST, 9));
    assertThat(read("comments:7")).isEqualTo(new Between(Number.COMMENTS, 7, 7));
    assertThat(read("points:<=-0.5")).isEqualTo(new Between(Number.POINTS, -MOST, -0.5));
  }

  @ParameterizedTest
  @CsvSource({
    "今天, 2026-11-23T16:00:00Z, 2026-11-24T16:00:00Z",
    "昨天, 2026-11-22T16:00:00Z, 2026-11-23T16:00:00Z",
    "上周, 2026-11-15T16:00:00Z, 2026-11-22T16:00:00Z",
    "本月, 2026-10-31T16:00:00Z, 2026-11-30T16:00:00Z",
    "近7天, 2026-11-17T04:00:00Z, 2026-11-24T04:00:00Z",
    "最近三个月, 2026-08-26T04:00:00Z, 2026-11-24T04:00:00Z",
    "近半小时, 2026-11-24T03:30:00Z, 2026-11-24T04:00:00Z",
    "2026-11-01..2026-11-03, 2026-10-31T16:00:00Z, 2026-11-03T16:00:00Z",
    "11月1日到11月3日, 2026-10-31T16:00:00Z, 2026-11-03T16:00:00Z",
    "12月25日, 2025-12-24T16:00:00Z, 2025-12-25T16:00:00Z",
    "2026年11月, 2026-10-31T16:00:00Z, 2026-11-30T16:00:00Z",
    "2026-11-01T09:30..now, 2026-11-01T01:30:00Z, 2026-11-24T04:00:00Z",
    "2026-11-01T09:30:00Z..now-1d, 2026-11-01T09:30:00Z, 2026-11-23T04:00:00Z",
    "now-1M..now-30m, 2026-10-24T04:00:00Z, 2026-11-24T03:30:00Z",
    "time:昨天, 2026-11-22T16:00:00Z, 2026-11-23T16:00:00Z",
  })
  void timesNameSpansInTheZoneOfTheDeployment(String text, Instant from, Instant to) {
    assertThat(read(text)).isEqualTo(new During(new TimeWindow(from, to)));
  }

  @Test
  void timesWithoutAnEndReachAnyEnd() {
    Instant week = Instant.parse("2026-11-17T04:00:00Z");
    Instant third = Instant.parse("2026-11-02T16:00:00Z");
    Instant fourth = Instant.parse("2026-11-03T16:00:00Z");

    assertThat(read("now-7d")).isEqualTo(during(week, Instant.MAX));
    assertThat(read("2026-11-03..")).isEqualTo(during(third, Instant.MAX));
    assertThat(read("time:>2026-11-03")).isEqualTo(during(fourth, Instant.MAX));
    assertThat(read("time:>=2026-11-03")).isEqualTo(during(third, Instant.MAX));
    assertThat(read("time:<2026-11-03")).isEqualTo(during(Instant.MIN, third));
    assertThat(read("time:<=2026-11-03")).isEqualTo(during(Instant.MIN, fourth));
    assertThat(read("time:<now-7d")).isEqualTo(during(Instant.MIN, week));
  }

  @Test
  void theOrderIsNamedOnceAndIsNoCondition() {
    assertThat(PARSER.parse("sort:最负面", NOW))
        .isEqualTo(new ParsedQuery(new All(), Sort.MOST_NEGATIVE));
    assertThat(PARSER.parse("漏水 sort:oldest", NOW))
        .isEqualTo(new ParsedQuery(new Text("漏水"), Sort.OLDEST));
    assertThat(PARSER.parse("sort:match 漏水 OR 冒烟", NOW).sort()).isEqualTo(Sort.BEST_MATCH);
  }

  private static MentionQuery read(String text) {
    return PARSER.parse(text, NOW).query();
  }

  private static During during(Instant from, Instant to) {
    return new During(new TimeWindow(from, to));
  }
}
