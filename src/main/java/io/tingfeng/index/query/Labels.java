package io.tingfeng.index.query;

import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.index.MentionIndex.Sort;
import java.util.Map;

/** The Chinese words that people type for values that the index keeps in English. */
final class Labels {
  private static final Map<String, String> PLATFORMS =
      Map.ofEntries(
          Map.entry("新闻", "news"),
          Map.entry("微博", "weibo"),
          Map.entry("论坛", "forum"),
          Map.entry("视频", "video"),
          Map.entry("问答", "qa"),
          Map.entry("投诉", "complaint"),
          Map.entry("投诉平台", "complaint"),
          Map.entry("热榜", "hotlist"),
          Map.entry("热搜", "hotlist"),
          Map.entry("财经", "finance"),
          Map.entry("科技", "tech"),
          Map.entry("公众号", "wechat"),
          Map.entry("其他", "other"));
  private static final Map<String, String> TONES =
      Map.of("负面", "negative", "中性", "neutral", "正面", "positive");
  private static final Map<String, String> AUTHORITIES =
      Map.of(
          "个人", "user",
          "自媒体", "self-media",
          "门户", "portal",
          "市场化媒体", "market",
          "省级媒体", "provincial",
          "监管", "regulator",
          "央媒", "central");
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("产品质量", "product-quality"),
          Map.entry("服务质量", "service-quality"),
          Map.entry("售后索赔", "after-sales-claim"),
          Map.entry("维修技术", "repair-skill"),
          Map.entry("配件供应", "parts-supply"),
          Map.entry("配件价格", "parts-price"),
          Map.entry("配件质量", "parts-quality"),
          Map.entry("销售与交付", "sales-delivery"),
          Map.entry("价格与收费", "price-fraud"),
          Map.entry("食品安全", "food-safety"),
          Map.entry("人身安全", "personal-safety"),
          Map.entry("隐私", "privacy"),
          Map.entry("物流", "logistics"),
          Map.entry("退款退货", "refund"),
          Map.entry("广告宣传", "advertising"),
          Map.entry("系统与应用", "app-fault"),
          Map.entry("其他损害", "other-harm"));
  private static final Map<String, String> SENSITIVE =
      Map.ofEntries(
          Map.entry("政治与涉外", "politics"),
          Map.entry("法律与监管", "law"),
          Map.entry("人身与产品安全", "safety"),
          Map.entry("健康与食药", "health"),
          Map.entry("未成年人", "minors"),
          Map.entry("歧视与冒犯", "discrimination"),
          Map.entry("隐私与数据", "privacy"),
          Map.entry("环境与动物", "environment"),
          Map.entry("劳动与用工", "labour"),
          Map.entry("金融与经营风险", "finance"),
          Map.entry("灾害与公共事件", "disaster"),
          Map.entry("宗教与民俗", "religion"));

  private static final Map<String, String> ROLES =
      Map.of("转载", "reprint", "reprint", "reprint", "原文", "own", "own", "own");

  private static final Map<String, Sort> SORTS =
      Map.ofEntries(
          Map.entry("newest", Sort.NEWEST),
          Map.entry("最新", Sort.NEWEST),
          Map.entry("oldest", Sort.OLDEST),
          Map.entry("最早", Sort.OLDEST),
          Map.entry("negative", Sort.MOST_NEGATIVE),
          Map.entry("最负面", Sort.MOST_NEGATIVE),
          Map.entry("reposts", Sort.MOST_REPOSTED),
          Map.entry("转发最多", Sort.MOST_REPOSTED),
          Map.entry("match", Sort.BEST_MATCH),
          Map.entry("最相关", Sort.BEST_MATCH));

  private Labels() {}

  /** The Chinese words of a field's values with the words that the index keeps. */
  static Map<String, String> of(Facet facet) {
    return switch (facet) {
      case PLATFORM -> PLATFORMS;
      case TONE -> TONES;
      case AUTHORITY -> AUTHORITIES;
      case COMPLAINT_TYPE -> TYPES;
      case SENSITIVE -> SENSITIVE;
      case ROLE -> ROLES;
      case BRAND, SOURCE, AUTHOR, STORY, PLACE, PERSON, ORGANISATION, WORD -> Map.of();
    };
  }

  /** The orders by their words. */
  static Map<String, Sort> sorts() {
    return SORTS;
  }
}
