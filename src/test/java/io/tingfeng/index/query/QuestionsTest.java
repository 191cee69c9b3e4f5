package io.tingfeng.index.query;

import static io.tingfeng.index.SampleMention.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionIndex.Sort;
import io.tingfeng.index.SampleMention;
import io.tingfeng.index.lucene.LuceneMentionIndex;
import io.tingfeng.model.Authority;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Mention;
import io.tingfeng.model.StoryId;
import io.tingfeng.model.StoryPlace;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a PR officer types, with the mentions that answer it; and what is meant to hurt. */
class QuestionsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");
  private static final QueryParser PARSER =
      new QueryParser(
          List.of(
              Brand.named(new BrandId("weiting"), "苇汀茶饮", List.of("苇汀")),
              Brand.named(new BrandId("anlan"), "岸澜航空", List.of())),
          ZoneId.of("Asia/Shanghai"));
  private static final MentionIndex INDEX = LuceneMentionIndex.inMemory();

  @BeforeAll
  static void fill() {
    put(
        post("food")
            .of("weiting")
            .from("weibo", "微博", "weibo", Authority.USER)
            .saying("苇汀茶饮喝出虫子，店员态度差，要求退款被拒")
            .by("晚风吹过")
            .negative(0.95)
            .complains("food-safety", 1)
            .sensitive("health")
            .reposted(1_300)
            .at("2026-11-24T02:00:00Z"));
    put(
        post("copy")
            .of("weiting")
            .from("weibo", "微博", "weibo", Authority.SELF_MEDIA)
            .saying("转：苇汀茶饮喝出虫子，店员态度差")
            .negative(0.9)
            .reposted(20)
            .at("2026-11-24T03:00:00Z"),
        "s1",
        true);
    put(
        post("office")
            .of("weiting")
            .from("gov", "市场监管局", "news", Authority.REGULATOR)
            .titled("市场监管局约谈苇汀茶饮")
            .saying("责令整改")
            .negative(0.8)
            .grave(1.3, "law")
            .at("2026-11-23T09:00:00Z"),
        "s1",
        false);
    put(
        post("praise")
            .of("weiting")
            .from("forum", "生活论坛", "forum", Authority.USER)
            .saying("苇汀茶飲新品很好喝，排隊也值得")
            .negative(0.05)
            .read(90_000)
            .at("2026-11-22T08:00:00Z"));
    put(
        post("flight")
            .of("anlan")
            .from("weibo", "微博", "weibo", Authority.USER)
            .saying("岸澜航空又晚点三小时，客服电话没有人接")
            .negative(0.7)
            .complains("service-quality", 0.6)
            .reposted(600)
            .at("2026-11-20T04:00:00Z"));
    put(
        post("old")
            .of("anlan")
            .from("paper", "早报", "news", Authority.CENTRAL)
            .titled("岸澜航空开通新航线")
            .saying("每天一班")
            .negative(0.2)
            .at("2026-10-02T04:00:00Z"));
    put(
        post("nobody")
            .from("forum", "生活论坛", "forum", Authority.USER)
            .saying("楼下奶茶店关门了，会员卡退不了")
            .at("2026-11-24T01:00:00Z"));
  }

  @AfterAll
  static void close() {
    INDEX.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "虫子                              | copy food",
        "虫子 -转                           | food",
        "品牌:苇汀茶饮 负面度:>0.7 今天            | copy food",
        "brand:苇汀 昨天                      | office",
        "态度:负面 平台:微博 近3天                | copy food",
        "(退款 或 约谈) 且 苇汀                  | food office",
        "虫子 非 退款                         | copy",
        "茶饮好喝 OR 茶饮新品                    | praise",
        "reposts:>=500 sort:reposts       | food flight",
        "转发:500..1000                     | flight",
        "阅读:>5万                           | praise",
        "投诉类型:食品安全                        | food",
        "类型:服务质量 brand:岸澜航空              | flight",
        "敏感:健康与食药                         | food",
        "级别:监管                            | office",
        "author:晚风吹过                      | food",
        "story:s1 sort:oldest             | office copy",
        "role:转载                          | copy",
        "has:brand 2026-10-01..2026-10-31 | old",
        "\"没有人接\" 近7天                      | flight",
        "客服 NEAR/4 人接                     | flight",
        "退不了 -has:brand                   | nobody",
        "now-24h negative:>0.5 platform:weibo | copy food",
      })
  void aQuestionIsAnsweredByItsMentions(String question, String ids) {
    assertThat(found(question.strip())).isEqualTo(ids.strip());
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void whatIsMeantToHurtIsRefusedOrAnsweredAndNothingBreaks(String hostile) {
    try {
      found(hostile);
    } catch (QueryException refused) {
      assertThat(refused.what()).isNotBlank();
    }
    assertThat(found("虫子")).isEqualTo("copy food");
  }

  static List<String> hostile() {
    return List.of(
        "(".repeat(5_000),
        "(".repeat(500) + "虫" + ")".repeat(500),
        "*a*",
        "NOT ".repeat(2_000) + "虫",
        IntStream.range(0, 10_000).mapToObj(i -> "词" + i).collect(Collectors.joining(" OR ")),
        "虫".repeat(100_000),
        "a b c d e f g h i j k l m n o p q r s t u v w x y z",
        "/(a+)+$/ 虫",
        "\u0000\ud800虫\uffff",
        "negative:>=" + "9".repeat(400),
        "time:9999999-99-99..now-999999999999999d",
        "虫 NEAR/1000 子 NEAR/1000 店");
  }

  @Test
  void aPageBeyondTheDeepestIsRefused() {
    assertThatThrownBy(
            () ->
                INDEX.search(new io.tingfeng.index.MentionQuery.All(), Sort.NEWEST, 99_999_999, 50))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                INDEX.search(
                    new io.tingfeng.index.MentionQuery.All(), Sort.NEWEST, 0, 2_000_000_000))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String found(String question) {
    ParsedQuery query = PARSER.parse(question, NOW);
    return INDEX.search(query.query(), query.sort(), 0, 20).mentions().stream()
        .map(mention -> mention.post().id().externalId())
        .collect(Collectors.joining(" "));
  }

  private static void put(SampleMention sample) {
    put(sample.build());
  }

  private static void put(SampleMention sample, String story, boolean isReprint) {
    put(sample.build().at(Optional.of(new StoryPlace(new StoryId(story), isReprint))));
  }

  private static void put(Mention mention) {
    INDEX.put(mention.post().id(), List.of(mention));
    INDEX.refresh();
  }
}
