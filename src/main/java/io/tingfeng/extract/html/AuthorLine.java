package io.tingfeng.extract.html;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that the words of one line announce: 作者：…, 本报记者 …, 责编：…, by …. */
final class AuthorLine {
  private static final String NAMES =
      "([^\\s|｜;；。！？<>:：\\[\\]【】()（）]{2,20}(?:[ 、,，/&][^\\s|｜;；。！？<>:：\\[\\]【】()（）/]{2,12}){0,3})";
  private static final Pattern LABELLED =
      Pattern.compile("(?:作\\s*者|撰\\s*文|撰\\s*稿|文字|执笔|采写|采访|作者\\s*/)\\s*[:：/丨｜︱]\\s*" + NAMES);
  private static final Pattern WRITTEN =
      Pattern.compile("(?:^|[(（【\\[]|\\s)文\\s*[/／｜|丨︱:：]\\s*" + NAMES);
  private static final Pattern OLD_BOARD = Pattern.compile("本[贴帖]由\\s*(\\S{1,20}?)\\s*于");
  private static final Pattern BARE =
      Pattern.compile("作者\\s*([\\u4e00-\\u9fff]{2,4})(?![\\u4e00-\\u9fff])");
  private static final Pattern REPORTER =
      Pattern.compile(
          "(?:本报|本网|本刊|本台|见习|实习|特约|首席|通讯社|新华社|中新社|[\\u4e00-\\u9fff]{2,8}(?:报|网|社|台|客户端|新闻))?[\\s·]*(?:全媒体|融媒体|见习|实习|特约|驻\\S{2,6})?\\s*(?:记\\s*者|通讯员|特派员)\\s*[:：]?\\s*([\\u4e00-\\u9fff·]{2,12}(?:["
              + " 、,，\\s]+[\\u4e00-\\u9fff·]{2,4}){0,4})");
  private static final Pattern PICTURE = Pattern.compile("摄\\s*$|摄影[:：]|图为|资料图|摄[)）。]|^图|图片[:：]");
  private static final Pattern POSTED =
      Pattern.compile("(?:发布者|发布人|楼主|供稿|博主|发布单位|投稿|上传者|供稿人|发帖人)\\s*[:：]\\s*" + NAMES);
  private static final Pattern EDITED =
      Pattern.compile(
          "(?:责任编辑|责\\s*编|编\\s*辑|网络编辑|编审)\\s*[:：/丨｜]\\s*(?:[A-Z]{0,3}\\d{2,6}\\s*)?" + NAMES);
  private static final Pattern SOURCE =
      Pattern.compile("(?:来\\s*源|稿\\s*源|信息来源|文章来源|稿件来源|出处)\\s*[:：]\\s*" + NAMES);
  private static final Pattern ENGLISH =
      Pattern.compile(
          "^(?i:written by|by|posted by|story by)\\s+((?:[A-Z][\\p{L}.'’-]+ ?){2,4}(?:(?:,|and|&)"
              + " ?(?:[A-Z][\\p{L}.'’-]+ ?){2,4})?)(?:$|[|,•·-].*)");
  private static final List<String> LABEL_BEGINS =
      List.of("作 ", "作\u3000", "撰", "执笔", "采写", "采访", "文字");
  private static final List<String> REPORTER_WORDS = List.of("记者", "记 者", "通讯员", "特派员");

  /** Of a reporter's paper and office before the word, blanks included. */
  private static final int LONGEST_TITLE = 40;

  /** Of the names after the word, the word and blanks included. */
  private static final int LONGEST_NAMES = 60;

  private static final String SEPARATORS = ":：/／|｜丨︱";
  private static final int LONG_LINE = 80;

  private final Block block;
  private final double zone;
  private final boolean inside;

  /**
   * A reader of one line.
   *
   * @param zone 1 in the header, falling to 0 far from the text
   * @param inside whether the line belongs to the body
   */
  AuthorLine(Block block, double zone, boolean inside) {
    this.block = block;
    this.zone = zone;
    this.inside = inside;
  }

  void read(List<AuthorFinder.Candidate> found) {
    String text = block.text;
    if (text.length() > 2_000) {
      return;
    }
    boolean longLine = text.length() > LONG_LINE;
    if (block.han > 0) {
      chinese(found, text, longLine);
    } else if (!inside && zone > 0 && !longLine) {
      first(found, ENGLISH, text, 6.5 + zone);
    }
  }

  private void chinese(List<AuthorFinder.Candidate> found, String text, boolean longLine) {
    boolean labelled = !longLine && hasSeparator(text);
    if (text.contains("作者") || labelled && holdsAny(text, LABEL_BEGINS)) {
      first(found, LABELLED, text, 8 + zone - (longLine ? 2 : 0));
      if (zone >= 1) {
        first(found, BARE, text, 7.3, true);
      }
    }
    if (text.contains("本贴由") || text.contains("本帖由")) {
      first(found, OLD_BOARD, text, 8.2);
    }
    if (holdsAny(text, REPORTER_WORDS)) {
      reporter(found, text);
    }
    if (labelled) {
      first(found, WRITTEN, text, 7.4 + zone);
      first(found, POSTED, text, 6 + zone);
      first(found, EDITED, text, 4 + zone);
      first(found, SOURCE, text, 3.4 + zone);
    }
  }

  private static boolean holdsAny(String text, List<String> words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasSeparator(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (SEPARATORS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private void reporter(List<AuthorFinder.Candidate> found, String text) {
    if (text.length() < 60 && PICTURE.matcher(text).find()) {
      return;
    }
    Matcher matcher = REPORTER.matcher(text);
    int from = 0;
    for (int word = word(text, 0); word >= 0; word = word(text, Math.max(from, word + 1))) {
      if (!mayName(text, word)) {
        from = word + 1;
      } else if (matcher
          .region(
              Math.max(from, word - LONGEST_TITLE), Math.min(text.length(), word + LONGEST_NAMES))
          .find()) {
        from = matcher.end();
        if (offered(found, text, matcher)) {
          return;
        }
      }
    }
  }

  private boolean offered(List<AuthorFinder.Candidate> found, String text, Matcher matcher) {
    String names = reporters(matcher.group(1), isBracketed(text, matcher.start(), matcher.end()));
    if (names.isEmpty()) {
      return false;
    }
    boolean early = matcher.start() < 40;
    double value = !inside && zone >= 1 ? 7 : text.length() < 60 ? 6.6 : early ? 6.2 : 5.6;
    found.add(new AuthorFinder.Candidate(names, value + zone / 2));
    return true;
  }

  /**
   * Whether a name may follow the word for a reporter: a family name, or a name that a closing
   * bracket vouches for. Most reporters in a text have none, which costs less to see than a match.
   */
  private static boolean mayName(String text, int word) {
    int start = text.indexOf(text.startsWith("记", word) ? '者' : '员', word) + 1;
    while (start < text.length() && " \u3000\u00a0\t:：".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < text.length() && end - start < 12 && isOfName(text.charAt(end))) {
      end++;
    }
    boolean isClosed = end < text.length() && "）)】]".indexOf(text.charAt(end)) >= 0;
    return isClosed || !Surnames.leading(text.substring(start, end)).isEmpty();
  }

  private static boolean isOfName(char sign) {
    return sign == '·' || Letters.isHan(sign);
  }

  /** Where the next word for a reporter stands; what is far from one need not be tried. */
  private static int word(String text, int from) {
    int first = -1;
    for (String word : REPORTER_WORDS) {
      int place = text.indexOf(word, from);
      first = place >= 0 && (first < 0 || place < first) ? place : first;
    }
    return first;
  }

  /**
   * The names of a run, each checked. Brackets around the whole vouch for a name that no list of
   * surnames has, as Tibetan and Mongolian ones.
   */
  private static String reporters(String run, boolean bracketed) {
    StringBuilder names = new StringBuilder();
    String[] parts = run.strip().split("[ 、,，\\s]+");
    for (String part : parts) {
      String name = Surnames.leading(part);
      boolean whole = name.length() == part.length();
      if (name.isEmpty() && bracketed && parts.length == 1 && part.length() <= 6) {
        name = part;
        whole = true;
      }
      if (!name.isEmpty()) {
        names.append(names.isEmpty() ? "" : " ").append(name);
      }
      if (!whole) {
        break;
      }
    }
    return names.toString();
  }

  private static boolean isBracketed(String text, int start, int end) {
    int before = start;
    while (before > 0 && "（(【[".indexOf(text.charAt(before - 1)) < 0 && start - before < 14) {
      before--;
    }
    boolean opened = before > 0 && "（(【[".indexOf(text.charAt(before - 1)) >= 0;
    return opened && end < text.length() && "）)】] 　".indexOf(text.charAt(end)) >= 0;
  }

  private static void first(
      List<AuthorFinder.Candidate> found, Pattern pattern, String text, double value) {
    first(found, pattern, text, value, false);
  }

  private static void first(
      List<AuthorFinder.Candidate> found,
      Pattern pattern,
      String text,
      double value,
      boolean surname) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return;
    }
    String name = AuthorNames.accept(matcher.group(1));
    if (!name.isEmpty() && (!surname || Surnames.isName(name))) {
      found.add(new AuthorFinder.Candidate(name, value));
    }
  }
}
