package io.tingfeng.alert;

import io.tingfeng.model.Problem;
import io.tingfeng.model.Problems;
import io.tingfeng.text.EntryFile;
import io.tingfeng.text.EntryFile.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Workdays and days of rest, with the holidays and the weekend days that are worked instead (调休),
 * one file a year: {@code workdays-2026.txt}.
 */
public final class WorkCalendar {
  /** Weekends and nothing else. */
  public static final WorkCalendar PLAIN = new WorkCalendar(Map.of());

  private static final LocalTime START = LocalTime.of(9, 0);
  private static final LocalTime END = LocalTime.of(18, 0);
  private static final int FAR = 30;

  private final Map<LocalDate, Boolean> worked;

  private WorkCalendar(Map<LocalDate, Boolean> worked) {
    this.worked = Map.copyOf(worked);
  }

  /**
   * The yearly files of a folder; without one, weekends are the days of rest.
   *
   * @throws Problems with every fault of the files
   */
  public static WorkCalendar load(Path folder) {
    List<Problem> problems = new ArrayList<>();
    Map<LocalDate, Boolean> worked = new HashMap<>();
    for (Path file : files(folder)) {
      EntryFile.read(file, problems).forEach(entry -> day(entry, worked, problems));
    }
    if (!problems.isEmpty()) {
      throw new Problems(problems);
    }
    return new WorkCalendar(worked);
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(p -> String.valueOf(p.getFileName()).matches("workdays-\\d{4}\\.txt"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void day(Entry entry, Map<LocalDate, Boolean> worked, List<Problem> problems) {
    String kind = entry.column(1);
    if (!kind.equals("rest") && !kind.equals("work")) {
      problems.add(
          entry.problem("is neither rest nor work", "write the date, a tab, rest or work"));
    }
    try {
      worked.put(LocalDate.parse(entry.column(0)), kind.equals("work"));
    } catch (DateTimeException e) {
      problems.add(entry.problem("is no date", "write 2026-10-01"));
    }
  }

  /** Whether people work on a day. */
  public boolean isWorkday(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return worked.getOrDefault(day, !weekend);
  }

  /** Whether people are at work, from nine to six. */
  public boolean isWorkTime(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    LocalTime time = local.toLocalTime();
    return isWorkday(local.toLocalDate()) && !time.isBefore(START) && time.isBefore(END);
  }

  /** When people are at work next: now, or the beginning of the next working hours. */
  public Instant nextWorkTime(Instant at, ZoneId zone) {
    if (isWorkTime(at, zone)) {
      return at;
    }
    ZonedDateTime local = at.atZone(zone);
    LocalDate day = local.toLocalDate();
    if (!local.toLocalTime().isBefore(START)) {
      day = day.plusDays(1);
    }
    for (int i = 0; i < FAR && !isWorkday(day); i++) {
      day = day.plusDays(1);
    }
    return day.atTime(START).atZone(zone).toInstant();
  }
}
