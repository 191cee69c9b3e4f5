package io.tingfeng.config;

import io.tingfeng.config.Settings.Duty;
import io.tingfeng.config.Settings.Route;
import io.tingfeng.config.Settings.Route.Quiet;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.Words;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code alerts:} and {@code duty:} of {@code settings.yml}: who is told, when, and how. */
final class RoutesSection {
  /** The name that stands for whoever is on duty. */
  private static final String ON_DUTY = "duty";

  private static final Duration LEAST_REPEAT = Duration.ofMinutes(10);

  private RoutesSection() {}

  static List<Route> routes(List<Section> entries, boolean mail, boolean duty) {
    List<Route> routes = new ArrayList<>();
    for (Section entry : entries) {
      Route route = route(entry);
      switch (route.channel()) {
        case MAIL -> SettingsFile.needMail(entry, mail, route.to());
        case WEBHOOK, DINGTALK, WECOM, FEISHU, SLACK -> {
          if (!entry.has("url")) {
            String word = Words.of(route.channel());
            entry.report("channel", word + " has no url", "add url: env:NAME");
          }
        }
        case CONSOLE -> {}
      }
      if (!route.fallback().isEmpty() && !mail) {
        entry.report("fallback", "needs a mail server", "add mail: with host and from");
      }
      if (route.to().contains(ON_DUTY) && !duty) {
        entry.report("to", "names duty, but nobody is on duty", "add duty: with start and people");
      }
      routes.add(route);
      entry.finish();
    }
    return routes;
  }

  private static Route route(Section entry) {
    return new Route(
        entry.word("channel", Route.Channel.class, Route.Channel.CONSOLE),
        addresses(entry, "to"),
        SettingsFile.secret(entry, "url"),
        SettingsFile.brands(entry),
        entry.word("from", CrisisLevel.class, CrisisLevel.YELLOW),
        addresses(entry, "fallback"),
        entry.texts("types"),
        sources(entry),
        entry.word("when", Route.When.class, Route.When.ALWAYS),
        entry.value("quiet", RoutesSection::quiet, "write 22:00-07:30"),
        entry.has("after")
            ? Optional.of(entry.duration("after", Duration.ofHours(1)))
            : Optional.empty(),
        repeat(entry));
  }

  private static Optional<Duration> repeat(Section entry) {
    if (!entry.has("repeat")) {
      return Optional.empty();
    }
    Duration repeat = entry.duration("repeat", LEAST_REPEAT);
    if (repeat.compareTo(LEAST_REPEAT) < 0) {
      entry.report("repeat", "would flood people", "write 10m or more");
    }
    return Optional.of(repeat);
  }

  private static List<SourceId> sources(Section entry) {
    List<SourceId> sources = new ArrayList<>();
    for (String text : entry.texts("sources")) {
      if (SourceId.isValid(text)) {
        sources.add(new SourceId(text));
      } else {
        entry.report("sources", text + " is not a source id", "use the ids of sources.yml");
      }
    }
    return sources;
  }

  private static List<String> addresses(Section entry, String key) {
    List<String> addresses = entry.texts(key);
    addresses.stream()
        .filter(address -> !address.equals(ON_DUTY))
        .forEach(address -> SettingsFile.address(entry, key, address));
    return addresses;
  }

  private static Quiet quiet(String text) {
    String[] ends = text.split("-", -1);
    if (ends.length != 2) {
      throw new IllegalArgumentException(text);
    }
    return new Quiet(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
  }

  static Optional<Duty> duty(Section section) {
    List<String> people = addresses(section, "people");
    if (people.isEmpty()) {
      section.report("people", "names nobody", "add people: [name@host]");
    }
    Optional<LocalDate> start = section.value("start", LocalDate::parse, "write 2026-11-23");
    int days = section.number("days", 7, 1, 366);
    LocalTime at = section.time("at", LocalTime.of(9, 0));
    section.finish();
    return people.isEmpty()
        ? Optional.empty()
        : Optional.of(new Duty(start.orElse(LocalDate.EPOCH), days, at, people));
  }
}
