package io.tingfeng.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reprints are found however they were changed; pages that only look alike stay apart. */
class DuplicateJudgeTest {
  private static final String TITLE = "苇汀茶饮回应杯身漏水：已下架涉事批次";
  private static final String TEXT =
      "晨光日报讯 连日来，多名顾客在社交平台反映，在苇汀茶饮门店购买的青柚芋泥杯身接缝处漏水，饮品洒在衣物和车内。"
          + "一位不愿具名的顾客告诉记者，她向门店要求更换时被告知须等总部批复，前后等了四个小时。"
          + "昨天下午，苇汀茶饮在其官方账号发布说明，称涉事杯子由一家新供应商提供，封口温度偏低是漏水的原因，"
          + "目前该批次共3.6万只杯子已经全部下架，库存一并封存待检。说明还称，凡持有购买凭证的顾客可在任一门店更换或退款，"
          + "衣物清洗费用由公司承担。沿江市市场监管局的工作人员表示，已经派人到门店和仓库抽样，结果将在十个工作日内公布。"
          + "业内人士认为，茶饮品牌快速扩店之后，对包装供应商的管理往往跟不上，类似问题今后还会出现。";
  private static final String NOTICE =
      "尊敬的客户：因系统升级，{firm}将于{date}凌晨1时至5时暂停网上银行和手机银行的转账、缴费、理财服务，"
          + "柜台和自助设备不受影响。升级期间请提前安排资金，{firm}客服热线全天开通。给您带来的不便敬请谅解。";

  private final DuplicateJudge judge = new DuplicateJudge();

  @Test
  void theSameTextIsADuplicate() {
    Likeness same = judge.judge(TITLE, TEXT, TITLE, TEXT);

    assertThat(same.duplicate()).isGreaterThan(0.99);
    assertThat(same.containment()).isEqualTo(1);
    assertThat(same.reasons()).containsExactly("较短一篇有 100% 的字句相同");
  }

  @Test
  void aReprintMayBeCutAtItsEndOrFromItsMiddle() {
    assertReprint(TITLE, TEXT.substring(0, TEXT.length() * 3 / 10));
    assertReprint("", TEXT.substring(90, 220));
  }

  @Test
  void aReprintMayHaveAnotherTitleALeadAndTags() {
    assertReprint("突发！茶饮品牌翻车，到底怎么回事？", TEXT);
    assertReprint(TITLE, "【本报讯】近日有消息称，某茶饮品牌的包装出了问题，记者就此进行了梳理。" + TEXT.substring(60));
    assertReprint("", "@晨光日报 #苇汀茶饮漏水##热点关注# " + TEXT + " [怒][怒] #转需#");
  }

  @Test
  void aReprintMayChangeTheOrderTheWidthAndTheScript() {
    assertReprint(TITLE, TEXT.substring(150) + TEXT.substring(0, 150));
    assertReprint(TITLE, TEXT.replace("3.6", "３．６").replace("，", ","));
    assertReprint(TITLE, TEXT.replace("为", "為").replace("门", "門").replace("温", "溫"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void aReprintMayHaveScatteredEdits(int seed) {
    Random random = new Random(seed);
    StringBuilder edited = new StringBuilder();
    for (char c : TEXT.toCharArray()) {
      double fate = random.nextDouble();
      if (fate < 0.02) {
        edited.append("的了在也就".charAt(random.nextInt(5)));
      } else if (fate > 0.03) {
        edited.append(c);
      }
    }
    assertReprint(TITLE, edited.toString());
  }

  @Test
  void whatTheSitePutsAroundATextMakesNoDifference() {
    assertReprint(
        TITLE, "2026-11-20 08:15:00 来源：沿江在线 作者：李言 " + TEXT + " 责任编辑：周一 更多精彩内容请关注微信公众号沿江在线。");
    String foot =
        "凡本网注明来源的作品，版权均属于本网，任何组织未经授权不得转载、摘编或以其它方式使用，违者本网将依法追究责任。"
            + "本网转载其他媒体的稿件不代表本网赞同其观点，也不对其真实性负责。"
            + "分享到：微博 微信 朋友圈。";
    assertThat(
            judge
                .judge(
                    "图书节开幕", "第三届图书节今天在沿江开幕，两百家书店参展，为期五天。" + foot,
                    "大桥合龙", "跨江大桥昨晚顺利合龙，预计明年通车，缓解过江拥堵。" + foot)
                .isDuplicate())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"11月3日, 11月4日", "11月3日, 12月23日", "2026年11月3日, 2026年11月9日"})
  void noticesThatDifferInTheDateStayApart(String one, String other) {
    Likeness likeness = notices("砚渡银行", one, "砚渡银行", other);

    assertThat(likeness.isDuplicate()).isFalse();
    assertThat(likeness.reasons()).anyMatch(reason -> reason.startsWith("同一模板，数字不同"));
  }

  @Test
  void noticesThatDifferInTheFirmStayApart() {
    Likeness likeness = notices("砚渡银行", "11月3日", "栎川农商行", "11月3日");

    assertThat(likeness.isDuplicate()).isFalse();
    assertThat(likeness.reasons()).contains("同一模板，主体不同（替换 2 次）");
  }

  @Test
  void textsInWhichOneNameAloneWasChangedStayApart() {
    assertThat(judge.judge("", TEXT, "", TEXT.replace("沿江市", "平湖县")).reasons())
        .contains("全文只换了一个名称");
  }

  @Test
  void titlesOfASeriesThatDifferInTheDateAloneStayApart() {
    Likeness series = judge.judge("沿江菜价 11月3日", TEXT, "沿江菜价 11月24日", TEXT);

    assertThat(series.isDuplicate()).isFalse();
    assertThat(series.reasons()).contains("标题只差数字");
    assertReprint("苇汀茶饮回应杯身漏水（附 3 张图）", TEXT);
  }

  @Test
  void aFirmThatIsNamedAtTheVeryStartAndALongNumberAtTheVeryEndTellPagesApart() {
    String notice = "公告：因系统升级，本周六凌晨暂停网上转账与缴费，柜台不受影响，升级后请更新客户端并核对余额，如有疑问请到柜台查询";
    String firm = "澜江农商";
    String other = "沿江市恒远融资租赁有限公司";

    assertThat(judge.judge("", firm + notice, "", other + notice).isDuplicate()).isFalse();
    assertThat(
            judge
                .judge(
                    "",
                    notice + "，单号 330192847561029384756102",
                    "",
                    notice + "，单号 998172635400918273645500")
                .isDuplicate())
        .isFalse();
  }

  @Test
  void aShortLeadInPlaceOfAnotherMakesNoOtherFirm() {
    assertReprint(TITLE, TEXT.replace("晨光日报讯 连日来，", "恒远集团旗下晚报今日从有关方面获悉，"));
  }

  @Test
  void dailyFiguresOfOneFirmStayApart() {
    String report =
        "苇汀茶饮今日营业数据：新开门店%d家，销售饮品%d杯，外卖订单占%d%%，会员新增%d人，退款%d单，平均出杯时间%d秒。"
            + "以上数据由各门店上报汇总，未经审计，仅供参考，具体以公司公告为准。";

    assertThat(
            judge
                .judge(
                    "营业日报",
                    report.formatted(12, 34_567, 41, 2_310, 17, 95),
                    "营业日报",
                    report.formatted(9, 35_102, 43, 1_984, 22, 97))
                .isDuplicate())
        .isFalse();
  }

  @Test
  void aShortQuoteInALongArticleIsAnExcerpt() {
    String other = "沿江市去年新增茶饮门店一千二百家，关店率同步上升，房租和人工是两大压力。".repeat(1);
    StringBuilder article = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      article
          .append(other)
          .append("第")
          .append((char) ('甲' + i))
          .append("家受访者另有说法")
          .append((char) ('阿' + 7 * i));
    }
    Likeness quote =
        judge.judge("", TEXT.substring(0, 60), "行业观察", article + TEXT.substring(0, 60));

    assertThat(quote.isExcerpt()).isTrue();
    assertThat(quote.isDuplicate()).isFalse();
  }

  @Test
  void postsOfAFewWordsAreComparedByPairsOfCharacters() {
    assertThat(judge.judge("", "苇汀的杯子又漏了！", "", "苇汀的杯子，又漏了").isDuplicate()).isTrue();
    assertThat(judge.judge("", "苇汀的杯子又漏了", "", "苇汀的吸管很好用").isDuplicate()).isFalse();
    assertThat(judge.judge("", "", "", "").isDuplicate()).isFalse();
    assertThat(judge.judge("", "😡😡", TITLE, TEXT).isDuplicate()).isFalse();
  }

  @Test
  void theOrderOfTheTwoMakesNoDifference() {
    String cut = TEXT.substring(40, 200);

    assertThat(judge.judge("", cut, TITLE, TEXT)).isEqualTo(judge.judge(TITLE, TEXT, "", cut));
  }

  private void assertReprint(String title, String text) {
    Likeness likeness = judge.judge(TITLE, TEXT, title, text);

    assertThat(likeness.duplicate()).as(likeness.toString()).isGreaterThan(0.5);
  }

  private Likeness notices(String firm, String date, String otherFirm, String otherDate) {
    return judge.judge(
        firm + "系统升级公告",
        NOTICE.replace("{firm}", firm).replace("{date}", date),
        otherFirm + "系统升级公告",
        NOTICE.replace("{firm}", otherFirm).replace("{date}", otherDate));
  }
}
