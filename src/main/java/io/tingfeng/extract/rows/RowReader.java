package io.tingfeng.extract.rows;

import com.fasterxml.jackson.databind.JsonNode;
import io.tingfeng.model.Engagement;
import io.tingfeng.model.Post;
import io.tingfeng.model.PostId;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.Standing;
import io.tingfeng.text.PublishTimes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;

/** Turns one row into a post. Names of columns are known in English and Chinese. */
public final class RowReader {
  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_TEXT = 50_000;

  private final SourceId source;
  private final ZoneId zone;
  private final Instant seenAt;

  /**
   * Reads rows for a source.
   *
   * @param zone the zone of times that name none
   * @param seenAt when the file was read; a row without a time is counted then
   */
  public RowReader(SourceId source, ZoneId zone, Instant seenAt) {
    this.source = source;
    this.zone = zone;
    this.seenAt = seenAt;
  }

  /**
   * Hands on one row, as a post or as a fault.
   *
   * @param raw the row as it stands
   */
  public void read(
      long number, JsonNode row, String raw, Consumer<Row> good, Consumer<RowFault> bad) {
    if (!row.isObject()) {
      bad.accept(new RowFault(number, "not an object with fields", raw));
      return;
    }
    String title = cut(text(row, "title", "标题"), LONGEST_TITLE);
    String text = cut(text(row, "text", "content", "内容", "正文"), LONGEST_TEXT);
    String time = text(row, "at", "publishedAt", "time", "时间", "发布时间");
    Optional<Instant> at = PublishTimes.parse(time, seenAt, zone);
    if (title.isEmpty() && text.isEmpty()) {
      bad.accept(new RowFault(number, "has neither title nor text", raw));
    } else if (!time.isEmpty() && at.isEmpty()) {
      bad.accept(new RowFault(number, "has an unreadable time: " + time, raw));
    } else {
      good.accept(
          new Row(
              number,
              post(row, title, text, at),
              some(text(row, "source", "来源", "媒体")),
              some(text(row, "platform", "平台"))));
    }
  }

  private Post post(JsonNode row, String title, String text, Optional<Instant> at) {
    Optional<URI> link = link(text(row, "url", "link", "链接"));
    return new Post(
        new PostId(source, id(row, link, title, text, at)),
        link,
        title,
        text,
        some(text(row, "author", "作者")),
        at,
        seenAt,
        engagement(row),
        new Standing(place(row), number(row, "heat", "热度")));
  }

  /** The row's own id, its link, or a name computed from its content. */
  private static String id(
      JsonNode row, Optional<URI> link, String title, String text, Optional<Instant> at) {
    String id = text(row, "id");
    if (!id.isEmpty()) {
      return id;
    }
    return link.map(URI::toString)
        .orElseGet(
            () -> {
              String content = at.map(Instant::toString).orElse("") + '\n' + title + '\n' + text;
              return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
            });
  }

  private static Engagement engagement(JsonNode row) {
    JsonNode inner = row.path("engagement");
    JsonNode from = inner.isObject() ? inner : row;
    return new Engagement(
        number(from, "reads", "阅读", "阅读数"),
        number(from, "likes", "点赞", "点赞数"),
        number(from, "comments", "评论", "评论数"),
        number(from, "reposts", "转发", "转发数"));
  }

  private static OptionalInt place(JsonNode row) {
    OptionalLong place = number(row, "pos", "place", "排名");
    return place.isPresent() && place.getAsLong() <= 10_000
        ? OptionalInt.of((int) place.getAsLong())
        : OptionalInt.empty();
  }

  private static OptionalLong number(JsonNode row, String... names) {
    String text = text(row, names).replace(",", "");
    try {
      return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  private static Optional<URI> link(String text) {
    try {
      URI uri = URI.create(text);
      boolean web = List.of("http", "https").contains(String.valueOf(uri.getScheme()));
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String text(JsonNode row, String... names) {
    for (String name : names) {
      JsonNode value = row.path(name);
      if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
        return value.asText().strip();
      }
    }
    return "";
  }

  private static Optional<String> some(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
