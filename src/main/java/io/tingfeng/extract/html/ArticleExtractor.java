package io.tingfeng.extract.html;

import io.tingfeng.extract.address.WebAddress;
import io.tingfeng.text.PublishTimes;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds title, time, author and text of a page. */
public final class ArticleExtractor {
  private ArticleExtractor() {}

  /**
   * Reads a page.
   *
   * @param seenAt when it was read; relative times count from it
   * @param zone the zone of times that name none
   */
  public static Article extract(String html, Optional<URI> address, Instant seenAt, ZoneId zone) {
    Document document = Jsoup.parse(html, address.map(URI::toString).orElse(""));
    Element best = document.body();
    double most = 0;
    for (Element element : document.body().select("div, td, article, section, main")) {
      double score = 0;
      for (Element child : element.children()) {
        if (child.nameIs("p") || child.nameIs("br")) {
          score += child.ownText().length();
        }
      }
      score += element.ownText().length();
      if (score > most) {
        most = score;
        best = element;
      }
    }
    Element heading = document.selectFirst("h1");
    String title = heading == null ? document.title() : heading.text();
    Element time =
        document.selectFirst("meta[property=article:published_time], meta[name=pubdate]");
    Optional<OffsetDateTime> published =
        Optional.ofNullable(time)
            .flatMap(meta -> PublishTimes.parse(meta.attr("content"), seenAt, zone))
            .map(instant -> instant.atZone(zone).toOffsetDateTime());
    Element author = document.selectFirst("meta[name=author]");
    Element canonical = document.selectFirst("link[rel=canonical]");
    return new Article(
        PageKind.ARTICLE,
        title,
        Optional.ofNullable(author).map(meta -> meta.attr("content")).filter(a -> !a.isBlank()),
        published,
        HtmlText.of(best),
        List.of(),
        new Article.Confidence(0.5, 0.5, 0.5, 0.5),
        Optional.ofNullable(canonical).flatMap(link -> WebAddress.parse(link.attr("href"))));
  }
}
