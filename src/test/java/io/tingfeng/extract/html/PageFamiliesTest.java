package io.tingfeng.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The families of pages that the web is made of; every page is written for this test. */
class PageFamiliesTest {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Instant SEEN = Instant.parse("2024-03-08T00:00:00Z");

  @Test
  void anOldTableLayoutWithLinesPartedByBreaks() {
    Article article =
        read(
            "<html><head><title>苇汀茶饮就退款难致歉-样本在线</title></head><body><table><tr><td><a"
                + " href=/>首页</a></td><td><a href=/bbs>论坛</a></td><td><a"
                + " href=/pic>图片</a></td></tr></table><table><tr><td width=180><a"
                + " href=/1>要闻</a><br><a href=/2>本地</a><br><a href=/3>社会</a></td><td><table><tr><td"
                + " align=center><font size=5>苇汀茶饮就退款难致歉</font></td></tr><tr><td"
                + " align=center>2024年03月05日16:36　来源：样本日报　作者：王小明</td></tr><tr><td>"
                + SampleText.joined("　　", "<br><br>")
                + "</td></tr><tr><td>【<a href=#>打印</a>】【<a"
                + " href=#>关闭</a>】</td></tr></table></td></tr></table>"
                + SampleText.FOOT
                + "</body></html>",
            "http://www.example.com/news/1.htm");

    assertThat(article.text()).isEqualTo(SampleText.expected());
    assertThat(article.title()).isEqualTo("苇汀茶饮就退款难致歉");
    assertThat(time(article)).isEqualTo("2024-03-05T16:36:00+08:00");
    assertThat(article.author()).contains("王小明");
  }

  @Test
  void aModernPageWithDivsAndRelatedLinks() {
    Article article =
        read(
            "<html><head><title>苇汀茶饮就退款难致歉_财经频道_样本网</title></head><body>"
                + SampleText.MENU
                + "<div class=wrap><div class=left><h1 class=title>苇汀茶饮就退款难致歉</h1><div"
                + " class=info><span class=time>2024-03-05 14:30:12</span><span"
                + " class=source>样本晚报</span></div><div class=article-content>"
                + SampleText.joined("<p>", "</p>")
                + "<p>（责任编辑：李小红）</p></div></div><div class=right>"
                + SampleText.RELATED
                + "</div></div>"
                + SampleText.FOOT
                + "</body></html>",
            "https://fin.example.com/2024/0305/c123.html");

    assertThat(article.text()).isEqualTo(SampleText.expected());
    assertThat(article.title()).isEqualTo("苇汀茶饮就退款难致歉");
    assertThat(time(article)).isEqualTo("2024-03-05T14:30:12+08:00");
    assertThat(article.author()).contains("李小红");
    assertThat(article.kind()).isEqualTo(PageKind.ARTICLE);
  }

  @Test
  void anAccountArticleWhoseTimeStandsInAScript() {
    Article article =
        read(
            "<html><head><title></title><meta property=og:title"
                + " content='苇汀茶饮的退款为什么这么难'></head><body><h1 id=activity-name"
                + " class=rich_media_title>苇汀茶饮的退款为什么这么难</h1><div id=meta_content><span"
                + " class=rich_media_meta_text>原创</span><a id=js_name class=profile_nickname"
                + " href=javascript:void(0)>样本观察室</a><em id=publish_time></em></div><div"
                + " id=js_content style='visibility: hidden'>"
                + SampleText.joined("<section><span>", "</span></section>")
                + "</div><script>var ct = '1709620200';var"
                + " nickname='样本观察室';</script></body></html>",
            "https://mp.example.com/s/abc");

    assertThat(article.text()).isEqualTo(SampleText.expected());
    assertThat(article.title()).isEqualTo("苇汀茶饮的退款为什么这么难");
    assertThat(time(article)).isEqualTo("2024-03-05T14:30:00+08:00");
    assertThat(article.author()).contains("样本观察室");
  }

  @Test
  void aContentSystemThatHidesTimeAndAuthorInComments() {
    Article article =
        read(
            "<html><head><title>致歉信发布　退款今起办理</title></head><body><!--enpproperty"
                + " <articleid>1</articleid><date>2024-03-05"
                + " 07:48:00:0</date><author>葛小明</author><title>致歉信发布</title>/enpproperty-->"
                + SampleText.MENU
                + "<div id=p-detail><h1>致歉信发布　退款今起办理</h1><!--enpcontent-->"
                + SampleText.joined("<p>　　", "</p>")
                + "<!--/enpcontent--></div>"
                + SampleText.FOOT
                + "</body></html>",
            "http://paper.example.com/content_1.htm");

    assertThat(article.text()).isEqualTo(SampleText.expected());
    assertThat(time(article)).isEqualTo("2024-03-05T07:48:00+08:00");
    assertThat(article.author()).contains("葛小明");
  }

  @Test
  void aPageThatTellsItsDataToMachinesAlone() {
    Article article =
        read(
            "<html><head><title>Refunds promised after complaints | Sample Times</title><script"
                + " type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Refunds"
                + " promised after"
                + " complaints\",\"datePublished\":\"2024-03-05T09:15:00-05:00\",\"author\":[{\"@type\":\"Person\",\"name\":\"Jane"
                + " Roe\"},{\"@type\":\"Person\",\"name\":\"John"
                + " Doe\"}],\"publisher\":{\"name\":\"Sample Times\"}}</script></head><body><nav><a"
                + " href=/a>World</a><a href=/b>Business</a></nav><main><article><h1>Refunds"
                + " promised after complaints</h1>"
                + SampleText.joined(SampleText.ENGLISH, "<p>", "</p>")
                + "<figure><img src=x><figcaption>The shop on Tuesday. Photograph by somebody, who"
                + " was there.</figcaption></figure></article></main><footer>About us. Terms of"
                + " use. All rights reserved.</footer></body></html>",
            "https://www.example.com/business/refunds");

    assertThat(article.text()).isEqualTo(String.join("\n", SampleText.ENGLISH));
    assertThat(time(article)).isEqualTo("2024-03-05T09:15:00-05:00");
    assertThat(article.author()).contains("Jane Roe, John Doe");
  }

  @Test
  void aDiscuzThreadIsReadPostByPost() {
    StringBuilder posts = new StringBuilder();
    String[] names = {"听风者", "路人甲", "苇汀老顾客"};
    for (int i = 0; i < 3; i++) {
      posts
          .append("<div id=post_7" + i + "><table class=plhin><tr><td class=pls><div class=authi>")
          .append(
              "<a href=space-uid-"
                  + i
                  + ".html class=xw1>"
                  + names[i]
                  + "</a></div><p>注册时间 2011-1-1</p></td>")
          .append(
              "<td class=plc><div class=pi><strong><a href=#>"
                  + (i + 1)
                  + "楼</a></strong><div class=authi>")
          .append("<em id=authorposton7" + i + ">发表于 2024-3-5 14:3" + i + "</em></div></div>")
          .append("<div class=pct><table><tr><td class=t_f id=postmessage_7" + i + ">")
          .append(SampleText.PARAGRAPHS[i])
          .append(
              "</td></tr></table></div><div class=po><a href=#>回复</a> <a"
                  + " href=#>举报</a></div></td></tr></table></div>");
    }
    Article thread =
        read(
            "<html><head><title>苇汀茶饮退款太难了 - 本地生活 - 样本论坛 - Powered by Discuz!</title><meta"
                + " name=generator content='Discuz! X3.4'></head><body>"
                + SampleText.MENU
                + "<h1 class=ts><a href=forum-1-1.html>[吐槽]</a> <span"
                + " id=thread_subject>苇汀茶饮退款太难了</span></h1>"
                + posts
                + SampleText.FOOT
                + "</body></html>",
            "https://bbs.example.com/thread-123-1-1.html");

    assertThat(thread.kind()).isEqualTo(PageKind.THREAD);
    assertThat(thread.title()).isEqualTo("苇汀茶饮退款太难了");
    assertThat(thread.text()).isEqualTo(SampleText.PARAGRAPHS[0]);
    assertThat(thread.author()).contains("听风者");
    assertThat(time(thread)).isEqualTo("2024-03-05T14:30:00+08:00");
    assertThat(thread.replies())
        .extracting(Article.Reply::text)
        .containsExactly(SampleText.PARAGRAPHS[1], SampleText.PARAGRAPHS[2]);
    assertThat(thread.replies().get(1).author()).contains("苇汀老顾客");
    assertThat(thread.replies().get(1).publishedAt().orElseThrow().iso(Optional.of(CHINA)))
        .isEqualTo("2024-03-05T14:32:00+08:00");
    assertThat(thread.replies().get(1).floor()).isEqualTo(3);
  }

  @Test
  void aPhpwindThreadIsReadPostByPost() {
    StringBuilder posts = new StringBuilder();
    for (int i = 0; i < 2; i++) {
      posts
          .append(
              "<div class=t5><table><tr><th class=r_two><div class=user-pic><a href=u.php>楼友"
                  + i
                  + "</a></div></th>")
          .append(
              "<th class=r_one><div class='tiptop'><span title='2024-03-05 10:0"
                  + i
                  + "'>发表于: 2024-03-05</span></div>")
          .append(
              "<div class=tpc_content id=read_"
                  + i
                  + ">"
                  + SampleText.PARAGRAPHS[i]
                  + "</div></th></tr></table></div>");
    }
    Article thread =
        read(
            "<html><head><title>茶饮店退款的事有人管吗|社会民生 - 样本社区</title></head><body>"
                + SampleText.MENU
                + "<h1 id=subject_tpc>茶饮店退款的事有人管吗</h1>"
                + posts
                + SampleText.FOOT
                + "</body></html>",
            "http://bbs.example.com/read.php?tid=88");

    assertThat(thread.kind()).isEqualTo(PageKind.THREAD);
    assertThat(thread.title()).isEqualTo("茶饮店退款的事有人管吗");
    assertThat(thread.text()).isEqualTo(SampleText.PARAGRAPHS[0]);
    assertThat(thread.replies()).hasSize(1);
  }

  @Test
  void commentsBelowAnArticleAreNoTextOfIt() {
    Article article =
        read(
            "<html><head><title>苇汀茶饮致歉</title></head><body><h1>苇汀茶饮致歉</h1><div class=content>"
                + SampleText.joined("<p>", "</p>")
                + "</div><div class=comment-list><div"
                + " class=comment-item>说得好听，我的钱到今天还没有退回来，大家不要再信了。</div><div"
                + " class=comment-item>支持维权！上次我也遇到了，客服电话根本打不通，最后还是找了消协。</div></div></body></html>",
            "https://www.example.com/a/1");

    assertThat(article.text()).isEqualTo(SampleText.expected());
  }

  @Test
  void anUnclosedLinkDoesNotEatTheText() {
    Article article =
        read(
            "<html><head><title>苇汀茶饮致歉</title></head><body>"
                + SampleText.MENU
                + "<div><a href=/ad><p>"
                + SampleText.joined("<p>", "</p>")
                + "</div></body></html>",
            "https://www.example.com/a/1");

    assertThat(article.text()).isEqualTo(SampleText.expected());
  }

  @Test
  void anOldBoardWithoutNamesGivesItsFirstPost() {
    Article article =
        read(
            "<html><head><title>茶饮店退款的事有人管吗-样本论坛</title></head><body><table><tr><td><b>茶饮店退款的事有人管吗</b></td></tr><tr><td>作者：楼主甲"
                + " 发表于 2004-3-5 10:20:00</td></tr><tr><td>"
                + SampleText.PARAGRAPHS[0]
                + "<br>"
                + SampleText.PARAGRAPHS[1]
                + "</td></tr><tr><td>作者：路人乙 回复于 2004-3-5 11:02:00</td></tr><tr><td>"
                + SampleText.PARAGRAPHS[2]
                + "</td></tr></table></body></html>",
            "http://www.example.com/bbs/show.asp?id=3");

    assertThat(article.text())
        .isEqualTo(SampleText.PARAGRAPHS[0] + "\n" + SampleText.PARAGRAPHS[1]);
    assertThat(time(article)).isEqualTo("2004-03-05T10:20:00+08:00");
    assertThat(article.author()).contains("楼主甲");
  }

  @Test
  void aShellThatKeepsItsTextForMachinesIsReadThere() {
    Article article =
        read(
            "<html><head><title>苇汀茶饮致歉</title></head><body><div"
                + " id=main></div><noscript><div><h1>苇汀茶饮致歉</h1>"
                + SampleText.joined("<p>", "</p>")
                + SampleText.joined("<p>", "</p>").replace("三月五日", "三月六日")
                + "</div></noscript></body></html>",
            "https://www.example.com/a/1");

    assertThat(article.text()).contains(SampleText.PARAGRAPHS[0]);
  }

  @Test
  void textThatIsHiddenUntilAScriptRunsIsReadWhenThereIsNoOther() {
    Article article =
        read(
            "<html><head><title>苇汀茶饮致歉</title></head><body>"
                + SampleText.MENU
                + "<div style='display: none'>"
                + SampleText.joined("<p>", "</p>")
                + "</div></body></html>",
            "https://www.example.com/a/1");

    assertThat(article.text()).isEqualTo(SampleText.expected());
  }

  @Test
  void relatedTeasersBelowTheTextAreNoTextOfIt() {
    StringBuilder teasers = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      teasers
          .append("<div class=card><h3><a href=/a/2" + i + ">样本市第" + i + "批民生项目集中开工</a></h3>")
          .append("<p>昨天上午，样本市举行开工仪式，项目涉及道路、学校和医院，预计年内完成…</p></div>");
    }
    Article article =
        read(
            "<html><head><title>苇汀茶饮致歉</title></head><body><div><h1>苇汀茶饮致歉</h1><div class=text>"
                + SampleText.joined("<p>", "</p>")
                + "</div></div><div class=cards>"
                + teasers
                + "</div></body></html>",
            "https://www.example.com/a/1");

    assertThat(article.text()).isEqualTo(SampleText.expected());
  }

  @Test
  void aDateInTheFutureIsNotBelieved() {
    Article article =
        read(
            "<html><head><title>苇汀茶饮致歉</title><meta name=pubdate content='2031-01-01"
                + " 08:00'></head><body><h1>苇汀茶饮致歉</h1><div>2024-03-05 14:30</div><div class=text>"
                + SampleText.joined("<p>", "</p>")
                + "</div></body></html>",
            "https://www.example.com/a/1");

    assertThat(time(article)).isEqualTo("2024-03-05T14:30:00+08:00");
  }

  @Test
  void aPageWithoutADateHasNone() {
    Article article =
        read(
            "<html><head><title>苇汀茶饮致歉</title></head><body><h1>苇汀茶饮致歉</h1><div class=text>"
                + SampleText.joined("<p>", "</p>")
                + "</div><div>Copyright © 2011-2023 样本网 注册时间 2019-01-01</div></body></html>",
            "https://www.example.com/a/1");

    assertThat(article.publishedAt()).isEmpty();
  }

  @Test
  void tenThousandsOfLinksAttributesAndBracketsAreSurvived() {
    StringBuilder attributes = new StringBuilder("<div");
    for (int i = 0; i < 20_000; i++) {
      attributes.append(" a" + i + "=1");
    }
    String hostile =
        "<a href=/x>链</a>".repeat(20_000)
            + attributes
            + ">"
            + "<".repeat(50_000)
            + "\"'".repeat(5_000);

    Article article =
        read(
            "<html><head><title>苇汀茶饮致歉</title></head><body><div class=text>"
                + SampleText.joined("<p>", "</p>")
                + "</div>"
                + hostile
                + "</body></html>",
            "https://www.example.com/a/1");

    assertThat(article.text()).contains(SampleText.PARAGRAPHS[0]);
  }

  @Test
  void tenThousandsOfNestedTagsAreSurvived() {
    String deep = "<div>".repeat(100_000) + SampleText.joined("<p>", "</p>");

    Article article = read("<html><body>" + deep, "https://www.example.com/a/1");

    assertThat(article.text()).contains(SampleText.PARAGRAPHS[0]);
  }

  @Test
  void markupInsideTheTextIsGone() {
    Article article =
        read(
            "<html><head><title>苇汀茶饮致歉</title></head><body><h1>苇汀茶饮致歉</h1><div><p>"
                + SampleText.PARAGRAPHS[0]
                + "<script>alert('x')</script><style>p{}</style></p><p>&lt;b&gt;"
                + SampleText.PARAGRAPHS[1]
                + "&lt;/b&gt;</p></div></body></html>",
            "https://www.example.com/a/1");

    assertThat(article.text())
        .isEqualTo(SampleText.PARAGRAPHS[0] + "\n<b>" + SampleText.PARAGRAPHS[1] + "</b>");
  }

  private static Article read(String html, String address) {
    return ArticleExtractor.extract(html, Optional.of(URI.create(address)), SEEN, CHINA);
  }

  private static String time(Article article) {
    return article.publishedAt().map(time -> time.iso(Optional.of(CHINA))).orElse("none");
  }
}
