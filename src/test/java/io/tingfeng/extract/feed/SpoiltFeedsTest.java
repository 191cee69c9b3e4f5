package io.tingfeng.extract.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpoiltFeedsTest {
  private static final Instant SEEN = Instant.parse("2024-03-06T00:00:00Z");
  private static final Instant TIME = Instant.parse("2024-03-05T06:30:00Z");
  private static final Setting SETTING =
      new Setting(
          Optional.of(URI.create("https://news.example/rss/all.xml")),
          SEEN,
          ZoneId.of("Asia/Shanghai"));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "2024-03-05 14:30:00 | 2024-03-05T06:30:00Z",
        "2024年3月5日 14:30 | 2024-03-05T06:30:00Z",
        "Tue, 05 Mar 2024 14:30:00 GMT+8 | 2024-03-05T06:30:00Z",
        "Tue, 05 Mar 2024 14:30:00 CST | 2024-03-05T06:30:00Z",
        "Tue,05 Mar 2024 14:30:00 +0800 | 2024-03-05T06:30:00Z",
        "Tuesday, 05 March 2024 14:30:00 +0800 | 2024-03-05T06:30:00Z",
        "星期二, 05 三月 2024 14:30:00 +0800 | 2024-03-05T06:30:00Z",
        "05 Mar 2024 06:30 UT | 2024-03-05T06:30:00Z",
        "1709620200000 | 2024-03-05T06:30:00Z",
        "1709620200 | 2024-03-05T06:30:00Z",
        "2024/03/05 14:30 | 2024-03-05T06:30:00Z",
        "2024-03-05 | 2024-03-04T16:00:00Z",
        "Thu, 01 Jan 04 19:48:21 GMT | 2004-01-01T19:48:21Z",
        "2003-12-31T10:14:55.25-05:00 | 2003-12-31T15:14:55Z"
      })
  void datesAreReadAsFeedsWriteThem(String written, Instant time) {
    assertThat(only(dated(written)).published()).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "今天天气好",
        "Invalid date",
        "0000-00-00",
        "1970-01-01 00:00:00",
        "2031-03-05 14:30:00",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "2024-99-99"
      })
  void anImpossibleDateIsUnknownAndTheEntryStays(String written) {
    Entry entry = only(dated(written));

    assertThat(entry.published()).isEmpty();
    assertThat(entry.title()).isEqualTo("甲");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\n  <?xml version=\"1.0\"?>",
        "Warning: mysql_connect() in /var/www on line 3<br />\n<?xml version=\"1.0\"?>",
        "\ufeff<?xml version=\"1.0\"?>",
        "<!-- cached --><?xml version=\"1.0\"?>",
        "<?xml version=\"1.0\"?><?xml-stylesheet href=\"x.xsl\"?>",
        "<?xml version=\"1.0\"?><!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"http://my.netscape.com/publish/formats/rss-0.91.dtd\">",
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY nbsp \"&#160;\">]>"
      })
  void junkAndDeclarationsBeforeTheFeedAreForgiven(String before) {
    assertThat(only(before + dated("2024-03-05 14:30:00")).published()).contains(TIME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<item><title>坏 & 坏 <b>粗</title><link>/b/1</link></item>",
        "<item><title>坏\u0001\u0008</title><link>/b/1</link></item>",
        "<item><title>坏&nbsp;&middot;&unknown;</title></item>",
        "<item><title>坏</title><description><p>没有结束</description></item>",
        "<item></item>",
        "<item><title>坏</title><pubDate>x</pubDate><link>::::</link></item>",
        "<item><title><![CDATA[坏]]></title><description><![CDATA[ ]]></description></item>"
      })
  void oneBrokenItemNeverDropsTheOthers(String broken) {
    Feed feed =
        feed(
            "<rss><channel><title>t</title><item><title>甲</title></item>"
                + broken
                + "<item><title>乙</title></item></channel></rss>");

    assertThat(feed.entries()).extracting(Entry::title).contains("甲", "乙").hasSize(3);
  }

  @Test
  void aFeedCutInTheMiddleKeepsWhatCame() {
    Feed feed =
        feed("<rss><channel><title>t</title><item><title>甲</title></item><item><title>乙</tit");

    assertThat(feed.entries()).extracting(Entry::title).startsWith("甲");
  }

  @Test
  void entitiesAreNeitherFetchedNorBlownUp() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"大\">");
    for (int i = 1; i < 30; i++) {
      String last = "&a" + (i - 1) + ";";
      bomb.append("<!ENTITY a" + i + " \"" + last.repeat(10) + "\">");
    }
    bomb.append("<!ENTITY x SYSTEM \"file:///etc/passwd\">]>");

    Entry entry =
        only(bomb + "<rss><channel><item><title>甲&a29;&x;</title></item></channel></rss>");

    assertThat(entry.title()).startsWith("甲").hasSizeLessThan(40).doesNotContain("root:");
  }

  @Test
  void anEndlessFeedIsCut() {
    String many = "<item><title>甲</title></item>".repeat(FeedReader.MOST_ENTRIES + 5);

    assertThat(feed("<rss><channel>" + many + "</channel></rss>").entries())
        .hasSize(FeedReader.MOST_ENTRIES);
  }

  @Test
  void theCharsetIsFoundWhateverIsDeclared() {
    String feed =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss><channel><title>样本的快讯与消息</title><item><title>苇汀茶饮就退款难的问题发布了致歉信</title></item></channel></rss>";

    FeedReading reading =
        FeedReader.read(
            feed.getBytes(Charset.forName("GBK")), Optional.of("text/xml; charset=utf-8"), SETTING);

    assertThat(((Feed) reading).entries().get(0).title()).isEqualTo("苇汀茶饮就退款难的问题发布了致歉信");
  }

  private static String dated(String written) {
    return "<rss version=\"2.0\"><channel><title>t</title><item><title>甲</title><pubDate>"
        + written
        + "</pubDate></item></channel></rss>";
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
