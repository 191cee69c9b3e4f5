package io.tingfeng.text;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the times that Chinese pages print: absolute, relative and in feeds. What names no time, or
 * an impossible one, is unknown; a guess would bend every trend.
 */
public final class PublishTimes {
  private static final Duration AHEAD = Duration.ofHours(2);
  private static final Instant OLDEST = Instant.parse("1995-01-01T00:00:00Z");
  private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
  private static final Pattern AMERICAN = Pattern.compile("\\bcst\\b");
  private static final int LONGEST = 300;

  private PublishTimes() {}

  /**
   * The time that a text names, or nothing when it names none or an impossible one.
   *
   * @param seenAt when the page was read; relative times count from it, later times are refused
   * @param zone the zone of times that name none
   */
  public static Optional<Instant> parse(String text, Instant seenAt, ZoneId zone) {
    String plain =
        Folding.fold(text.length() > LONGEST ? text.substring(0, LONGEST) : text).strip();
    if (!zone.getId().startsWith("Asia/")) {
      // China's time in China, the central time of America elsewhere.
      plain = AMERICAN.matcher(plain).replaceFirst("-06:00");
    }
    return parseFolded(plain, seenAt, zone);
  }

  private static Optional<Instant> parseFolded(String plain, Instant seenAt, ZoneId zone) {
    try {
      return epoch(plain)
          .or(() -> WrittenTimes.first(plain).map(written -> written.at(zone)))
          .or(() -> RelativeTimes.parse(plain, seenAt, zone))
          .or(() -> YearlessTimes.latest(plain, seenAt, zone))
          .filter(time -> isPossible(time, seenAt));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isPossible(Instant time, Instant seenAt) {
    return !time.isBefore(OLDEST) && !time.isAfter(seenAt.plus(AHEAD));
  }

  private static Optional<Instant> epoch(String text) {
    if (!EPOCH.matcher(text).matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(text);
    return Optional.of(
        text.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
  }
}
