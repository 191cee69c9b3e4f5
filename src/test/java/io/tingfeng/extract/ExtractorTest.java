package io.tingfeng.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.model.FeedSource;
import io.tingfeng.model.HtmlSource;
import io.tingfeng.model.JsonSource;
import io.tingfeng.model.Paging;
import io.tingfeng.model.Post;
import io.tingfeng.model.SitemapSource;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ExtractorTest {
  private final Extractor extractor = new Extractor();

  @Test
  void aFeedBecomesPostsInItsOrder() {
    Extraction.Posts posts =
        posts(
            extractor.read(
                new FeedSource(SamplePage.profile(), URI.create("https://news.example/rss")),
                SamplePage.at(
                    "https://news.example/rss",
                    """
                    <rss version="2.0"><channel><title>快讯</title>
                    <item><title>一号店道歉</title><link>/a/1.html?utm_source=rss</link>
                      <description>&lt;p&gt;第一段。&lt;/p&gt;&lt;p&gt;第二段。&lt;/p&gt;</description>
                      <pubDate>Tue, 05 Mar 2024 14:30:00 +0800</pubDate></item>
                    <item><description></description></item>
                    <item><title>二号店回应</title><guid isPermaLink="false">x2</guid></item>
                    </channel></rss>
                    """)));

    assertThat(posts.posts()).extracting(Post::title).containsExactly("一号店道歉", "二号店回应");
    Post first = posts.posts().get(0);
    assertThat(first.id().externalId()).isEqualTo("news.example/a/1.html");
    assertThat(first.address())
        .contains(URI.create("https://news.example/a/1.html?utm_source=rss"));
    assertThat(first.text()).isEqualTo("第一段。\n第二段。");
    assertThat(first.publishedAt()).contains(Instant.parse("2024-03-05T06:30:00Z"));
    assertThat(first.engagement().isKnown()).isFalse();
    assertThat(posts.posts().get(1).id().externalId()).isEqualTo("x2");
    assertThat(posts.posts().get(1).publishedAt()).isEmpty();
    assertThat(posts.faults()).containsExactly("entry 2 has neither title nor text");
  }

  @Test
  void aFeedThatChangesItsIdsKeepsItsPosts() {
    String item =
        "<item><title>甲</title><link>https://news.example/a/1?from=rss</link><guid>%s</guid></item>";

    assertThat(ids(item.formatted("one"))).isEqualTo(ids(item.formatted("two")));
  }

  @Test
  void entriesThatShareALinkStayApart() {
    String item =
        "<item><title>%s</title><link>https://news.example/live</link><guid>%s</guid></item>";

    assertThat(ids(item.formatted("甲", "1") + item.formatted("乙", "2"))).containsExactly("1", "2");
    assertThat(
            ids(
                "<item><title>甲</title><link>/</link></item><item><title>乙</title><link>/</link></item>"))
        .doesNotHaveDuplicates();
  }

  @Test
  void anAnswerThatIsNotWhatThePathsPromiseIsNamed() {
    JsonSource source =
        new JsonSource(
            SamplePage.profile(),
            "https://api.example/hot",
            "$.data[*]",
            Map.of("title", List.of("$.t")),
            new Paging.Single());

    assertThat(json(source, "<html>登录</html>")).isEqualTo(new Extraction.Unreadable("html-answer"));
    assertThat(json(source, "{\"data\":[")).isEqualTo(new Extraction.Unreadable("broken-json"));
    assertThat(json(source, "")).isEqualTo(new Extraction.Unreadable("broken-json"));
  }

  @Test
  void anArticlePageThatIsAWallIsNotRecorded() {
    assertThat(
            extractor.article(
                html(Optional.of("a"), 3, Optional.empty(), Map.of()),
                SamplePage.at(
                    "https://www.example.com/a/1",
                    "<html><head><title>安全验证</title></head><body>请拖动滑块完成验证</body></html>")))
        .isEqualTo(new Extraction.Unreadable("captcha"));
  }

  private Extraction json(JsonSource source, String body) {
    return extractor.read(source, SamplePage.at("https://api.example/hot", body));
  }

  private List<String> ids(String items) {
    FeedSource source =
        new FeedSource(SamplePage.profile(), URI.create("https://news.example/rss"));
    String feed = "<rss><channel><title>快讯</title>" + items + "</channel></rss>";
    return posts(extractor.read(source, SamplePage.at("https://news.example/rss", feed)))
        .posts()
        .stream()
        .map(post -> post.id().externalId())
        .toList();
  }

  @Test
  void aJsonListIsReadByItsPathsAndGoesOnWhileItsPagesLast() {
    JsonSource source =
        new JsonSource(
            SamplePage.profile(),
            "https://api.example/hot?page={page}",
            "$.data.list[*]",
            Map.of(
                "id", List.of("$.bvid"),
                "title", List.of("$.note", "$.word"),
                "link", List.of("https://www.example/v/{id}"),
                "likes", List.of("$.stat.like"),
                "reads", List.of("$.stat.view"),
                "place", List.of("$.pos"),
                "heat", List.of("$.hot")),
            new Paging.Numbered(1, 2));
    String body =
        """
        callback({"data":{"list":[
          {"bvid":"B1","word":"甲","note":"","stat":{"like":0,"view":null},"pos":1,"hot":"12.5万"},
          {"word":""},
          {"bvid":"B2","word":"乙 &amp; <em>丙</em>"}]}});
        """;

    Extraction.Posts posts =
        posts(extractor.read(source, SamplePage.at("https://api.example/hot?page=1", body)));

    assertThat(posts.posts()).extracting(Post::title).containsExactly("甲", "乙 & 丙");
    Post first = posts.posts().get(0);
    assertThat(first.address()).contains(URI.create("https://www.example/v/B1"));
    assertThat(first.engagement().likes()).isEqualTo(OptionalLong.of(0));
    assertThat(first.engagement().reads()).isEmpty();
    assertThat(first.standing().place()).isEqualTo(OptionalInt.of(1));
    assertThat(first.standing().heat()).isEqualTo(OptionalLong.of(125_000));
    assertThat(posts.next()).contains(URI.create("https://api.example/hot?page=2"));
    assertThat(posts.faults()).hasSize(1);
    assertThat(
            posts(extractor.read(source, SamplePage.at("https://api.example/hot?page=2", body)))
                .next())
        .isEmpty();
  }

  @Test
  void aCursorIsTakenFromTheAnswer() {
    JsonSource source =
        new JsonSource(
            SamplePage.profile(),
            "https://api.example/hot?after={cursor}",
            "$.items",
            Map.of("title", List.of("$.t")),
            new Paging.Cursor("$.next", 5));

    assertThat(
            posts(
                    extractor.read(
                        source,
                        SamplePage.at(
                            "https://api.example/hot?after=",
                            "{\"items\":[{\"t\":\"甲\"}],\"next\":\"a b\"}")))
                .next())
        .contains(URI.create("https://api.example/hot?after=a+b"));
    assertThat(
            posts(
                    extractor.read(
                        source,
                        SamplePage.at(
                            "https://api.example/hot?after=a+b", "{\"items\":[],\"next\":null}")))
                .next())
        .isEmpty();
  }

  @Test
  void linksOfAListAreCompletedCountedOnceAndLimited() {
    HtmlSource source = html(Optional.of("ul.news a"), 2, Optional.empty(), Map.of());

    Extraction.Posts posts =
        posts(
            extractor.read(
                source,
                SamplePage.at(
                    "https://www.example/list-1.html",
                    """
                    <ul class=news><li><a href="/a/1.html">一</a><li><a href="/a/1.html?spm=9">一</a>
                    <li><a href="javascript:void(0)">无</a><li><a href="a/2.html#top">二</a>
                    <li><a href="/a/3.html">三</a></ul>
                    """)));

    assertThat(posts.links())
        .containsExactly(
            URI.create("https://www.example/a/1.html"),
            URI.create("https://www.example/a/2.html#top"));
    assertThat(posts.next()).contains(URI.create("https://www.example/list-2.html"));
  }

  @Test
  void aListWhoseSelectorFindsNothingWasRedesigned() {
    HtmlSource source = html(Optional.of("ul.news a"), 2, Optional.empty(), Map.of());

    assertThat(
            extractor.read(source, SamplePage.at("https://www.example/list-1.html", "<p>新版上线</p>")))
        .isEqualTo(new Extraction.Unreadable("redesigned: no link stands at ul.news a"));
  }

  @Test
  void postsOnOnePageAreReadBySelectors() {
    HtmlSource source =
        html(
            Optional.empty(),
            10,
            Optional.of("div.post"),
            Map.of(
                "title",
                "h3",
                "text",
                ".body",
                "publishedAt",
                "time",
                "author",
                ".by",
                "comments",
                ".n"));

    Extraction.Posts posts =
        posts(
            extractor.read(
                source,
                SamplePage.at(
                    "https://www.example/list-2.html",
                    """
                    <div class=post><h3><a href=/t/7>退款难</a></h3><p class=body>等了一个月。<br>没人理。</p>
                      <time datetime="2024-03-04T09:00:00+08:00">昨天</time><i class=by>小王</i><b class=n>1.2万</b></div>
                    """)));

    Post post = posts.posts().get(0);
    assertThat(post.title()).isEqualTo("退款难");
    assertThat(post.text()).isEqualTo("等了一个月。\n没人理。");
    assertThat(post.author()).contains("小王");
    assertThat(post.publishedAt()).contains(Instant.parse("2024-03-04T01:00:00Z"));
    assertThat(post.engagement().comments()).isEqualTo(OptionalLong.of(12_000));
    assertThat(post.id().externalId()).isEqualTo("www.example/t/7");
  }

  @Test
  void theNewestPagesOfASitemapAreFollowed() {
    SitemapSource source =
        new SitemapSource(
            SamplePage.profile(), URI.create("https://www.example/sitemap.xml"), 2, Map.of());

    Extraction.Posts posts =
        posts(
            extractor.read(
                source,
                SamplePage.at(
                    "https://www.example/sitemap.xml",
                    """
                    <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                    <url><loc>https://www.example/1</loc><lastmod>2024-03-01</lastmod></url>
                    <url><loc>https://www.example/2</loc></url>
                    <url><loc>https://www.example/3</loc><lastmod>2024-03-04T10:00:00+08:00</lastmod></url>
                    </urlset>
                    """)));

    assertThat(posts.links())
        .containsExactly(URI.create("https://www.example/3"), URI.create("https://www.example/1"));
  }

  @Test
  void anArticleIsFoundByItselfAndSelectorsWin() {
    String body =
        """
        <html><head><title>客服致歉_样本网</title></head><body><h1>客服致歉</h1>
        <div class=main><p>三月五日，客服中心发布致歉信，承认处理投诉不及时，并承诺三日内退款。</p>
        <p>多名消费者表示，此前的电话无人接听，退款申请也一再被驳回。</p></div>
        <div class=by>记者甲</div></body></html>
        """;

    Post automatic =
        posts(
                extractor.article(
                    html(Optional.of("a"), 3, Optional.empty(), Map.of()),
                    SamplePage.at("https://www.example/a/1.html", body)))
            .posts()
            .get(0);
    Post selected =
        posts(
                extractor.article(
                    html(Optional.of("a"), 3, Optional.empty(), Map.of("author", ".by")),
                    SamplePage.at("https://www.example/a/1.html", body)))
            .posts()
            .get(0);

    assertThat(automatic.title()).isEqualTo("客服致歉");
    assertThat(automatic.text()).startsWith("三月五日").endsWith("驳回。");
    assertThat(selected.author()).contains("记者甲");
    assertThat(selected.text()).isEqualTo(automatic.text());
  }

  private static HtmlSource html(
      Optional<String> links, int maxLinks, Optional<String> posts, Map<String, String> select) {
    return new HtmlSource(
        SamplePage.profile(),
        "https://www.example/list-{page}.html",
        links,
        maxLinks,
        posts,
        select,
        new Paging.Numbered(1, 2));
  }

  private static Extraction.Posts posts(Extraction extraction) {
    assertThat(extraction).isInstanceOf(Extraction.Posts.class);
    return (Extraction.Posts) extraction;
  }
}
