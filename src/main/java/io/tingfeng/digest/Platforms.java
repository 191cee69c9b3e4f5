package io.tingfeng.digest;

import java.util.Map;

/** The names of platforms for readers; a platform that is not listed keeps its own word. */
final class Platforms {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("news", "新闻"),
          Map.entry("weibo", "微博"),
          Map.entry("forum", "论坛"),
          Map.entry("video", "视频"),
          Map.entry("qa", "问答"),
          Map.entry("complaint", "投诉平台"),
          Map.entry("hotlist", "热榜"),
          Map.entry("finance", "财经"),
          Map.entry("tech", "科技"),
          Map.entry("wechat", "公众号"),
          Map.entry("other", "其他"));

  private Platforms() {}

  static String name(String platform) {
    return NAMES.getOrDefault(platform, platform);
  }
}
