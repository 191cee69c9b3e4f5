package io.tingfeng.extract.html;

import io.tingfeng.extract.address.WebAddress;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Finds title, time, author and text of a page: one walk over its elements, weights for its lines,
 * the box that gains most, and then what stands near it.
 */
public final class ArticleExtractor {
  private static final int SHORT = 120;

  private final Optional<URI> address;
  private final Instant seenAt;
  private final ZoneId zone;

  private ArticleExtractor(Optional<URI> address, Instant seenAt, ZoneId zone) {
    this.address = address;
    this.seenAt = seenAt;
    this.zone = zone;
  }

  /**
   * Reads a page.
   *
   * @param seenAt when it was read; later times are refused
   * @param zone the zone of times that name none
   */
  public static Article extract(String html, Optional<URI> address, Instant seenAt, ZoneId zone) {
    if (PageKinds.isErrorAnswer(html)) {
      return Article.none(PageKind.ERROR_ANSWER);
    }
    Document document = Jsoup.parse(html, address.map(URI::toString).orElse(""));
    return new ArticleExtractor(address, seenAt, zone).read(document);
  }

  private Article read(Document document) {
    PageMap page = map(document, false);
    Heading heading = new TitleFinder(page).find(host());
    Body body = new BodyFinder(page, Letters.key(heading.text())).find();
    if (body.chars() < SHORT) {
      PageMap whole = map(document, true);
      Heading shownHeading = new TitleFinder(whole).find(host());
      Body shown = new BodyFinder(whole, Letters.key(shownHeading.text())).find();
      if (shown.chars() > 2 * body.chars() + SHORT) {
        return article(whole, shownHeading, shown);
      }
    }
    if (!ForumSigns.suffice(page, address.map(URI::toString).orElse(""))) {
      return article(page, heading, body);
    }
    return new ThreadFinder(page, Letters.key(heading.text()))
        .find()
        .map(thread -> thread(page, heading, thread))
        .orElseGet(() -> article(page, heading, FirstPost.cut(page, body)));
  }

  private Article thread(PageMap page, Heading heading, ForumThread thread) {
    Article first = article(page, heading, thread.posts().get(0).body());
    return new ThreadReader(page, seenAt, zone).read(thread, first);
  }

  private static PageMap map(Document document, boolean showHidden) {
    PageMap page = PageWalk.of(document, showHidden);
    Weights.weigh(page);
    Teasers.mark(page);
    return page;
  }

  private Article article(PageMap page, Heading heading, Body body) {
    Nearness near = new Nearness(page.blocks(), heading.block(), body);
    String text = body.text();
    boolean chinese = text.chars().filter(c -> Letters.isHan((char) c)).count() * 5 > text.length();
    Optional<TimeFinder.Candidate> time =
        new TimeFinder(page, near, seenAt, zone).find(addresses(page));
    Optional<AuthorFinder.Candidate> author =
        new AuthorFinder(page, body, heading.block(), chinese).find();
    double coverage =
        page.body().chars == 0 ? 0 : Math.min(1, body.chars() / (0.4 * page.body().chars));
    return new Article(
        PageKinds.of(page, heading, body, time.isPresent()),
        heading.text(),
        author.map(AuthorFinder.Candidate::name),
        time.map(TimeFinder.Candidate::time),
        text,
        List.of(),
        new Article.Confidence(
            heading.confidence(),
            author.map(found -> Math.min(1, found.value() / 10)).orElse(0.0),
            time.map(found -> Math.min(1, found.value() / 10)).orElse(0.0),
            Math.min(1, body.share() / 0.9) * coverage),
        page.head().canonical.flatMap(this::resolve),
        parts(page, heading, body));
  }

  private static Map<String, String> parts(PageMap page, Heading heading, Body body) {
    Map<String, String> parts = new HashMap<>();
    if (!body.isEmpty()) {
      parts.put("text", CssPath.of(body.smallest()));
    }
    if (heading.block() >= 0) {
      parts.put("title", CssPath.of(page.blocks().get(heading.block()).owner));
    }
    return parts;
  }

  private Optional<URI> resolve(String link) {
    return address.flatMap(base -> WebAddress.resolve(base, link)).or(() -> WebAddress.parse(link));
  }

  private List<String> addresses(PageMap page) {
    return List.of(
        address.map(URI::toString).orElse(""),
        page.head().canonical.orElse(""),
        page.head().meta("og:url"));
  }

  private String host() {
    return address.map(URI::getHost).orElse("");
  }
}
