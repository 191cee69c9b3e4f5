package io.tingfeng.demo.town;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The interface of a micro-blog: JSON, page by page with a cursor. What is reposted most stands
 * first for two days, then all else, the newest first; counters grow from visit to visit.
 */
final class MicroBlog implements Pages {
  private static final int POSTS = 25;
  private static final int HOT = 6;
  private static final int WORTH = 60;
  private static final long FIRST = 5_231_000_000_000L;
  private static final Pattern STATUS = Pattern.compile("/status/(\\d{1,15})");
  private static final Duration HOT_FOR = Duration.ofHours(48);

  private final Script script;
  private final Markup markup;

  MicroBlog(Script script, Markup markup) {
    this.script = script;
    this.markup = markup;
  }

  @Override
  public Answer get(URI address, Instant now) {
    Matcher status = STATUS.matcher(address.getPath());
    if (status.matches()) {
      int number = (int) (Long.parseLong(status.group(1)) - FIRST);
      return script.find(Place.BLOG, number, now).map(markup::page).orElseGet(Answer::notFound);
    }
    return address.getPath().equals("/api/timeline")
        ? page(cursor(address), now)
        : Answer.notFound();
  }

  private Answer page(int cursor, Instant now) {
    List<Piece> all = timeline(now);
    int from = Math.min(cursor, all.size());
    int to = Math.min(from + POSTS, all.size());
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("statuses", all.subList(from, to).stream().map(p -> status(p, now)).toList());
    if (to < all.size()) {
      data.put("next_cursor", String.valueOf(to));
    }
    return Json.answer(Map.of("ok", 1, "data", data));
  }

  private List<Piece> timeline(Instant now) {
    List<Piece> newest = script.until(Place.BLOG, now);
    List<Piece> hot =
        newest.stream()
            .filter(piece -> piece.at().isAfter(now.minus(HOT_FOR)))
            .filter(piece -> reposts(piece, now) >= WORTH)
            .sorted(Comparator.comparingLong((Piece piece) -> reposts(piece, now)).reversed())
            .limit(HOT)
            .toList();
    List<Piece> rest = new ArrayList<>(newest);
    rest.removeAll(hot);
    return Stream.concat(hot.stream(), rest.stream()).toList();
  }

  private static int cursor(URI address) {
    String query = String.valueOf(address.getQuery());
    return query.matches("cursor=\\d{1,6}") ? Integer.parseInt(query.substring(7)) : 0;
  }

  private static long reposts(Piece piece, Instant now) {
    return piece.reach().after(Duration.between(piece.at(), now));
  }

  private Map<String, Object> status(Piece piece, Instant now) {
    long reposts = reposts(piece, now);
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("id", String.valueOf(FIRST + piece.number()));
    status.put("created_at", markup.time(piece.at(), "EEE MMM dd HH:mm:ss Z yyyy"));
    status.put("text", Markup.escape(piece.text()));
    status.put("user", Map.of("screen_name", piece.author()));
    status.put("reposts_count", reposts);
    status.put("comments_count", reposts * 2 / 7 + piece.number() % 4);
    status.put("attitudes_count", reposts * 6 / 5 + piece.number() % 11);
    return status;
  }
}
