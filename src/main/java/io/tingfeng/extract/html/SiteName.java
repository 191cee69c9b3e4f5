package io.tingfeng.extract.html;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the name of the site off a title element. */
final class SiteName {
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*[_|｜»«丨]\\s*|\\s+[<>]\\s+|\\s*::\\s*|\\s*(?:–|—|--)\\s*|\\s+[-·•:]\\s+|-(?=[\\p{IsHan}A-Z])");
  private static final Pattern SITE_WORD =
      Pattern.compile(
          ".*(?:网|网站|频道|新闻|资讯|论坛|门户|日报|晚报|早报|时报|博客|在线|社区|中心|首页|官网|正文|要闻|国内|国际|社会|财经|娱乐|体育|科技"
              + "|汽车|教育|房产|军事|滚动|报|社|吧|大学|学院|医院|政府|客户端|头条|公众号|专栏|平台|[cC]om|COM|cn|net|NET)$");
  private static final Pattern BLANK_SITE =
      Pattern.compile("(.{6,}\\S)\\s+(\\S{2,14}(?:网|政府|医院|大学|新闻中心|门户网站))$");
  private static final int LONGEST_SITE = 16;

  private SiteName() {}

  /**
   * The title without the names at its right end.
   *
   * @param siteName as the page names it, or empty
   */
  static String strip(String title, String siteName, String host) {
    String rest = title.strip();
    for (int i = 0; i < 4; i++) {
      int cut = cut(rest, siteName, host);
      if (cut <= 0) {
        break;
      }
      rest = rest.substring(0, cut).strip();
    }
    Matcher blank = BLANK_SITE.matcher(rest);
    return blank.matches() ? blank.group(1) : rest;
  }

  /** Where the last part begins when it names the site, else -1. */
  private static int cut(String title, String siteName, String host) {
    Matcher matcher = SEPARATOR.matcher(title);
    int start = -1;
    int end = -1;
    while (matcher.find()) {
      start = matcher.start();
      end = matcher.end();
    }
    if (start <= 1 || start * 3 < title.length() - end) {
      return -1;
    }
    String part = title.substring(end).strip();
    String separator = title.substring(start, end).strip();
    boolean strong = separator.equals("_") || separator.equals("|") || separator.equals("｜");
    boolean site =
        part.isEmpty()
            || part.equalsIgnoreCase(siteName)
            || isOfHost(part, host)
            || SITE_WORD.matcher(part).matches() && part.length() <= LONGEST_SITE
            || strong && part.length() <= LONGEST_SITE;
    return site ? start : -1;
  }

  private static boolean isOfHost(String part, String host) {
    String key = Letters.key(part);
    return key.length() >= 3 && host.toLowerCase(Locale.ROOT).replace(".", "").contains(key);
  }
}
