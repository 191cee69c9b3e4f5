package io.tingfeng.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that come with status 200 and hold no article. */
class PageKindsTest {

  static Stream<Arguments> pages() {
    String article =
        "<h1>苇汀茶饮致歉</h1><div>2024-03-05 14:30</div><div class=content>"
            + SampleText.joined("<p>", "</p>")
            + "</div>";
    return Stream.of(
        Arguments.of("an article", PageKind.ARTICLE, page("苇汀茶饮致歉", article)),
        Arguments.of(
            "an article about captchas",
            PageKind.ARTICLE,
            page("验证码泄露案宣判", article.replace("苇汀茶饮致歉", "验证码泄露案宣判"))),
        Arguments.of(
            "an article with a login bar",
            PageKind.ARTICLE,
            page("苇汀茶饮致歉", "<div>登录 注册<input type=password></div>" + article)),
        Arguments.of(
            "a login wall",
            PageKind.LOGIN_WALL,
            page(
                "登录 - 样本网",
                "<form><h2>登录</h2>手机号<input><input"
                    + " type=password><button>登录</button></form><p>登录后查看更多内容</p>")),
        Arguments.of(
            "a login wall in English",
            PageKind.LOGIN_WALL,
            page(
                "Sign in to continue",
                "<form>Email<input>Password<input type=password></form><p>Sign in to see what"
                    + " people say.</p>")),
        Arguments.of(
            "a captcha", PageKind.CAPTCHA, page("安全验证", "<div>请完成下方验证后继续操作</div><div>拖动滑块</div>")),
        Arguments.of(
            "a frequency limit", PageKind.CAPTCHA, page("提示", "<p>您的访问过于频繁，请输入验证码后继续访问。</p>")),
        Arguments.of(
            "a browser check",
            PageKind.CAPTCHA,
            page("Just a moment...", "<p>Checking your browser before accessing the site.</p>")),
        Arguments.of(
            "a removed article",
            PageKind.NOT_FOUND,
            page("样本网", "<p>抱歉，您访问的文章已被作者删除。</p><a href=/>返回首页</a>")),
        Arguments.of(
            "a soft 404",
            PageKind.NOT_FOUND,
            page("404 Not Found", "<h1>页面不存在</h1><p>5 秒后返回首页</p>")),
        Arguments.of(
            "a removed thread",
            PageKind.NOT_FOUND,
            page("提示信息 - 样本论坛", "<p>抱歉，指定的主题不存在或已被删除或正在被审核</p>")),
        Arguments.of(
            "a script shell",
            PageKind.SCRIPT_SHELL,
            page("样本网", "<div id=app></div><script src=/app.js></script>")),
        Arguments.of(
            "a shell with a notice",
            PageKind.SCRIPT_SHELL,
            page(
                "样本",
                "<noscript>We're sorry but this app doesn't work properly without JavaScript"
                    + " enabled.</noscript><div id=root></div><script>"
                    + "x=1;".repeat(500)
                    + "</script>")),
        Arguments.of(
            "an interface's error", PageKind.ERROR_ANSWER, "{\"code\":403,\"msg\":\"forbidden\"}"),
        Arguments.of("a front page", PageKind.LIST, page("样本网 首页", list())));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @MethodSource("pages")
  void pagesAreToldByWhatTheyHold(String what, PageKind kind, String html) {
    Article article =
        ArticleExtractor.extract(
            html,
            Optional.of(URI.create("https://www.example.com/a/1")),
            Instant.parse("2024-03-08T00:00:00Z"),
            ZoneId.of("Asia/Shanghai"));

    assertThat(article.kind()).as(what).isEqualTo(kind);
  }

  private static String list() {
    StringBuilder list = new StringBuilder(SampleText.MENU + "<ul>");
    for (int i = 0; i < 60; i++) {
      list.append("<li><a href=/a/" + i + ">样本市第" + i + "批民生实事项目今日集中开工</a></li>");
    }
    return list.append("</ul>").append(SampleText.FOOT).toString();
  }

  private static String page(String title, String body) {
    return "<html><head><title>" + title + "</title></head><body>" + body + "</body></html>";
  }
}
