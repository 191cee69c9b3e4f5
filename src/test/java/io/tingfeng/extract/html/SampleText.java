package io.tingfeng.extract.html;

/** Texts written for the tests of this room. */
final class SampleText {
  static final String[] PARAGRAPHS = {
    "三月五日上午，苇汀茶饮客服中心发布致歉信，承认近一个月来处理投诉不及时，并承诺在三日内完成全部退款。",
    "多名消费者告诉我们，此前拨打客服电话一直无人接听，在小程序里提交的退款申请也一再被驳回，“像是石沉大海”。",
    "截至发稿，市消费者协会已收到相关投诉一百二十余件，工作人员表示，将约谈企业负责人，并公布处理结果。",
    "业内人士认为，品牌扩张过快而服务跟不上，是近来同类投诉增多的主要原因，企业应当先把售后做好，再谈开店。"
  };
  static final String[] ENGLISH = {
    "The company said on Tuesday that it would refund every customer within three days, after weeks"
        + " of complaints about a support line that nobody answered.",
    "Several customers told us that their requests had been rejected again and again, and that they"
        + " had given up until the local paper took up the story.",
    "An official of the consumer association said that it had received more than a hundred"
        + " complaints and that the results of its inquiry would be published."
  };
  static final String MENU =
      "<div class=nav><a href=/>首页</a> <a href=/news/>新闻</a> <a href=/fin/>财经</a> <a"
          + " href=/tech/>科技</a> <a href=/auto/>汽车</a> <a href=/house/>房产</a> <a"
          + " href=/ent/>娱乐</a></div>";
  static final String RELATED =
      "<div class=xgxw><h3>热点</h3><ul><li><a href=/a/11>样本市：地铁三号线今起试运行</a></li>"
          + "<li><a href=/a/12>样本市：多所学校公布招生计划</a></li><li><a href=/a/13>周末有雨，气温下降八度</a></li>"
          + "<li><a href=/a/14>一季度消费投诉情况通报发布</a></li></ul></div>";
  static final String FOOT = "<div class=foot>关于我们 | 联系我们 | 广告服务<br>版权所有 样本网 京ICP备00000000号</div>";

  private SampleText() {}

  /** All paragraphs, each between two pieces of markup. */
  static String joined(String before, String after) {
    StringBuilder text = new StringBuilder();
    for (String paragraph : PARAGRAPHS) {
      text.append(before).append(paragraph).append(after);
    }
    return text.toString();
  }

  static String joined(String[] paragraphs, String before, String after) {
    StringBuilder text = new StringBuilder();
    for (String paragraph : paragraphs) {
      text.append(before).append(paragraph).append(after);
    }
    return text.toString();
  }

  /** What the text of an article of all paragraphs is. */
  static String expected() {
    return String.join("\n", PARAGRAPHS);
  }
}
