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

  private static Article read(String html, String address) {
    return ArticleExtractor.extract(html, Optional.of(URI.create(address)), SEEN, CHINA);
  }

  private static String time(Article article) {
    return article.publishedAt().map(time -> time.iso(Optional.of(CHINA))).orElse("none");
  }
}
