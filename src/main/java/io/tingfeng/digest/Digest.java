package io.tingfeng.digest;

import io.tingfeng.alert.LevelScheme;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Engagement;
import io.tingfeng.model.TimeWindow;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What happened to the brands of one subscription on one day; every layout shows the same figures.
 *
 * @param date the day that it is about
 * @param window that day from 00:00 to 24:00 in the zone
 * @param subscription the name in {@code settings.yml}
 * @param verdict what to know first
 * @param todo what waits for somebody, made by rule
 * @param today mentions of all brands
 * @param yesterday the day before; absent when nothing was listened to
 * @param weekBefore the same weekday a week before; absent likewise
 * @param brands the highest level first, then the largest volume
 * @param findings negative and sensitive posts, the weightiest first
 * @param found how many such posts there were in all, those not shown included
 * @param platforms largest first
 * @param hours one an hour
 * @param alerts in the order of time
 * @param coverage how much of the world was listened to
 * @param levels what the levels are called
 * @param lexicon the version of the lexicons in force when it was made
 */
public record Digest(
    LocalDate date,
    ZoneId zone,
    TimeWindow window,
    String subscription,
    Verdict verdict,
    List<String> todo,
    Figures today,
    Optional<Figures> yesterday,
    Optional<Figures> weekBefore,
    List<BrandRow> brands,
    List<Finding> findings,
    long found,
    List<PlatformRow> platforms,
    List<Hour> hours,
    List<AlertLine> alerts,
    Coverage coverage,
    LevelScheme levels,
    String lexicon) {
  private static final int HOURS_A_DAY = 24;
  private static final int HOURS_A_QUARTER = 6;

  public Digest {
    todo = List.copyOf(todo);
    brands = List.copyOf(brands);
    findings = List.copyOf(findings);
    platforms = List.copyOf(platforms);
    hours = List.copyOf(hours);
    alerts = List.copyOf(alerts);
  }

  /** The volume of the busiest hour. */
  public long peak() {
    return hours.stream().mapToLong(hour -> hour.figures().volume()).max().orElse(0);
  }

  /** The day in four parts of six hours on the clock. */
  public List<Quarter> quarters() {
    List<Quarter> quarters = new ArrayList<>();
    for (int from = 0; from < HOURS_A_DAY; from += HOURS_A_QUARTER) {
      int start = from;
      List<Figures> part =
          hours.stream()
              .filter(hour -> hour.hour() >= start && hour.hour() < start + HOURS_A_QUARTER)
              .map(Hour::figures)
              .toList();
      quarters.add(new Quarter(start, part.size(), Figures.sum(part)));
    }
    return quarters;
  }

  /**
   * One brand.
   *
   * @param blind whether nothing can be said because nothing was heard; never the same as calm
   * @param level in force when the day ended
   * @param yesterday absent when nothing was listened to
   * @param heat heat index when the day ended, 0 to 100
   * @param reason the first rule that made the level, or why nothing is known; may be empty
   */
  public record BrandRow(
      BrandId id,
      String name,
      boolean blind,
      CrisisLevel level,
      Figures today,
      Optional<Figures> yesterday,
      OptionalDouble heat,
      String reason) {}

  /**
   * One negative or sensitive post.
   *
   * @param title the title, or the first sentence of a post that has none
   * @param link absent unless it is http or https
   * @param outlet the source's name for readers
   * @param score negativity, 0 to 100
   * @param negative whether the tone is negative; a sensitive post need not be
   * @param sensitive categories that were met
   * @param alike further posts with the same wording
   */
  public record Finding(
      String brand,
      String title,
      Optional<URI> link,
      String outlet,
      String platform,
      Instant at,
      Engagement engagement,
      int score,
      boolean negative,
      List<String> sensitive,
      int alike) {
    public Finding {
      sensitive = List.copyOf(sensitive);
    }
  }

  /** Mentions of one platform, and of the day before when it was listened to. */
  public record PlatformRow(String name, long volume, Optional<Long> yesterday) {}

  /** One bar: the hour's number on the clock and its mentions. */
  public record Hour(int hour, Figures figures) {}

  /**
   * A part of the day.
   *
   * @param from the hour it begins
   * @param bars how many bars it has; six unless the clock was changed that day
   */
  public record Quarter(int from, int bars, Figures figures) {}

  /** One thing that an alert did: raised, escalated, resolved. */
  public record AlertLine(Instant at, String brand, CrisisLevel level, String what) {}

  /**
   * How much of the world was listened to.
   *
   * @param sources sources that are switched on
   * @param fine those whose last visit of the day ended well
   * @param failing the others
   */
  public record Coverage(int sources, int fine, List<Failing> failing) {
    public Coverage {
      failing = List.copyOf(failing);
    }

    /** Whether nothing at all was heard. */
    public boolean isBlind() {
      return fine == 0;
    }
  }

  /** A source that did not answer as it should, and why. */
  public record Failing(String name, String why) {}
}
