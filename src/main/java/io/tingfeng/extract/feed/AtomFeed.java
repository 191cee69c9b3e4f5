package io.tingfeng.extract.feed;

import io.tingfeng.extract.html.HtmlText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Atom 0.3 and 1.0. */
final class AtomFeed {
  private final Setting setting;

  AtomFeed(Setting setting) {
    this.setting = setting;
  }

  Feed read(FeedElement root) {
    List<Entry> entries =
        root.outermost("entry", FeedReader.MOST_ENTRIES).stream().map(this::entry).toList();
    return new Feed(Feed.Kind.ATOM, title(root), link(root), entries);
  }

  private Entry entry(FeedElement entry) {
    return new Entry(
        title(entry),
        link(entry).or(() -> contentLink(entry)),
        entry.childText("id"),
        time(entry, "published", "issued", "created"),
        time(entry, "updated", "modified"),
        author(entry),
        entry.child("summary").map(AtomFeed::markup).orElse(""),
        entry.child("content").map(AtomFeed::markup).orElse(""));
  }

  private static String title(FeedElement element) {
    return element.child("title").map(AtomFeed::plain).orElse("");
  }

  /** A text construct of type "text" is literal; the others hold markup. */
  private static String plain(FeedElement construct) {
    String type = construct.attribute("type");
    boolean literal =
        type.equals("text") || type.isEmpty() && construct.attribute("mode").isEmpty();
    String text = literal ? construct.text() : HtmlText.plain(markup(construct));
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String markup(FeedElement construct) {
    return construct.markup();
  }

  private Optional<String> link(FeedElement element) {
    List<FeedElement> links =
        element.children("link").stream().filter(l -> !l.attribute("href").isEmpty()).toList();
    return links.stream()
        .filter(
            link ->
                List.of("", "alternate").contains(link.attribute("rel").toLowerCase(Locale.ROOT)))
        .findFirst()
        .or(() -> links.stream().filter(l -> !l.attribute("rel").equals("self")).findFirst())
        .map(link -> link.links(setting).complete(link.attribute("href")));
  }

  private Optional<String> contentLink(FeedElement entry) {
    return entry
        .child("content")
        .filter(content -> !content.attribute("src").isEmpty())
        .map(content -> content.links(setting).complete(content.attribute("src")));
  }

  private Optional<Instant> time(FeedElement entry, String... names) {
    for (String name : names) {
      Optional<Instant> time = entry.childText(name).flatMap(setting::time);
      if (time.isPresent()) {
        return time;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> author(FeedElement entry) {
    return entry
        .child("author")
        .flatMap(author -> author.childText("name").or(() -> author.childText("email")))
        .or(() -> entry.childText(Vocabulary.DUBLIN_CORE, "creator"));
  }
}
