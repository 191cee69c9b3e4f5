package io.tingfeng.digest;

import java.util.Map;

/** The names of sensitive categories for readers; one that is not listed keeps its own word. */
final class SensitiveNames {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("disaster", "灾害"),
          Map.entry("discrimination", "歧视"),
          Map.entry("environment", "环境"),
          Map.entry("finance", "资金"),
          Map.entry("health", "健康"),
          Map.entry("labour", "用工"),
          Map.entry("law", "执法"),
          Map.entry("minors", "未成年人"),
          Map.entry("politics", "时政"),
          Map.entry("privacy", "隐私"),
          Map.entry("religion", "宗教"),
          Map.entry("safety", "安全"));

  private SensitiveNames() {}

  static String name(String category) {
    return NAMES.getOrDefault(category, category);
  }
}
