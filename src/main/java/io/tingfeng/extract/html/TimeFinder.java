package io.tingfeng.extract.html;

import io.tingfeng.text.PublishTimes;
import io.tingfeng.text.Span;
import io.tingfeng.text.WrittenTime;
import io.tingfeng.text.WrittenTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the time of publication: every place that may tell it is a candidate with a value, places
 * near the title and the body more than others, and what agrees with the address most.
 */
final class TimeFinder {
  private static final double ENOUGH = 2.2;
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:/|_|-|t|\\b)((?:19|20)\\d{2})[-/_]?(0[1-9]|1[0-2])(?:[-/_]?(0[1-9]|[12]\\d|3[01]))(?=\\D|_|$|\\d{2,8}\\b)");
  private static final List<String> METAS =
      List.of(
          ("article:published_time og:published_time bytedance:published_time"
                  + " weibo:article:create_at datepublished pubdate publishdate publish_date"
                  + " publish-date publication_date publicationdate og:release_date"
                  + " og:article:published_time article:published parsely-pub-date sailthru.date"
                  + " dc.date.issued dcterms.created dc.date dcterms.date date createdate"
                  + " create_date pubtime publishtime _pubtime article_date_original"
                  + " firstcreatedate firstpublishedtime article.published article.created"
                  + " datecreated ptime apub:time rnews:datepublished citation_publication_date"
                  + " releasedate")
              .split(" "));
  private static final int GOOD_METAS = 24;

  private final PageMap page;
  private final Instant seenAt;
  private final ZoneId zone;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Nearness near;

  /**
   * A time that may be the one.
   *
   * @param value standing of its place; 10 is certain
   */
  record Candidate(WrittenTime time, double value) {
    Candidate plus(double more) {
      return new Candidate(time, value + more);
    }
  }

  TimeFinder(PageMap page, Nearness near, Instant seenAt, ZoneId zone) {
    this.page = page;
    this.near = near;
    this.seenAt = seenAt;
    this.zone = zone;
  }

  /** The best candidate, or nothing when none is good enough. */
  Optional<Candidate> find(List<String> addresses) {
    declared();
    hidden();
    stamps();
    Optional<LocalDate> addressDay = addressDay(addresses);
    new VisibleTimes(page, near, addressDay.map(LocalDate::getYear), candidates).collect();
    if (candidates.stream().noneMatch(candidate -> candidate.value() >= 7)) {
      scripts();
    }
    List<Candidate> judged = judged(addressDay);
    addressDay.ifPresent(day -> judged.add(new Candidate(day(day), 3.4)));
    judged.removeIf(candidate -> isImpossible(candidate.time()));
    return judged.stream()
        .max(Comparator.comparingDouble(Candidate::value))
        .filter(best -> best.value() >= ENOUGH)
        .map(best -> withMinutes(best, judged));
  }

  private boolean isImpossible(WrittenTime time) {
    return time.at(zone).isAfter(seenAt.plus(1, ChronoUnit.DAYS)) || time.date().getYear() < 1995;
  }

  private List<Candidate> judged(Optional<LocalDate> addressDay) {
    List<Candidate> judged = new ArrayList<>();
    for (Candidate candidate : candidates) {
      double more = 0;
      if (addressDay.isPresent()) {
        long days = Math.abs(ChronoUnit.DAYS.between(candidate.time().date(), addressDay.get()));
        more = days == 0 ? 2.5 : days == 1 ? 1 : -0.7;
      }
      judged.add(candidate.plus(more));
    }
    return judged;
  }

  private static Candidate withMinutes(Candidate best, List<Candidate> all) {
    if (best.time().hasMinutes()) {
      return best;
    }
    return all.stream()
        .filter(c -> c.time().hasMinutes() && c.time().date().equals(best.time().date()))
        .max(Comparator.comparingDouble(Candidate::value))
        .map(c -> new Candidate(best.time().withClockOf(c.time()), best.value()))
        .orElse(best);
  }

  private void declared() {
    List<String> data = page.head().linkedData;
    for (String key : List.of("datePublished", "uploadDate", "pubDate")) {
      LinkedData.value(data, key).ifPresent(text -> add(text, 10));
    }
    LinkedData.value(data, "dateCreated").ifPresent(text -> add(text, 7));
    for (int i = 0; i < METAS.size(); i++) {
      String content = page.head().meta(METAS.get(i));
      if (!content.isEmpty()) {
        add(content, i < GOOD_METAS ? 9 : 6);
      }
    }
    for (String name : List.of("article:modified_time", "og:updated_time", "lastmod")) {
      add(page.head().meta(name), 2.5);
    }
  }

  private void hidden() {
    String date = "";
    String clock = "";
    for (PageHead.Hidden hidden : page.head().hidden) {
      boolean time = hidden.names().contains("time");
      if (time || hidden.names().contains("date") || hidden.names().contains("shijian")) {
        add(hidden.text(), 7.5);
        date = hidden.names().contains("date") ? hidden.text() : date;
        clock = time ? hidden.text() : clock;
      }
    }
    if (!date.isEmpty() && clock.matches("\\d{1,2}:\\d{2}(:\\d{2})?")) {
      add(date + ' ' + clock, 7.6);
    }
    for (String comment : page.head().comments) {
      String lower = comment.toLowerCase(Locale.ROOT);
      if (lower.contains("publish") || lower.contains("<date>") || lower.contains("pubtime")) {
        add(comment, 7.5);
      }
    }
  }

  private void stamps() {
    for (PageHead.Stamp stamp : page.head().stamps) {
      String names = stamp.names().toLowerCase(Locale.ROOT);
      double value = 5 + near.of(stamp.block());
      value += names.contains("pubdate") || names.contains("datepublished") ? 3 : 0;
      value -= names.contains("modified") || names.contains("updated") ? 3 : 0;
      value -= near.isComment(stamp.block()) ? 3 : 0;
      add(stamp.value(), value);
    }
  }

  private void scripts() {
    for (String script : page.head().scripts) {
      ScriptTimes.find(script).ifPresent(text -> add(text, 4.6));
    }
  }

  private void add(String text, double value) {
    read(text).ifPresent(time -> candidates.add(new Candidate(time, value)));
  }

  private Optional<WrittenTime> read(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.matches("\\d{10}|\\d{13}")) {
      return PublishTimes.parse(text, seenAt, zone)
          .map(instant -> WrittenTime.of(instant, zone, new Span(0, text.length())));
    }
    return WrittenTimes.first(text);
  }

  private static Optional<LocalDate> addressDay(List<String> addresses) {
    for (String address : addresses) {
      Matcher matcher = ADDRESS.matcher(address);
      while (matcher.find()) {
        try {
          return Optional.of(
              LocalDate.of(
                  Integer.parseInt(matcher.group(1)),
                  Integer.parseInt(matcher.group(2)),
                  Integer.parseInt(matcher.group(3))));
        } catch (java.time.DateTimeException e) {
          // A number that only looks like a day.
        }
      }
    }
    return Optional.empty();
  }

  private static WrittenTime day(LocalDate day) {
    return new WrittenTime(day, Optional.empty(), Optional.empty(), new Span(0, 0));
  }
}
