package io.tingfeng.config;

import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.SourceId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code settings.yml} says; every part has defaults, so that the file may be missing.
 *
 * @param zone the zone of day buckets, mails and clocks
 * @param crawler how we introduce ourselves
 * @param server where pages and the API are served
 * @param mail the way out for mails, when there is one
 * @param routes who is told of alerts
 * @param duty who is on duty, in turns; a route to {@code duty} goes there
 * @param subscriptions who gets a digest
 * @param retention how long things are kept
 * @param evidence what is captured as evidence
 * @param thresholds numbers of the crisis ladder that differ from the defaults, with their lines
 * @param brandThresholds the same for single brands; they win
 * @param signOn who vouches for people that come without a password here
 * @param levels what a company calls the levels; those without a name keep the one below
 */
public record Settings(
    ZoneId zone,
    Crawler crawler,
    Server server,
    Optional<Mail> mail,
    List<Route> routes,
    Optional<Duty> duty,
    List<Subscription> subscriptions,
    Retention retention,
    Evidence evidence,
    Map<String, Threshold> thresholds,
    Map<BrandId, Map<String, Threshold>> brandThresholds,
    Optional<SignOn> signOn,
    Map<CrisisLevel, String> levels) {

  public Settings {
    routes = List.copyOf(routes);
    subscriptions = List.copyOf(subscriptions);
    thresholds = Map.copyOf(thresholds);
    brandThresholds = Map.copyOf(brandThresholds);
    levels = Map.copyOf(levels);
  }

  /**
   * How we introduce ourselves to sites.
   *
   * @param contact an address in the User-Agent where a site's owner can complain
   * @param privateNetworks whether loopback and private addresses may be visited
   * @param tell mail addresses of those who mend sources
   * @param repeat how often they are told again of a source that is not mended
   */
  public record Crawler(
      String contact, boolean privateNetworks, List<String> tell, Duration repeat) {
    public Crawler {
      tell = List.copyOf(tell);
    }
  }

  /** Where the console and the API are served. */
  public record Server(String host, int port) {}

  /**
   * The way out for mails: an SMTP server, or a folder of {@code .eml} files when one is named.
   *
   * @param folder where mails are written instead of being sent, relative to the workspace
   */
  public record Mail(
      String host,
      int port,
      Security security,
      String from,
      String user,
      Optional<Secret> password,
      Optional<String> folder) {

    /** How the connection is kept private: 465 speaks SSL, 587 STARTTLS. */
    public enum Security {
      SSL,
      STARTTLS,
      NONE
    }
  }

  /**
   * Who is told of alerts.
   *
   * @param channel console, mail, a webhook or the robot of a group chat
   * @param to mail addresses
   * @param url where a webhook or a robot listens; a credential, hence a secret
   * @param brands which brands, all when empty
   * @param from the lowest level that is told
   * @param fallback mail addresses that are told when the channel cannot
   * @param types complaint types, all when empty
   * @param sources which sources the worst mentions come from, all when empty
   * @param when at what times the route is open
   * @param quiet hours in which yellow and blue wait; orange and red never do
   * @param after the route is for alerts that nobody answered for so long, counted from the first
   *     publication
   * @param repeat how often an alert that goes on is told again here; the usual when absent
   */
  public record Route(
      Channel channel,
      List<String> to,
      Optional<Secret> url,
      List<BrandId> brands,
      CrisisLevel from,
      List<String> fallback,
      List<String> types,
      List<SourceId> sources,
      When when,
      Optional<Quiet> quiet,
      Optional<Duration> after,
      Optional<Duration> repeat) {

    public Route {
      types = List.copyOf(types);
      sources = List.copyOf(sources);
      to = List.copyOf(to);
      brands = List.copyOf(brands);
      fallback = List.copyOf(fallback);
    }

    /** A route to channel for alerts of all brands from a level on. */
    public static Route plain(Channel channel, CrisisLevel from) {
      return new Route(
          channel,
          List.of(),
          Optional.empty(),
          List.of(),
          from,
          List.of(),
          List.of(),
          List.of(),
          When.ALWAYS,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    /** At what times a route is open: always, in working hours, or outside of them. */
    public enum When {
      ALWAYS,
      WORK,
      OFF
    }

    /** Hours in which people are not disturbed; they may go over midnight. */
    public record Quiet(LocalTime from, LocalTime to) {}

    /** The ways to reach people that are there today. */
    public enum Channel {
      CONSOLE,
      MAIL,
      WEBHOOK,
      DINGTALK,
      WECOM,
      FEISHU,
      SLACK
    }
  }

  /** Who is on duty: mail addresses that take turns of some days, beginning at a time of day. */
  public record Duty(LocalDate start, int days, LocalTime at, List<String> people) {
    public Duty {
      people = List.copyOf(people);
    }
  }

  /** Who gets the daily digest, of which brands (all when empty), and when. */
  public record Subscription(String name, List<String> to, List<BrandId> brands, LocalTime at) {
    public Subscription {
      to = List.copyOf(to);
      brands = List.copyOf(brands);
    }
  }

  /**
   * How long things are kept.
   *
   * @param evidence captures of everyday negative mentions
   * @param graveEvidence captures that passed a line of the law, of a risen level, or on demand
   * @param clearNames names and contacts of private persons, under seal
   */
  public record Retention(
      Duration mentions,
      Duration readings,
      Duration visits,
      Duration evidence,
      Duration graveEvidence,
      Duration clearNames) {}

  /**
   * What is captured as evidence.
   *
   * @param automatic whether negative mentions of watched brands are captured without being asked
   * @param mostBytes disk that captures may take; beyond it only what is asked for is captured
   */
  public record Evidence(boolean automatic, long mostBytes) {}

  /** A changed number of the ladder and the line that changes it. */
  public record Threshold(double value, int line) {}

  /** The settings of a workspace without a {@code settings.yml}. */
  public static Settings defaults() {
    return new Settings(
        ZoneId.of("Asia/Shanghai"),
        new Crawler("", false, List.of(), Duration.ofHours(4)),
        new Server("127.0.0.1", 8020),
        Optional.empty(),
        List.of(Route.plain(Route.Channel.CONSOLE, CrisisLevel.YELLOW)),
        Optional.empty(),
        List.of(),
        new Retention(
            Duration.ofDays(180),
            Duration.ofDays(180),
            Duration.ofDays(90),
            Duration.ofDays(180),
            Duration.ofDays(1095),
            Duration.ofDays(90)),
        new Evidence(true, 5L << 30),
        Map.of(),
        Map.of(),
        Optional.empty(),
        Map.of());
  }
}
