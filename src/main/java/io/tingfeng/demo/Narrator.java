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
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells in the terminal what happens, no faster than people read: each source's first visit, a few
 * lines every half day, every change of a level, alerts in full. Safe for use by many threads.
 */
final class Narrator {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private static final int COLUMNS = 100;

  private final PrintWriter out;
  private final ZoneId zone;
  private final AlertText words;
  private final Map<SourceId, String> sources;
  private final Map<BrandId, String> brands;
  private final Map<BrandId, Watch.Look> latest = new LinkedHashMap<>();
  private final Set<SourceId> visited = new HashSet<>();
  private HalfDay halfDay;
  private boolean isBlank;

  Narrator(PrintWriter out, ZoneId zone, List<Source> sources, List<Brand> brands, Instant start) {
    this.out = out;
    this.zone = zone;
    this.words = new AlertText(zone);
    this.sources =
        sources.stream().collect(Collectors.toMap(Source::id, source -> source.profile().name()));
    this.brands = brands.stream().collect(Collectors.toMap(Brand::id, Brand::name));
    this.halfDay = HalfDay.of(start, zone);
  }

  /** What is about to be played. */
  void begin(long posts, Instant start, Instant present, long speed) {
    say(
        "A small invented town on this machine: a newspaper, a forum in GBK, a hot list, a"
            + " complaint");
    say(
        "desk, a micro-blog, an office whose machine fails now and then, a site closed by"
            + " robots.txt.");
    say(
        String.format(
            Locale.ROOT,
            "%,d posts about %s and other things, %s to %s (%s), %,d times as fast as life.",
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
    String source = sources.getOrDefault(visit.source(), visit.source().value());
    halfDay.add(visit, source);
    if (visited.add(visit.source())) {
      say("  %s  %s  %s".formatted(time(visit.endedAt()), padded(source), counts(visit)));
    }
  }

  private static String counts(Visit visit) {
    return visit.result().isGood()
        ? String.format(
            Locale.ROOT,
            "pages %2d  posts %3d  mentions %3d",
            visit.pages(),
            visit.posts(),
            visit.mentions())
        : visit.result().word() + ": " + visit.detail();
  }

  /** Names are Chinese: a wide space is as wide as one of their characters. */
  private String padded(String source) {
    int longest = sources.values().stream().mapToInt(String::length).max().orElse(0);
    return source + "　".repeat(Math.max(0, longest - source.length()));
  }

  /** A look at a brand: the end of a half day, a changed level, what people are told. */
  synchronized void looked(Watch.Look look) {
    Instant at = look.reading().at();
    if (halfDay.isOver(at)) {
      summary();
      halfDay = HalfDay.of(at, zone);
    }
    CrisisLevel before =
        latest.containsKey(look.reading().brand())
            ? latest.get(look.reading().brand()).standing().level()
            : CrisisLevel.NONE;
    latest.put(look.reading().brand(), look);
    if (look.standing().level() != before) {
      changed(look, before);
    }
    tell(look);
  }

  private void summary() {
    blank();
    say(halfDay.title());
    latest.values().forEach(look -> say("  " + state(look)));
    halfDay.troubles().forEach(line -> say("  " + line));
  }

  private String state(Watch.Look look) {
    return String.format(
        Locale.ROOT,
        "%s  %s  heat %3.0f   last 24 h: mentions %3d, negative %3d",
        brand(look),
        look.standing().level().badge(),
        look.reading().heat(),
        look.reading().volume(),
        look.reading().negative());
  }

  private void changed(Watch.Look look, CrisisLevel before) {
    CrisisLevel now = look.standing().level();
    String reason =
        now.compareTo(before) > 0
            ? look.reading().leading().map(Signal::reason).orElse("")
            : "it has stayed below for long enough";
    event(look, before.badge() + " → " + now.badge() + "  " + reason);
  }

  private void tell(Watch.Look look) {
    switch (look.decision()) {
      case AlertDecision.Raise raise -> alert(look, Occasion.RAISED);
      case AlertDecision.Escalate escalate -> alert(look, Occasion.ESCALATED);
      case AlertDecision.Propose propose -> alert(look, Occasion.PROPOSED);
      case AlertDecision.Flare flare -> alert(look, Occasion.FLARED);
      case AlertDecision.Repeat repeat ->
          event(look, look.standing().level().badge() + "  told again, it goes on");
      case AlertDecision.Resolve resolve -> event(look, "told that it is over");
      case AlertDecision.Hold hold -> {}
    }
  }

  private void alert(Watch.Look look, Occasion occasion) {
    blank();
    look.alert()
        .map(alert -> words.body(alert, occasion))
        .ifPresent(
            body ->
                body.lines()
                    .flatMap(line -> Wrapping.cut(line, COLUMNS).stream())
                    .forEach(line -> say(("  │ " + line).stripTrailing())));
    blank();
  }

  private void event(Watch.Look look, String words) {
    say("  %s  %s  %s".formatted(time(look.reading().at()), brand(look), words));
  }

  private void say(String line) {
    out.println(line);
    out.flush();
    isBlank = line.isEmpty();
  }

  private void blank() {
    if (!isBlank) {
      say("");
    }
  }

  private String brand(Watch.Look look) {
    return brands.getOrDefault(look.reading().brand(), look.reading().brand().value());
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }
}
