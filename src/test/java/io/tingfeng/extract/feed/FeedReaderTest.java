package io.tingfeng.extract.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
  private static final Instant SEEN = Instant.parse("2024-03-06T00:00:00Z");
  private static final Instant TIME = Instant.parse("2024-03-05T06:30:00Z");
  private static final Setting SETTING =
      new Setting(
          Optional.of(URI.create("https://news.example/rss/all.xml")),
          SEEN,
          ZoneId.of("Asia/Shanghai"));

  @Test
  void rss2() {
    Feed feed =
        feed(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
              xmlns:media="http://search.yahoo.com/mrss/">
            <channel><title>快讯</title><atom:link rel="self" href="https://news.example/rss/all.xml"/>
            <link>https://news.example/</link><image><title>标志</title><link>https://img.example/</link></image>
            <item><media:title>图</media:title><title><![CDATA[甲店 & 乙店]]></title><link>https://news.example/a/1</link>
            <guid isPermaLink="false">g-1</guid><pubDate>Tue, 05 Mar 2024 14:30:00 +0800</pubDate>
            <dc:creator>王小明</dc:creator><description>摘要</description>
            <content:encoded><![CDATA[<p>全文</p>]]></content:encoded></item></channel></rss>
            """);

    assertThat(feed.kind()).isEqualTo(Feed.Kind.RSS);
    assertThat(feed.title()).isEqualTo("快讯");
    assertThat(feed.link()).contains("https://news.example/");
    assertThat(feed.entries())
        .containsExactly(
            new Entry(
                "甲店 & 乙店",
                Optional.of("https://news.example/a/1"),
                Optional.of("g-1"),
                Optional.of(TIME),
                Optional.empty(),
                Optional.of("王小明"),
                "摘要",
                "<p>全文</p>"));
  }

  @ParameterizedTest
  @CsvSource({"60,PT1H", "1440,PT24H", "0,", "-5,", "999999,", "soon,", "20000,"})
  void aTimeToLiveIsBelievedWithinReason(String written, Duration time) {
    String document = "<rss version='2.0'><channel><ttl>" + written + "</ttl></channel></rss>";

    assertThat(feed(document).timeToLive()).isEqualTo(Optional.ofNullable(time));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.91", "0.92", "0.93", "2.0", "", "9.9"})
  void everyVersionOfRssIsRead(String version) {
    Entry entry =
        only(
            "<rss version=\""
                + version
                + "\"><channel><title>t</title><item><title>甲</title><link>/a/1</link></item></channel></rss>");

    assertThat(entry.title()).isEqualTo("甲");
    assertThat(entry.link()).contains("https://news.example/a/1");
    assertThat(entry.published()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/"})
  void rdf(String namespace) {
    Feed feed =
        feed(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="%s"
              xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://news.example/"><title>快讯</title><link>https://news.example/</link></channel>
            <item rdf:about="https://news.example/a/1"><title>甲</title><link>https://news.example/a/1</link>
            <dc:date>2024-03-05T14:30:00+08:00</dc:date><dc:creator>王小明</dc:creator></item></rdf:RDF>
            """
                .formatted(namespace));

    assertThat(feed.title()).isEqualTo("快讯");
    assertThat(feed.entries()).hasSize(1);
    assertThat(feed.entries().get(0).id()).contains("https://news.example/a/1");
    assertThat(feed.entries().get(0).published()).contains(TIME);
    assertThat(feed.entries().get(0).author()).contains("王小明");
  }

  @Test
  void atom10() {
    Feed feed =
        feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://blog.example/x/"><title type="html">快&amp;amp;讯</title>
            <link rel="self" href="atom.xml"/><link href="./"/><id>urn:f</id>
            <author><name>社区</name></author>
            <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">甲 <b>乙</b></div></title>
            <link rel="enclosure" href="a.mp3"/><link rel="alternate" href="a/1"/><id>urn:1</id>
            <published>2024-03-05T06:30:00Z</published><updated>2024-03-05T07:30:00Z</updated>
            <author><name>王小明</name><email>w@example.com</email></author>
            <summary>摘要</summary><content type="html">&lt;p&gt;全文&lt;/p&gt;</content></entry></feed>
            """);

    assertThat(feed.kind()).isEqualTo(Feed.Kind.ATOM);
    assertThat(feed.title()).isEqualTo("快&讯");
    assertThat(feed.link()).contains("https://blog.example/x/");
    assertThat(feed.entries())
        .containsExactly(
            new Entry(
                "甲 乙",
                Optional.of("https://blog.example/x/a/1"),
                Optional.of("urn:1"),
                Optional.of(TIME),
                Optional.of(Instant.parse("2024-03-05T07:30:00Z")),
                Optional.of("王小明"),
                "摘要",
                "<p>全文</p>"));
  }

  @Test
  void atom03() {
    Entry entry =
        only(
            """
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>f</title>
            <entry><title mode="escaped" type="text/html">甲 &amp;lt; 乙</title><link rel="alternate" type="text/html" href="https://news.example/a/1"/>
            <id>tag:1</id><issued>2024-03-05T14:30:00+08:00</issued><modified>2024-03-05T15:30:00+08:00</modified>
            <content type="application/xhtml+xml" mode="xml"><div>全文</div></content></entry></feed>
            """);

    assertThat(entry.title()).isEqualTo("甲 < 乙");
    assertThat(entry.published()).contains(TIME);
    assertThat(entry.updated()).contains(Instant.parse("2024-03-05T07:30:00Z"));
    assertThat(entry.content()).contains("全文");
  }

  @Test
  void anAtomFeedWithAPrefixIsTheSame() {
    Entry entry =
        only(
            "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:entry><a:title>甲</a:title><a:id>1</a:id>"
                + "<a:updated>2024-03-05T06:30:00Z</a:updated></a:entry></a:feed>");

    assertThat(entry.title()).isEqualTo("甲");
    assertThat(entry.updated()).contains(TIME);
    assertThat(entry.published()).isEmpty();
  }

  @Test
  void jsonFeed() {
    Feed feed =
        feed(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"快讯","home_page_url":"https://news.example/",
             "items":[{"id":1,"url":"/a/1","title":"甲","content_html":"<p>全文</p>","summary":"摘要",
             "date_published":"2024-03-05T14:30:00+08:00","authors":[{"name":"王小明"}]},"坏的"]}
            """);

    assertThat(feed.kind()).isEqualTo(Feed.Kind.JSON);
    assertThat(feed.entries()).hasSize(1);
    Entry entry = feed.entries().get(0);
    assertThat(entry.id()).contains("1");
    assertThat(entry.link()).contains("https://news.example/a/1");
    assertThat(entry.published()).contains(TIME);
    assertThat(entry.author()).contains("王小明");
    assertThat(entry.body()).isEqualTo("<p>全文</p>");
  }

  @Test
  void aNewsSitemapTellsTitleAndTime() {
    Feed feed =
        feed(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://news.example/a/1</loc><news:news><news:publication><news:name>样本</news:name></news:publication>
            <news:publication_date>2024-03-05T14:30:00+08:00</news:publication_date><news:title>甲</news:title></news:news></url>
            <url><lastmod>2024-03-05</lastmod></url></urlset>
            """);

    assertThat(feed.kind()).isEqualTo(Feed.Kind.SITEMAP);
    assertThat(feed.entries()).hasSize(1);
    assertThat(feed.entries().get(0).title()).isEqualTo("甲");
    assertThat(feed.entries().get(0).published()).contains(TIME);
  }

  @Test
  void aGuidIsTheLinkWhenThereIsNone() {
    Entry entry =
        only(
            "<rss><channel><item><title>甲</title><guid>https://news.example/a/1</guid></item></channel></rss>");

    assertThat(entry.link()).contains("https://news.example/a/1");
    assertThat(
            only("<rss><channel><item><title>甲</title><guid isPermaLink=\"false\">https://x.example/1</guid></item></channel></rss>")
                .link())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"王小明, 王小明", "w@example.com (王小明), 王小明", "王小明 <w@example.com>, 王小明"})
  void anAuthorIsAName(String written, String name) {
    assertThat(
            only("<rss><channel><item><title>甲</title><author><![CDATA["
                    + written
                    + "]]></author></item></channel></rss>")
                .author())
        .contains(name);
  }

  @ParameterizedTest
  @CsvSource({
    "'<html><body>hi</body></html>', an HTML page",
    "'<!doctype html><html><head></head></html>', an HTML page",
    "'{\"code\":1}', 'JSON, but no feed'",
    "'plain words', plain text",
    "'', empty",
    "'<opml><body/></opml>', 'XML, but no feed'"
  })
  void whatIsNoFeedSaysWhatItIs(String document, String reason) {
    assertThat(
            FeedReader.read(document.getBytes(StandardCharsets.UTF_8), Optional.empty(), SETTING))
        .isEqualTo(new NoFeed(reason));
  }

  private static Entry only(String document) {
    List<Entry> entries = feed(document).entries();
    assertThat(entries).hasSize(1);
    return entries.get(0);
  }

  private static Feed feed(String document) {
    FeedReading reading =
        FeedReader.read(document.getBytes(StandardCharsets.UTF_8), Optional.empty(), SETTING);
    assertThat(reading).isInstanceOf(Feed.class);
    return (Feed) reading;
  }
}
