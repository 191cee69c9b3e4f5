package io.tingfeng.extract.html;

import java.util.regex.Pattern;

/** What may stand as a name, and what only stands in its place. */
final class AuthorNames {
  private static final int LONGEST = 60;
  private static final int LONGEST_CHINESE = 26;
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?i)^(?:来源|时间|编辑|未知|佚名|匿名|网络|互联网|admin|administrator|本站|本网|本报|本站编辑|本站原创|管理员|原创|综合|转载|网友|游客|首页|登录|注册|退出"
              + "|会员|关注|跟贴|作者|记者|不详|无|none|null|unknown|root|webmaster|editor|staff|guest|anonymous|by|author|系统管理员|小编|责任编辑"
              + "|[\\d\\s:/._-]+|[a-z]_\\d+)$");
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "[。！？：|<>{}=]|https?:|www\\.|\\.com|\\.cn|\\d{4}-\\d{1,2}|\\d{1,2}:\\d{2}|[@#]");
  private static final Pattern TAIL =
      Pattern.compile(
          "\\s*[(（\\[【/|｜,，、;；]?\\s*(?:责任编辑|责编|编辑|来源|摄影|报道|整理|编译|发自|发布|发表|发帖|发贴|回复于|时间|日期|点击|浏览|阅读|更新|字号|通讯员|实习生|文图|图文|摄|文|图).*$");
  private static final Pattern BY =
      Pattern.compile(
          "^(?i:(?:written|posted|reported|story|words|text)?\\s*by:?|author:?|from)\\s+");
  private static final Pattern ENGLISH_TAIL =
      Pattern.compile(
          "\\s+(?:on\\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?"
              + " |Apr(?:il)? |May \\d|June? |July? |Aug(?:ust)?"
              + " |Sep|Oct|Nov|Dec|\\d{1,2}[./]\\d).*$|\\s+(?:at|in)\\s+\\d.*$|\\s*[•·|].*$");
  private static final Pattern EDGES =
      Pattern.compile("^[\\s:：/|·•,，、()（）\\[\\]【】-]+|[\\s:：/|·•,，、(（\\[【)）\\]】-]+$");
  private static final Pattern ORGANISATION =
      Pattern.compile(
          "(?i).*(?:网|报|社|台|新闻|频道|网站|公司|集团|中心|政府|委员会|局|[a-z]+\\.(?:com|cn|net|org)|news|times|media|inc\\.?|ltd\\.?)$");

  private AuthorNames() {}

  /** The name without its trimmings, or an empty text when it is none. */
  static String accept(String raw) {
    if (raw.length() > 200) {
      return "";
    }
    String name = EDGES.matcher(raw.strip()).replaceAll("");
    name = EDGES.matcher(BY.matcher(name).replaceFirst("")).replaceAll("");
    name = EDGES.matcher(ENGLISH_TAIL.matcher(name).replaceFirst("")).replaceAll("");
    boolean chinese = name.chars().anyMatch(c -> Letters.isHan((char) c));
    if (chinese && name.length() > 4) {
      name = EDGES.matcher(TAIL.matcher(name).replaceFirst("")).replaceAll("");
    }
    int longest = chinese ? LONGEST_CHINESE : LONGEST;
    if (name.isEmpty() || name.length() > longest || name.length() < 2 || !hasLetter(name)) {
      return "";
    }
    return NOBODY.matcher(name).matches() || FORBIDDEN.matcher(name).find() ? "" : name;
  }

  static boolean isOrganisation(String name) {
    return ORGANISATION.matcher(name).matches();
  }

  private static boolean hasLetter(String name) {
    return name.chars().anyMatch(Character::isLetter);
  }
}
