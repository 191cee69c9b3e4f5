package io.tingfeng.extract.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingfeng.extract.html.HtmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** JSON Feed 1.0 and 1.1. */
final class JsonFeed {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Setting setting;
  private final Links links;

  private JsonFeed(Setting setting) {
    this.setting = setting;
    this.links = new Links(setting.address());
  }

  static FeedReading read(String text, Setting setting) {
    try {
      JsonNode root = JSON.readTree(text);
      boolean feed = root.path("version").asText().contains("jsonfeed.org");
      if (!feed && !root.path("items").isArray()) {
        return new NoFeed("JSON, but no feed");
      }
      return new JsonFeed(setting).feed(root);
    } catch (JsonProcessingException e) {
      return new NoFeed("broken JSON: " + e.getOriginalMessage());
    }
  }

  private Feed feed(JsonNode root) {
    List<Entry> entries = new ArrayList<>();
    for (JsonNode item : root.path("items")) {
      if (item.isObject() && entries.size() < FeedReader.MOST_ENTRIES) {
        entries.add(entry(item, root));
      }
    }
    return new Feed(Feed.Kind.JSON, plain(root, "title"), link(root, "home_page_url"), entries);
  }

  private Entry entry(JsonNode item, JsonNode root) {
    return new Entry(
        plain(item, "title"),
        link(item, "url").or(() -> link(item, "external_url")),
        some(item, "id"),
        some(item, "date_published").flatMap(setting::time),
        some(item, "date_modified").flatMap(setting::time),
        author(item).or(() -> author(root)),
        some(item, "summary").orElse(""),
        some(item, "content_html").or(() -> some(item, "content_text")).orElse(""));
  }

  private static Optional<String> author(JsonNode node) {
    return some(node.path("authors").path(0), "name").or(() -> some(node.path("author"), "name"));
  }

  private Optional<String> link(JsonNode node, String name) {
    return some(node, name).map(links::complete);
  }

  private static String plain(JsonNode node, String name) {
    return HtmlText.plain(some(node, name).orElse("")).replaceAll("\\s+", " ");
  }

  private static Optional<String> some(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
        ? Optional.of(value.asText().strip())
        : Optional.empty();
  }
}
