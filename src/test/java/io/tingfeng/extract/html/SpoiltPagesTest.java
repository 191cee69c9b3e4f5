package io.tingfeng.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pages that are broken, hostile or silent about their day; written for this test. */
class SpoiltPagesTest {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Instant SEEN = Instant.parse("2024-03-08T00:00:00Z");

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
