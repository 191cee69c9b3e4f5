package io.tingfeng.demo.town;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Throws the dice: who says a line of the script, on which days and in which words. */
final class Casting {
  private static final long SEED = 20_261_124;
  private static final Pattern DATE = Pattern.compile("\\{(-?\\d)(月)?日}");
  private static final int OFTEN_REPOSTED = 14;
  private static final int OFTEN_READ = 900;

  /** How much is written in each hour of the day, in percent of the busiest. */
  private static final int[] BUSY = {
    22, 10, 5, 3, 2, 4, 12, 30, 48, 62, 74, 82, 95, 80, 62, 60, 66, 72, 84, 90, 100, 98, 80, 46
  };

  private final LocalDate today;
  private final ZoneId zone;
  private final Random random = new Random(SEED);
  private final Map<String, List<String>> choices = Wording.choices("gaps.txt");

  Casting(LocalDate today, ZoneId zone) {
    this.today = today;
    this.zone = zone;
  }

  /** The pieces that a line makes. */
  List<Piece> pieces(ScriptLine line) {
    return switch (line.when()) {
      case ScriptLine.When.Day day -> List.of(piece(line, instant(day), false));
      case ScriptLine.When.Often often -> {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < often.times(); i++) {
          pieces.add(piece(line, somewhen(often), i > 0));
        }
        yield pieces;
      }
    };
  }

  private Piece piece(ScriptLine line, Instant at, boolean again) {
    Wording wording = new Wording(choices, random);
    String text = dated(wording.fill(line.text()));
    return new Piece(
        line.place(),
        0,
        at,
        author(line.author(), wording),
        wording.fill(line.title()),
        again && line.place() == Place.BLOG ? varied(text) : text,
        reach(line),
        replies(line, at, wording));
  }

  /** {@code {-1日}} is the day of the month of yesterday, {@code {-1月日}} with its month. */
  private String dated(String text) {
    return DATE.matcher(text)
        .replaceAll(
            date -> {
              LocalDate day = today.plusDays(Integer.parseInt(date.group(1)));
              String month = date.group(2) == null ? "" : day.getMonthValue() + "月";
              return month + day.getDayOfMonth() + "日";
            });
  }

  private List<Piece.Reply> replies(ScriptLine line, Instant at, Wording wording) {
    return line.replies().stream()
        .map(
            reply ->
                new Piece.Reply(
                    at.plus(Duration.ofMinutes(reply.minutes())),
                    author(reply.author(), new Wording(choices, random)),
                    wording.fill(reply.text())))
        .toList();
  }

  /** Who says a line again puts it a little differently. */
  private String varied(String text) {
    Wording frame = new Wording(choices, random);
    return random.nextBoolean() ? frame.fill("{开头}") + text : text + frame.fill("{结尾}");
  }

  private static String author(String name, Wording wording) {
    return name.isEmpty() ? wording.choose("网名") : name;
  }

  private Reach reach(ScriptLine line) {
    if (line.reach().most() > 0) {
      return line.reach();
    }
    return switch (line.place()) {
      case BLOG -> new Reach(random.nextInt(OFTEN_REPOSTED), 5);
      case FORUM -> new Reach(80 + random.nextInt(OFTEN_READ), 8);
      case HOT -> new Reach(4 + random.nextInt(26), 24 + random.nextInt(72));
      case NEWS, COMPLAINT, OFFICE -> line.reach();
    };
  }

  private Instant somewhen(ScriptLine.When.Often often) {
    Instant from = instant(often.from());
    long span = Duration.between(from, instant(often.to())).toMinutes();
    while (true) {
      double part = random.nextDouble();
      long minutes = (long) (span * (often.falling() ? part * part : part));
      Instant at = from.plus(Duration.ofMinutes(minutes)).plusSeconds(random.nextInt(60));
      if (random.nextInt(100) < BUSY[at.atZone(zone).getHour()]) {
        return at;
      }
    }
  }

  private Instant instant(ScriptLine.When.Day day) {
    return today.plusDays(day.day()).atTime(day.time()).atZone(zone).toInstant();
  }
}
