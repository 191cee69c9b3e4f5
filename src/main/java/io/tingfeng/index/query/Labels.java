package io.tingfeng.index.query;

import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.index.MentionIndex.Sort;
import io.tingfeng.model.Caption;
import java.util.HashMap;
import java.util.Map;

/** The Chinese words that people type for values that the index keeps in English. */
final class Labels {
  private static final Map<String, String> PLATFORMS =
      words(Caption.PLATFORMS, Map.of("投诉", "complaint", "热搜", "hotlist"));
  private static final Map<String, String> TYPES = words(Caption.COMPLAINT_TYPES, Map.of());
  private static final Map<String, String> SENSITIVE = words(Caption.SENSITIVE, Map.of());
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

  /** Words by their Chinese names, and by others that people type. */
  private static Map<String, String> words(Map<String, Caption> table, Map<String, String> others) {
    Map<String, String> words = new HashMap<>(others);
    table.values().forEach(caption -> words.put(caption.chinese(), caption.word()));
    return Map.copyOf(words);
  }

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
