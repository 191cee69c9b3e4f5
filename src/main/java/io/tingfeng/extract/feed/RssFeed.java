package io.tingfeng.extract.feed;

import io.tingfeng.extract.address.WebAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** RSS 0.9x, 1.0 (RDF) and 2.0. */
final class RssFeed {
  private static final Duration LONGEST = Duration.ofDays(7);

  private final Setting setting;

  RssFeed(Setting setting) {
    this.setting = setting;
  }

  Feed read(FeedElement root) {
    FeedElement channel = root.name().equals("channel") ? root : root.child("channel").orElse(root);
    List<Entry> entries =
        root.outermost("item", FeedReader.MOST_ENTRIES).stream().map(this::entry).toList();
    String title = channel.child("title").map(FeedElement::plainText).orElse("");
    return new Feed(Feed.Kind.RSS, title, link(channel), entries, timeToLive(channel));
  }

  /** The minutes of the element {@code ttl}; a week at most is believed. */
  private static Optional<Duration> timeToLive(FeedElement channel) {
    return channel
        .childText("ttl")
        .filter(text -> text.matches("[0-9]{1,5}"))
        .map(text -> Duration.ofMinutes(Integer.parseInt(text)))
        .filter(ttl -> ttl.isPositive() && ttl.compareTo(LONGEST) <= 0);
  }

  private Entry entry(FeedElement item) {
    Optional<String> id =
        item.childText("guid")
            .or(() -> item.childText(Vocabulary.ATOM, "id"))
            .or(() -> some(item.attribute("rdf:about")))
            .or(() -> item.childText(Vocabulary.DUBLIN_CORE, "identifier"));
    return new Entry(
        item.child("title")
            .or(() -> item.child(Vocabulary.DUBLIN_CORE, "title"))
            .map(FeedElement::plainText)
            .orElse(""),
        link(item).or(() -> permalink(item)),
        id,
        published(item),
        updated(item),
        author(item),
        item.child("description")
            .or(() -> item.child(Vocabulary.ITUNES, "summary"))
            .or(() -> item.child(Vocabulary.ATOM, "summary"))
            .map(FeedElement::markup)
            .orElse(""),
        item.child(Vocabulary.CONTENT, "encoded")
            .or(() -> item.child(Vocabulary.XHTML, "body"))
            .or(() -> item.child(Vocabulary.ATOM, "content"))
            .map(FeedElement::markup)
            .orElse(""));
  }

  private Optional<String> link(FeedElement element) {
    for (FeedElement link : element.children("link")) {
      String target = link.text().isEmpty() ? link.attribute("href") : link.text();
      if (!target.isEmpty()) {
        return Optional.of(link.links(setting).complete(target));
      }
    }
    return element.children(Vocabulary.ATOM, "link").stream()
        .filter(link -> List.of("", "alternate").contains(link.attribute("rel")))
        .map(link -> link.links(setting).complete(link.attribute("href")))
        .findFirst();
  }

  /** A guid is a link unless it says that it is none. */
  private Optional<String> permalink(FeedElement item) {
    return item.child("guid")
        .filter(guid -> !guid.attribute("isPermaLink").equalsIgnoreCase("false"))
        .map(FeedElement::text)
        .flatMap(WebAddress::parse)
        .map(Object::toString);
  }

  private Optional<Instant> published(FeedElement item) {
    return time(item, Vocabulary.FEED, "pubDate", "published", "issued", "date")
        .or(() -> time(item, Vocabulary.DUBLIN_CORE, "date", "issued", "created", "available"))
        .or(() -> time(item, Vocabulary.ATOM, "published", "issued"));
  }

  private Optional<Instant> updated(FeedElement item) {
    return time(item, Vocabulary.ATOM, "updated", "modified")
        .or(() -> time(item, Vocabulary.DUBLIN_CORE, "modified"))
        .or(() -> time(item, Vocabulary.FEED, "updated", "lastBuildDate"));
  }

  private Optional<Instant> time(FeedElement item, Vocabulary vocabulary, String... names) {
    for (String name : names) {
      Optional<Instant> time = item.childText(vocabulary, name).flatMap(setting::time);
      if (time.isPresent()) {
        return time;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> author(FeedElement item) {
    return item.childText(Vocabulary.DUBLIN_CORE, "creator")
        .or(() -> item.childText("author"))
        .or(() -> item.childText(Vocabulary.ITUNES, "author"))
        .or(
            () ->
                item.child(Vocabulary.ATOM, "author")
                    .flatMap(author -> author.childText(Vocabulary.ATOM, "name")))
        .map(Names::ofPerson);
  }

  private static Optional<String> some(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
