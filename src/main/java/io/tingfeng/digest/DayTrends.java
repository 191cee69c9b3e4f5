package io.tingfeng.digest;

import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Trend;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The hourly counts of each brand over a day and the week before it. */
final class DayTrends {
  private static final int WEEK = 7;

  private final LocalDate date;
  private final ZoneId zone;
  private final Map<BrandId, Trend> trends = new LinkedHashMap<>();

  DayTrends(MentionIndex index, Collection<BrandId> brands, LocalDate date, ZoneId zone) {
    this.date = date;
    this.zone = zone;
    TimeWindow span =
        new TimeWindow(
            DigestCalendar.window(date.minusDays(WEEK), zone).from(),
            DigestCalendar.window(date, zone).to());
    for (BrandId brand : brands) {
      MentionQuery query = new MentionQuery.OfBrand(brand);
      trends.put(brand, index.trend(query, span, Duration.ofHours(1), zone));
    }
  }

  Figures today(BrandId brand) {
    return day(brand, date);
  }

  Figures yesterday(BrandId brand) {
    return day(brand, date.minusDays(1));
  }

  Figures today() {
    return day(date);
  }

  Figures yesterday() {
    return day(date.minusDays(1));
  }

  Figures weekBefore() {
    return day(date.minusDays(WEEK));
  }

  /** The hours of the day for some brands together. */
  List<Digest.Hour> hours(Collection<BrandId> brands) {
    TimeWindow day = DigestCalendar.window(date, zone);
    Map<Instant, List<Figures>> hours = new LinkedHashMap<>();
    for (BrandId brand : brands) {
      for (Trend.Point point : trend(brand).points()) {
        if (day.contains(point.from())) {
          hours.computeIfAbsent(point.from(), from -> new ArrayList<>()).add(Figures.of(point));
        }
      }
    }
    return hours.entrySet().stream()
        .map(
            hour ->
                new Digest.Hour(hour.getKey().atZone(zone).getHour(), Figures.sum(hour.getValue())))
        .toList();
  }

  private Figures day(LocalDate day) {
    return Figures.sum(trends.keySet().stream().map(brand -> day(brand, day)).toList());
  }

  private Figures day(BrandId brand, LocalDate day) {
    return Figures.of(trend(brand).sum(DigestCalendar.window(day, zone)));
  }

  private Trend trend(BrandId brand) {
    return Objects.requireNonNull(trends.get(brand));
  }
}
