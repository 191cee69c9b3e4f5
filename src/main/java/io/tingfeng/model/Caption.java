package io.tingfeng.model;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What people call a word of files and answers; one table for pages, mails and queries, so that a
 * name that is read anywhere can be typed everywhere.
 *
 * @param word as it stands in files, in the index and in answers of the API
 */
public record Caption(String word, String chinese, String english) {

  /** Platforms by their words. */
  public static final Map<String, Caption> PLATFORMS =
      table(
          new Caption("news", "新闻", "News"),
          new Caption("weibo", "微博", "Weibo"),
          new Caption("forum", "论坛", "Forums"),
          new Caption("video", "视频", "Video"),
          new Caption("qa", "问答", "Q&A"),
          new Caption("complaint", "投诉平台", "Complaints"),
          new Caption("hotlist", "热榜", "Hot lists"),
          new Caption("finance", "财经", "Finance"),
          new Caption("tech", "科技", "Tech"),
          new Caption("wechat", "公众号", "WeChat"),
          new Caption("other", "其他", "Other"));

  /** Complaint types of the shipped tree by their words; analysts may add others. */
  public static final Map<String, Caption> COMPLAINT_TYPES =
      table(
          new Caption("product-quality", "产品质量", "Product quality"),
          new Caption("service-quality", "服务质量", "Service quality"),
          new Caption("after-sales-claim", "售后索赔", "After-sales claims"),
          new Caption("repair-skill", "维修技术", "Repair skill"),
          new Caption("parts-supply", "配件供应", "Parts supply"),
          new Caption("parts-price", "配件价格", "Parts price"),
          new Caption("parts-quality", "配件质量", "Parts quality"),
          new Caption("sales-delivery", "销售与交付", "Sales and delivery"),
          new Caption("price-fraud", "价格与收费", "Prices and fees"),
          new Caption("advertising", "广告宣传", "Advertising"),
          new Caption("refund", "退款退货", "Refunds and returns"),
          new Caption("logistics", "物流", "Logistics"),
          new Caption("food-safety", "食品安全", "Food safety"),
          new Caption("personal-safety", "人身安全", "Personal safety"),
          new Caption("privacy", "隐私", "Privacy"),
          new Caption("app-fault", "系统与应用", "App faults"),
          new Caption("other-harm", "其他损害", "Other harm"));

  /** Sensitive categories by their words. */
  public static final Map<String, Caption> SENSITIVE =
      table(
          new Caption("politics", "政治与涉外", "Politics"),
          new Caption("law", "法律与监管", "Law and regulators"),
          new Caption("safety", "人身与产品安全", "Safety"),
          new Caption("health", "健康与食药", "Health"),
          new Caption("minors", "未成年人", "Minors"),
          new Caption("discrimination", "歧视与冒犯", "Discrimination"),
          new Caption("privacy", "隐私与数据", "Privacy"),
          new Caption("environment", "环境与动物", "Environment"),
          new Caption("labour", "劳动与用工", "Labour"),
          new Caption("finance", "金融与经营风险", "Finance"),
          new Caption("disaster", "灾害与公共事件", "Disasters"),
          new Caption("religion", "宗教与民俗", "Religion"));

  private static Map<String, Caption> table(Caption... captions) {
    return Stream.of(captions).collect(toUnmodifiableMap(Caption::word, Function.identity()));
  }

  /** The Chinese name of a word; one that stands in no table keeps its own. */
  public static String chinese(Map<String, Caption> table, String word) {
    return table.containsKey(word) ? table.get(word).chinese() : word;
  }
}
