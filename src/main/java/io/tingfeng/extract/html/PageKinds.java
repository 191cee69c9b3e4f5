package io.tingfeng.extract.html;

import java.util.regex.Pattern;

/**
 * Tells pages that hold no article, although they came with status 200: walls, errors, shells and
 * lists.
 */
final class PageKinds {
  private static final Pattern CAPTCHA =
      Pattern.compile(
          "验证码|安全验证|滑动验证|滑块|人机验证|人机识别|访问过于频繁|请求过于频繁|异常流量|captcha|are you (?:a )?human|verify you"
              + " are human|Checking your browser|unusual traffic|Just a moment|访问验证|身份验证",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_FOUND =
      Pattern.compile(
          "页面不存在|页面没有找到|找不到(?:您|你)?(?:要)?(?:访问)?的?(?:页面|网页|内容)|无法找到|内容不见了|已(?:经)?被?(?:作者|管理员)?(?:删除|下线|下架)|文章不存在|内容不存在|帖子不存在|帖子已被删除|指定的主题不存在|您访问的页面|^\\W*404\\W*$|404"
              + " (?:not found|error|page|错误|页面)|(?:error|错误)[ :：]*404|not found|no longer"
              + " (?:available|exists)|page (?:you|that) .{0,40}(?:exist|found)|has been"
              + " (?:removed|deleted)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LOGIN =
      Pattern.compile(
          "登录|登陆|注册|sign in|log ?in|sign up|subscribe to (?:read|continue)|register to",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NEEDS_SCRIPT =
      Pattern.compile(
          "enable JavaScript|requires"
              + " JavaScript|启用\\s*JavaScript|开启\\s*JavaScript|需要\\s*JavaScript|运行此应用|doesn't work"
              + " properly without",
          Pattern.CASE_INSENSITIVE);
  private static final int SMALL_PAGE = 600;
  private static final int SMALL_TEXT = 400;
  private static final int BARE_TEXT = 60;
  private static final int ENOUGH_TEXT = 120;

  private PageKinds() {}

  /** Whether an interface answered where a page was asked for. */
  static boolean isErrorAnswer(String document) {
    int start = 0;
    while (start < document.length() && document.charAt(start) <= ' ') {
      start++;
    }
    return start < document.length() && "{[".indexOf(document.charAt(start)) >= 0;
  }

  /** The kind of a page of which the body and the time are known. */
  static PageKind of(PageMap page, Heading heading, Body body, boolean dated) {
    int text = body.chars();
    if (dated && text >= ENOUGH_TEXT && isProse(body)) {
      return PageKind.ARTICLE;
    }
    int visible = page.body().chars;
    String title = page.head().title;
    String small = visible < SMALL_PAGE ? page.text(0, page.blocks().size()) : "";
    if (CAPTCHA.matcher(title).find() && text < SMALL_TEXT
        || CAPTCHA.matcher(small).find() && !dated) {
      return PageKind.CAPTCHA;
    }
    if (!dated && isNotFound(title, small, text)) {
      return PageKind.NOT_FOUND;
    }
    if (isShell(page, visible, text)) {
      return PageKind.SCRIPT_SHELL;
    }
    double coverage = visible == 0 ? 0 : (double) text / visible;
    boolean asks = page.head().passwordField || LOGIN.matcher(title).find();
    if (asks && coverage < 0.3 && text < SMALL_TEXT && !dated
        || LOGIN.matcher(small).find() && page.head().passwordField) {
      return PageKind.LOGIN_WALL;
    }
    return isList(page, heading, body, coverage, dated) ? PageKind.LIST : PageKind.ARTICLE;
  }

  private static boolean isProse(Body body) {
    return body.lines().stream().anyMatch(line -> line.punctuation >= 2 && line.chars >= 20);
  }

  private static boolean isNotFound(String title, String small, int text) {
    return NOT_FOUND.matcher(title).find() && text < SMALL_TEXT
        || text < SMALL_TEXT && !small.isEmpty() && NOT_FOUND.matcher(small).find();
  }

  private static boolean isShell(PageMap page, int visible, int text) {
    if (text >= BARE_TEXT * 2) {
      return false;
    }
    int scripts = page.head().scriptChars;
    boolean phrase =
        visible < SMALL_PAGE && NEEDS_SCRIPT.matcher(page.text(0, page.blocks().size())).find();
    return phrase
        || visible < BARE_TEXT && (page.head().mount || scripts > 10 * Math.max(visible, 20));
  }

  /** Title, date and a sentence together make an article, however little its text. */
  private static boolean isList(
      PageMap page, Heading heading, Body body, double coverage, boolean dated) {
    double links = page.body().linkShare();
    boolean sentence =
        body.lines().stream().anyMatch(line -> line.punctuation >= 2 && line.chars >= 20);
    if (dated && sentence && heading.block() >= 0) {
      return false;
    }
    boolean thin = coverage < 0.12 && links > 0.45 || body.chars() < 300 && links > 0.5;
    return thin || body.isEmpty() && page.body().chars > SMALL_PAGE;
  }
}
