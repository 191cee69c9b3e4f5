package io.tingfeng.story;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes away what a site puts around every article: publication stamps, bylines, legal notes,
 * advice to follow and share. Left in, it makes short pages of one site look alike and reprints
 * differ.
 */
final class Furniture {
  /** How far from the ends of a text a byline stands. */
  private static final int HEAD = 100;

  private static final int FOOT = 60;

  /** Longest sentence that goes as a whole because it holds a word of furniture. */
  private static final int LONGEST_NOTE = 60;

  /** When less would be left, in characters, the text itself is about such words. */
  private static final int LEAST = 25;

  private static final Pattern STAMP =
      Pattern.compile(
          "(?:发布时间|时间|日期|发表于|更新)?[:：]?\\s*(?:19|20)\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?"
              + "\\s*\\d{1,2}:\\d{2}(?::\\d{2})?");
  private static final Pattern NEAR_STAMP = Pattern.compile("来源|作者|编辑|浏览|阅读|评论");
  private static final Pattern BYLINE =
      Pattern.compile("(?:来源|作者|编辑|记者|责编|文|通讯员)[:：/]\\s*[\\p{L}\\p{N}·]{1,12}");
  private static final Pattern NOTE =
      Pattern.compile(
          "凡本网|凡注明|版权均?[归属]|不代表本|责任编辑|责编|分享到|查看更多|公众号|微信号|转载请|免责声明|相关新闻|相关阅读"
              + "|上一篇|下一篇|关注我们|扫码|扫一扫|发布者|浏览次数");
  private static final Pattern SENTENCES = Pattern.compile("(?<=[。！？!?\\n　])|(?<=\\s\\s)");

  private Furniture() {}

  /** The text without its furniture. */
  static String remove(String text) {
    String plain = withoutBylines(withoutStamps(text));
    if (!NOTE.matcher(plain).find()) {
      return plain.length() >= LEAST ? plain : text;
    }
    StringBuilder kept = new StringBuilder(plain.length());
    for (String sentence : SENTENCES.split(plain)) {
      if (!isNote(sentence)) {
        kept.append(sentence);
      }
    }
    return kept.length() >= LEAST ? kept.toString() : text;
  }

  private static boolean isNote(String sentence) {
    return NOTE.matcher(sentence).find()
        && (sentence.length() <= LONGEST_NOTE || sentence.contains("凡本网"));
  }

  private static String withoutStamps(String text) {
    return STAMP
        .matcher(text)
        .replaceAll(found -> isStamp(text, found) ? " " : Matcher.quoteReplacement(found.group()));
  }

  /** A date and hour inside the article is news, at its head or beside a byline it is furniture. */
  private static boolean isStamp(String text, java.util.regex.MatchResult found) {
    String after = text.substring(found.end(), Math.min(text.length(), found.end() + 12));
    return found.start() < HEAD || found.group().contains("时间") || NEAR_STAMP.matcher(after).find();
  }

  private static String withoutBylines(String text) {
    return BYLINE
        .matcher(text)
        .replaceAll(
            found ->
                found.start() < HEAD || found.end() > text.length() - FOOT
                    ? " "
                    : Matcher.quoteReplacement(found.group()));
  }
}
