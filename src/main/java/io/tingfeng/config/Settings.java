package io.tingfeng.config;

import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import java.time.Duration;
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
 * @param subscriptions who gets a digest
 * @param retention how long things are kept
 * @param thresholds numbers of the crisis ladder that differ from the defaults, with their lines
 */
public record Settings(
    ZoneId zone,
    Crawler crawler,
    Server server,
    Optional<Mail> mail,
    List<Route> routes,
    List<Subscription> subscriptions,
    Retention retention,
    Map<String, Threshold> thresholds) {

  public Settings {
    routes = List.copyOf(routes);
    subscriptions = List.copyOf(subscriptions);
    thresholds = Map.copyOf(thresholds);
  }

  /**
   * How we introduce ourselves to sites.
   *
   * @param contact an address in the User-Agent where a site's owner can complain
   * @param privateNetworks whether loopback and private addresses may be visited
   */
  public record Crawler(String contact, boolean privateNetworks) {}

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
   */
  public record Route(
      Channel channel,
      List<String> to,
      Optional<Secret> url,
      List<BrandId> brands,
      CrisisLevel from,
      List<String> fallback) {

    public Route {
      to = List.copyOf(to);
      brands = List.copyOf(brands);
      fallback = List.copyOf(fallback);
    }

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

  /** Who gets the daily digest, of which brands (all when empty), and when. */
  public record Subscription(String name, List<String> to, List<BrandId> brands, LocalTime at) {
    public Subscription {
      to = List.copyOf(to);
      brands = List.copyOf(brands);
    }
  }

  /** How long things are kept. */
  public record Retention(Duration mentions, Duration readings, Duration visits) {}

  /** A changed number of the ladder and the line that changes it. */
  public record Threshold(double value, int line) {}

  /** The settings of a workspace without a {@code settings.yml}. */
  public static Settings defaults() {
    return new Settings(
        ZoneId.of("Asia/Shanghai"),
        new Crawler("", false),
        new Server("127.0.0.1", 8020),
        Optional.empty(),
        List.of(
            new Route(
                Route.Channel.CONSOLE,
                List.of(),
                Optional.empty(),
                List.of(),
                CrisisLevel.YELLOW,
                List.of())),
        List.of(),
        new Retention(Duration.ofDays(180), Duration.ofDays(180), Duration.ofDays(90)),
        Map.of());
  }
}
