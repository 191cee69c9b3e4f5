package io.tingfeng.demo;

import io.tingfeng.alert.AlertDecision;
import io.tingfeng.alert.AlertText;
import io.tingfeng.alert.AlertText.Occasion;
import io.tingfeng.fetch.Visit;
import io.tingfeng.heat.Signal;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Source;
import io.tingfeng.model.SourceId;
import io.tingfeng.pipeline.Watch;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells in the terminal what happens, no faster than people read: each source's first visit, a few
 * lines every half day, every change of a level, alerts in full. Safe for use by many threads.
 */
final class Narrator {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE MM-dd", Locale.US);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final int HALF_DAY = 12;

  private final PrintWriter out;
  private final ZoneId zone;
  private final AlertText words;
  private final Map<SourceId, String> sources;
  private final Map<BrandId, String> brands;
  private final Map<BrandId, Watch.Look> latest = new LinkedHashMap<>();
  private final Map<SourceId, Integer> visits = new LinkedHashMap<>();
  private final Map<String, Integer> troubles = new TreeMap<>();
  private final Map<SourceId, Visit> first = new LinkedHashMap<>();
  private Instant halfDayEnds;

  Narrator(
      PrintWriter out, ZoneId zone, List<Source> sources, List<Brand> brands, Instant start) {
    this.out = out;
    this.zone = zone;
    this.words = new AlertText(zone);
    this.sources =
        sources.stream().collect(Collectors.toMap(Source::id, source -> source.profile().name()));
    this.brands = brands.stream().collect(Collectors.toMap(Brand::id, Brand::name));
    this.halfDayEnds = nextHalfDay(start);
  }

  private Instant nextHalfDay(Instant at) {
    ZonedDateTime time = at.atZone(zone);
    ZonedDateTime midnight = time.toLocalDate().atStartOfDay(zone);
    return midnight.plusHours(time.getHour() < HALF_DAY ? HALF_DAY : 2 * HALF_DAY).toInstant();
  }

  synchronized void say(String line) {
    out.println(line);
    out.flush();
  }

  /** What is about to be played. */
  void begin(long posts, Instant start, Instant present, long speed) {
    say("A small invented town on this machine: a newspaper, a forum in GBK, a hot list, a complaint");
    say("desk, a micro-blog, an office whose machine fails now and then, a site closed by robots.txt.");
    say(
        String.format(
            Locale.ROOT,
            "%,d posts about %s and other things; %s to %s (%s), %,d times as fast as life.",
            posts,
            String.join("、", brands.values().stream().sorted().toList()),
            time(start),
            time(present),
            zone,
            speed));
    say("");
  }

  /** A visit: the first of a source has a line of its own. */
  synchronized void visited(Visit visit) {
    if (first.putIfAbsent(visit.source(), visit) == null) {
      String counts =
          visit.result().isGood()
              ? String.format(
                  Locale.ROOT,
                  "%3d pages %4d posts %4d mentions",
                  visit.pages(),
                  visit.posts(),
                  visit.mentions())
              : visit.detail();
      say(
          "  %s  %s  %-9s %s"
              .formatted(time(visit.endedAt()), name(visit), visit.result().word(), counts));
    }
    visits.merge(visit.source(), 1, Integer::sum);
    if (!visit.result().isGood()) {
      troubles.merge(
          name(visit) + "  " + visit.result().word() + ": " + visit.detail(), 1, Integer::sum);
    }
  }

  /** A look at a brand: a changed level, and what people are told. */
  synchronized void looked(Watch.Look look) {
    Instant at = look.reading().at();
    if (!at.isBefore(halfDayEnds)) {
      halfDay();
      halfDayEnds = nextHalfDay(at);
    }
    CrisisLevel before =
        latest.containsKey(look.reading().brand())
            ? latest.get(look.reading().brand()).standing().level()
            : CrisisLevel.NONE;
    latest.put(look.reading().brand(), look);
    CrisisLevel now = look.standing().level();
    if (now != before) {
      String reason =
          now.compareTo(before) > 0
              ? look.reading().leading().map(Signal::reason).orElse("")
              : "stayed below long enough";
      say(
          "  %s  %s  %s → %s  %s"
              .formatted(time(at), brand(look), before.badge(), now.badge(), reason));
    }
    tell(look);
  }

  private void tell(Watch.Look look) {
    String mail = "  " + time(look.reading().at()) + "  " + brand(look) + "  ";
    switch (look.decision()) {
      case AlertDecision.Raise raise -> inFull(look, Occasion.RAISED);
      case AlertDecision.Escalate escalate -> inFull(look, Occasion.ESCALATED);
      case AlertDecision.Repeat repeat ->
          say(mail + "told again: the level holds (" + look.standing().level().badge() + ")");
      case AlertDecision.Resolve resolve -> say(mail + "told that it is over");
      case AlertDecision.Hold hold -> {}
    }
  }

  private void inFull(Watch.Look look, Occasion occasion) {
    look.alert()
        .map(alert -> words.body(alert, occasion))
        .ifPresent(
            body -> {
              say("");
              body.lines().forEach(line -> say("  │ " + line));
              say("");
            });
  }

  private void halfDay() {
    String day = DAY.format(halfDayEnds.minus(Duration.ofHours(1)).atZone(zone));
    boolean isMorning = halfDayEnds.atZone(zone).getHour() == HALF_DAY;
    int all = visits.values().stream().mapToInt(Integer::intValue).sum();
    say("");
    say("%s %s  %d visits".formatted(day, isMorning ? "morning" : "evening", all));
    latest.values().forEach(look -> say(line(look)));
    troubles.forEach((trouble, times) -> say("  %s (%d×)".formatted(trouble, times)));
    visits.clear();
    troubles.clear();
  }

  private String line(Watch.Look look) {
    return String.format(
        Locale.ROOT,
        "  %s  %s  heat %3.0f   last 24 h %4d mentions %4d negative",
        brand(look),
        look.standing().level().badge(),
        look.reading().heat(),
        look.reading().volume(),
        look.reading().negative());
  }

  private String name(Visit visit) {
    return sources.getOrDefault(visit.source(), visit.source().value());
  }

  private String brand(Watch.Look look) {
    return brands.getOrDefault(look.reading().brand(), look.reading().brand().value());
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }
}
