package io.tingfeng.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tingfeng.extract.feed.Entry;
import io.tingfeng.extract.feed.Feed;
import io.tingfeng.extract.feed.FeedReader;
import io.tingfeng.extract.feed.NoFeed;
import io.tingfeng.extract.feed.Setting;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The batch verb {@code parse-feed}: the entries of saved feeds. */
@Command(
    name = "parse-feed",
    mixinStandardHelpOptions = true,
    description =
        "Reads saved feeds: RSS, RDF, Atom, JSON Feed, sitemaps; any charset, broken or not.",
    footer = {
      "",
      "A line in:   {\"id\":\"f1\",\"url\":\"https://host/rss\",\"file\":\"f1.xml\"}",
      "A line out: "
          + " {\"id\":\"f1\",\"ok\":true,\"feed\":{\"title\":\"…\",\"link\":\"…\"},\"entries\":[…]}",
      "             or {\"id\":\"f1\",\"ok\":false,\"error\":\"an HTML page\"}",
      "Example:     ./tingfeng parse-feed --in feeds.jsonl --out entries.jsonl"
    })
public final class ParseFeedCommand implements Callable<Integer> {
  private static final int SAMPLE = 20_000;
  private static final int ENOUGH_HAN = 8;

  @Mixin private final JsonLines lines = new JsonLines();

  private final InstantSource clock;

  public ParseFeedCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    lines.answer(this::parse);
    return 0;
  }

  private ObjectNode parse(JsonNode line) throws IOException {
    ObjectNode answer = JsonLines.object();
    answer.put("id", JsonLines.required(line, "id"));
    PageFile page = PageFile.read(line, lines.folder());
    String text = page.decoded().text();
    Setting setting = new Setting(page.address(), clock.instant(), zone(text));
    return switch (FeedReader.read(text, setting)) {
      case Feed feed -> feed(answer, feed);
      case NoFeed none -> answer.put("ok", false).put("error", none.reason());
    };
  }

  /** Times without a zone are China's in a Chinese feed. */
  private static ZoneId zone(String text) {
    long han =
        text.chars()
            .limit(SAMPLE)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
            .count();
    return han >= ENOUGH_HAN ? ZoneId.of("Asia/Shanghai") : ZoneOffset.UTC;
  }

  private static ObjectNode feed(ObjectNode answer, Feed feed) {
    answer.put("ok", true);
    answer.putObject("feed").put("title", feed.title()).put("link", feed.link().orElse(null));
    ArrayNode entries = answer.putArray("entries");
    feed.entries().forEach(entry -> put(entries.addObject(), entry));
    return answer;
  }

  private static void put(ObjectNode node, Entry entry) {
    node.put("title", entry.title());
    node.put("link", entry.link().orElse(null));
    node.put("id", entry.id().orElse(null));
    node.put("published", iso(entry.published()));
    node.put("updated", iso(entry.updated()));
    node.put("author", entry.author().orElse(null));
    node.put("summary", entry.summary());
    node.put("content", entry.content());
  }

  private static @org.jspecify.annotations.Nullable String iso(Optional<Instant> time) {
    return time.map(Instant::toString).orElse(null);
  }
}
