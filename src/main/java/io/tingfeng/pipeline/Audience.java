package io.tingfeng.pipeline;

import io.tingfeng.alert.Alert;
import io.tingfeng.alert.QuietHours;
import io.tingfeng.alert.Rota;
import io.tingfeng.alert.WorkCalendar;
import io.tingfeng.config.Settings;
import io.tingfeng.config.Settings.Route;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.SourceId;
import io.tingfeng.notify.ChannelKind;
import io.tingfeng.notify.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says who is told of an alert and when, from the routes of the settings. */
public final class Audience {
  /** The name that stands for whoever is on duty. */
  private static final String ON_DUTY = "duty";

  private final List<Route> routes;
  private final Optional<Rota> rota;
  private final ZoneId zone;
  private final WorkCalendar calendar;

  /** An audience by the routes of a workspace. */
  public Audience(Settings settings, WorkCalendar calendar) {
    this.routes = settings.routes();
    this.rota =
        settings.duty().map(duty -> new Rota(duty.start(), duty.days(), duty.at(), duty.people()));
    this.zone = settings.zone();
    this.calendar = calendar;
  }

  /**
   * What an alert is about, as far as routes ask.
   *
   * @param types complaint types of its mentions
   * @param sources where its mentions stand
   */
  public record Matter(BrandId brand, CrisisLevel level, Set<String> types, Set<SourceId> sources) {
    public Matter {
      types = Set.copyOf(types);
      sources = Set.copyOf(sources);
    }

    /** What an alert is about. */
    public static Matter of(Alert alert) {
      return new Matter(
          alert.brand(),
          alert.urgency(),
          alert.worst().stream()
              .flatMap(mention -> mention.grievance().type().stream())
              .collect(Collectors.toSet()),
          alert.worst().stream()
              .map(mention -> mention.post().id().source())
              .collect(Collectors.toSet()));
    }
  }

  /**
   * Whom a matter goes to at once, each with the time from which it may; nobody twice.
   *
   * @param urgency how much quiet hours count; lower than the level when there is only an end to
   *     tell
   */
  public Map<Recipient, Instant> of(Matter matter, CrisisLevel urgency, Instant at) {
    return told(route -> route.after().isEmpty(), matter, urgency, at);
  }

  /**
   * Whom a matter is told again: those whose interval is over.
   *
   * @param usual the interval of routes without one of their own
   * @param toldAt when a recipient last heard of it
   */
  public Map<Recipient, Instant> reminded(
      Matter matter, Duration usual, Function<Recipient, Optional<Instant>> toldAt, Instant at) {
    Map<Recipient, Instant> due = new LinkedHashMap<>();
    for (Route route : routes) {
      Duration interval = route.repeat().orElse(usual);
      told(one -> one == route && one.after().isEmpty(), matter, matter.level(), at)
          .forEach(
              (who, from) -> {
                boolean over =
                    toldAt.apply(who).map(last -> !at.isBefore(last.plus(interval))).orElse(true);
                if (over) {
                  due.merge(who, from, (a, b) -> a.isBefore(b) ? a : b);
                }
              });
    }
    return due;
  }

  /** Whom it goes to when nobody answered for some waits. */
  public Map<Recipient, Instant> called(Matter matter, List<Duration> waits, Instant at) {
    return told(
        route -> route.after().map(waits::contains).orElse(false), matter, matter.level(), at);
  }

  /** The waits after which somebody else is called. */
  public List<Duration> waits(Matter matter, Instant at) {
    return routes.stream()
        .filter(route -> fits(route, matter, at))
        .flatMap(route -> route.after().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Everybody whom some route reaches at a time. */
  public List<Recipient> everybody(Instant at) {
    return routes.stream().flatMap(route -> recipients(route, at)).distinct().toList();
  }

  /** Who is told when a recipient cannot be. */
  public List<Recipient> standIns(Recipient recipient, Instant at) {
    return routes.stream()
        .filter(route -> recipients(route, at).anyMatch(recipient::equals))
        .flatMap(route -> route.fallback().stream())
        .map(Recipient::mail)
        .filter(other -> !other.equals(recipient))
        .distinct()
        .toList();
  }

  private Map<Recipient, Instant> told(
      Predicate<Route> meant, Matter matter, CrisisLevel urgency, Instant at) {
    Map<Recipient, Instant> told = new LinkedHashMap<>();
    routes.stream()
        .filter(meant.and(route -> fits(route, matter, at)))
        .forEach(
            route -> {
              Instant from = release(route, urgency, at);
              recipients(route, at)
                  .forEach(who -> told.merge(who, from, (a, b) -> a.isBefore(b) ? a : b));
            });
    return told;
  }

  private boolean fits(Route route, Matter matter, Instant at) {
    boolean open =
        switch (route.when()) {
          case ALWAYS -> true;
          case WORK -> calendar.isWorkTime(at, zone);
          case OFF -> !calendar.isWorkTime(at, zone);
        };
    return open
        && (route.brands().isEmpty() || route.brands().contains(matter.brand()))
        && (route.sources().isEmpty()
            || route.sources().stream().anyMatch(matter.sources()::contains))
        && (route.types().isEmpty() || route.types().stream().anyMatch(matter.types()::contains))
        && matter.level().compareTo(route.from()) >= 0;
  }

  private Instant release(Route route, CrisisLevel level, Instant at) {
    return route
        .quiet()
        .map(quiet -> new QuietHours(quiet.from(), quiet.to()).release(level, at, zone))
        .orElse(at);
  }

  private Stream<Recipient> recipients(Route route, Instant at) {
    return switch (route.channel()) {
      case CONSOLE -> Stream.of(Recipient.console());
      case MAIL -> route.to().stream().flatMap(name -> mail(name, at));
      case WEBHOOK -> route.url().stream().map(secret -> Recipient.webhook(secret.variable()));
      case DINGTALK -> robot(ChannelKind.DINGTALK, route);
      case WECOM -> robot(ChannelKind.WECOM, route);
      case FEISHU -> robot(ChannelKind.FEISHU, route);
      case SLACK -> robot(ChannelKind.SLACK, route);
    };
  }

  private Stream<Recipient> mail(String name, Instant at) {
    return name.equals(ON_DUTY)
        ? rota.stream().map(turns -> Recipient.mail(turns.onDuty(at, zone)))
        : Stream.of(Recipient.mail(name));
  }

  private static Stream<Recipient> robot(ChannelKind vendor, Route route) {
    return route.url().stream().map(secret -> Recipient.robot(vendor, secret.variable()));
  }
}
