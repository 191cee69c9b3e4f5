package io.tingfeng.index.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.text.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be read names its place and its mend, and costs little however it is meant. */
class QueryFaultTest {
  private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");
  private static final QueryParser PARSER =
      new QueryParser(
          List.of(Brand.named(new BrandId("weiting"), "苇汀茶饮", List.of("苇汀"))),
          ZoneId.of("Asia/Shanghai"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "漏水 AND           | 7  | 8  | 这里还缺一个词          |",
        "漏水 (冒烟          | 3  | 4  | 这个左括号没有收尾        | 漏水 冒烟",
        "漏水) 冒烟          | 2  | 3  | 这个右括号没有对应的左括号    | 漏水 冒烟",
        "漏水 “冒烟          | 3  | 6  | 引号没有收尾           | 漏水 “冒烟”",
        "barnd:苇汀         | 0  | 6  | 没有字段 barnd        | brand:苇汀",
        "brand:苇丁茶饮       | 6  | 10 | 没有监测这个品牌         | brand:苇汀茶饮",
        "漏水 negative:>70  | 12 | 15 | 负面度在 0 与 1 之间     |",
        "漏水 negative:高    | 12 | 13 | 这里要一个数           |",
        "2026-02-30       | 0  | 10 | 没有这一天或这一刻        |",
        "2026-11-03..2026-11-01 | 0 | 22 | 这段时间先后颠倒    | 2026-11-01..2026-11-03",
        "time:明年          | 5  | 7  | 看不懂这个时间          |",
        "sort:newst       | 5  | 10 | 不认识这个排序          | sort:newest",
        "漏水 sort:newest sort:oldest | 15 | 20 | sort: 写一次     |",
        "*漏水*             | 0  | 4  | 不用通配符            | 漏水",
        "/漏.水/            | 0  | 5  | 不支持正则表达式         | `\"/漏.水/\"`",
        "NOT              | 3  | 3  | 这里还缺一个词          |",
        "漏水 OR OR 冒烟      | 6  | 8  | 这个连接词前缺一个词       |",
        "(tone:负面) NEAR 漏水 | 0 | 1 | NEAR 两边要各有一个两字以上 |",
        "漏 NEAR 冒烟 | 0 | 1 | NEAR 两边要各有一个两字以上 |",
        "漏水 NEAR/5000 冒烟  | 3 | 12 | NEAR 最远 1000 字      | 漏水 NEAR/1000 冒烟",
        "has:灵魂           | 4  | 6  | has: 不认识这个字段      |",
        "brand:           | 0  | 6  | brand: 后面缺一个值     |",
      })
  void aFaultNamesItsPlaceAndItsMend(String query, int from, int to, String what, String mend) {
    QueryException fault = fault(query.strip());

    assertThat(fault.what()).contains(what.strip());
    if (!query.strip().equals("漏水 AND")) {
      assertThat(fault.place()).isEqualTo(new Span(from, to));
    }
    assertThat(fault.mend().orElse(null)).isEqualTo(mend);
  }

  @Test
  void aLinkIsNoFieldAndIsFoundInQuotes() {
    QueryException fault = fault("http://a.example/x 漏水");

    assertThat(fault.what()).startsWith("没有字段 http");
    assertThat(fault.mend()).contains("\"http://a.example/x\" 漏水");
  }

  @Test
  void theWaveStandsUnderThePlace() {
    assertThat(fault("苇汀 ab barnd:漏水"))
        .hasMessage("第 7 个字符：没有字段 barnd；可写成 苇汀 ab brand:漏水\n苇汀 ab barnd:漏水\n　　    ~~~~~~");
    assertThat(fault("漏水 (")).hasMessageContaining("第 5 个字符：这里还缺一个词\n漏水 (\n　　  ~");
  }

  @Test
  void theNeighbourhoodOfAFarPlaceIsShown() {
    assertThat(String.valueOf(fault("漏水 ".repeat(200) + "barnd:a").getMessage()).lines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(line.length()).isLessThan(200));
  }

  @Test
  void whatWouldHurtIsRefused() {
    assertThat(fault("(".repeat(3_000) + "a").what()).contains("最多套");
    assertThat(fault("NOT ".repeat(1_000) + "a").what()).contains("最多套");
    assertThat(fault("a ".repeat(10_000)).what()).contains("查询最长");
    assertThat(fault("漏 ".repeat(1_000)).what()).contains("一次最多查");
    assertThat(fault("author:" + "a,".repeat(1_000)).what()).contains("一次最多查");
    assertThat(fault("很".repeat(1_000)).what()).contains("最长");
    assertThat(fault("*a*").mend()).contains("a");
    assertThat(fault("reposts:>" + "9".repeat(400)).what()).contains("这里要一个数");
    assertThat(fault("近99999999999天 time:now-99999999d").what()).contains("看不懂这个时间");
  }

  @Test
  void anyInputIsReadOrRefusedAndNothingElse() {
    String[] pieces = {
      "漏水",
      "(",
      ")",
      "（",
      "\"",
      "“",
      "”",
      "「",
      "AND",
      "或",
      "非",
      "-",
      "NEAR",
      "NEAR/3",
      "brand:",
      "苇汀",
      "negative:>",
      "0.7",
      "..",
      "2026-11",
      "-03",
      "now",
      "-7d",
      "昨天",
      "sort:",
      "newest",
      ",",
      "，",
      " ",
      " ",
      " ",
      "*",
      "/",
      "：",
      "😡",
      "\u0000",
      "\ud83d",
      "time:",
      "<=",
      "万",
      "has:"
    };
    Random random = new Random(5);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder query = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        query.append(pieces[random.nextInt(pieces.length)]);
      }
      try {
        assertThat(PARSER.parse(query.toString(), NOW)).isNotNull();
        read++;
      } catch (QueryException e) {
        assertThat(e.place().start()).isBetween(0, query.length());
        assertThat(e.place().end()).isBetween(e.place().start(), query.length());
      }
    }
    assertThat(read).isBetween(1_000, 19_000);
  }

  private static QueryException fault(String query) {
    return catchThrowableOfType(QueryException.class, () -> PARSER.parse(query, NOW));
  }
}
