package io.tingfeng.web;

import io.tingfeng.index.MentionIndex.Sort;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Mention;
import io.tingfeng.model.TimeWindow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Where the next page of a search begins. By time it names the last time and how many of that very
 * time were seen, so that what arrives meanwhile moves nothing; by other orders it is a place.
 *
 * @param at the time of the last mention; absent in orders that are not by time
 * @param skip how many of that time, or of all, were seen
 */
record Cursor(Optional<Instant> at, int skip) {
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  static final Cursor START = new Cursor(Optional.empty(), 0);

  /** Reads what {@link #word} wrote. */
  static Cursor parse(String word) {
    if (word.isEmpty()) {
      return START;
    }
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(word), StandardCharsets.US_ASCII).split("_", 2);
      int skip = Integer.parseInt(parts[1]);
      if (skip < 0) {
        throw new BadRequest("this cursor was not made here");
      }
      return parts[0].isEmpty()
          ? new Cursor(Optional.empty(), skip)
          : new Cursor(Optional.of(Instant.ofEpochMilli(Long.parseLong(parts[0]))), skip);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new BadRequest("this cursor was not made here");
    }
  }

  /** A text that only we read. */
  String word() {
    String plain = at.map(time -> Long.toString(time.toEpochMilli())).orElse("") + "_" + skip;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
  }

  /** A question cut to what comes from here on. */
  MentionQuery over(MentionQuery query, Sort sort) {
    if (at.isEmpty()) {
      return query;
    }
    TimeWindow rest =
        sort == Sort.OLDEST
            ? new TimeWindow(at.get(), LATEST)
            : new TimeWindow(EARLIEST, at.get().plusMillis(1));
    return new MentionQuery.And(List.of(query, new MentionQuery.During(rest)));
  }

  /** Where the page after this one begins; empty when this one was the last. */
  Optional<Cursor> after(List<Mention> page, long total, Sort sort) {
    if (page.isEmpty() || skip + page.size() >= total) {
      return Optional.empty();
    }
    if (sort != Sort.NEWEST && sort != Sort.OLDEST) {
      return Optional.of(new Cursor(Optional.empty(), skip + page.size()));
    }
    Instant last = millis(page.getLast());
    int same = (int) page.stream().filter(mention -> millis(mention).equals(last)).count();
    boolean isStill = at.map(last::equals).orElse(false);
    return Optional.of(new Cursor(Optional.of(last), isStill ? skip + same : same));
  }

  private static Instant millis(Mention mention) {
    return Instant.ofEpochMilli(mention.post().at().toEpochMilli());
  }
}
