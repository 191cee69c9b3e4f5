package io.tingfeng.config;

import io.tingfeng.config.Settings.Crawler;
import io.tingfeng.config.Settings.Duty;
import io.tingfeng.config.Settings.Evidence;
import io.tingfeng.config.Settings.Mail;
import io.tingfeng.config.Settings.Retention;
import io.tingfeng.config.Settings.Route;
import io.tingfeng.config.Settings.Server;
import io.tingfeng.config.Settings.Subscription;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code settings.yml}: thresholds, mail, routes, subscriptions, retention. */
public final class SettingsFile {
  /** The file's name in a workspace. */
  public static final String NAME = "settings.yml";

  private static final Pattern MAIL = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>]+");

  private SettingsFile() {}

  /**
   * The settings of a workspace, all defaults when there is no file.
   *
   * @throws Problems with every fault of the file
   */
  public static Settings read(Path workspace) {
    Path file = workspace.resolve(NAME);
    return Files.exists(file) ? YamlFile.read(file, SettingsFile::settings) : Settings.defaults();
  }

  private static Settings settings(Section top) {
    Settings base = Settings.defaults();
    Optional<Mail> mail = top.section("mail").map(SettingsFile::mail);
    Optional<Duty> duty = top.section("duty").flatMap(RoutesSection::duty);
    List<Route> routes =
        top.has("alerts")
            ? RoutesSection.routes(top.sections("alerts"), mail.isPresent(), duty.isPresent())
            : base.routes();
    Optional<Section> ladder = top.section("thresholds");
    List<Subscription> subscriptions = subscriptions(top, mail.isPresent());
    Crawler crawler =
        top.section("crawler")
            .map(s -> crawler(s, base.crawler(), mail.isPresent()))
            .orElse(base.crawler());
    return new Settings(
        top.zone("zone", base.zone()),
        crawler,
        top.section("server").map(s -> server(s, base.server())).orElse(base.server()),
        mail,
        routes,
        duty,
        subscriptions,
        top.section("retention").map(s -> retention(s, base.retention())).orElse(base.retention()),
        top.section("evidence").map(s -> evidence(s, base.evidence())).orElse(base.evidence()),
        ladder.map(LadderSection::thresholds).orElse(Map.of()),
        ladder.map(LadderSection::brandThresholds).orElse(Map.of()),
        top.section("signOn").map(s -> SignOnSection.signOn(s, crawler.privateNetworks())),
        top.section("levels").map(LadderSection::levels).orElse(Map.of()));
  }

  private static Crawler crawler(Section section, Crawler base, boolean mail) {
    List<String> tell = section.texts("tell");
    tell.forEach(address -> address(section, "tell", address));
    if (!tell.isEmpty()) {
      needMail(section, mail, tell);
    }
    Crawler crawler =
        new Crawler(
            section.text("contact").orElse(""),
            section.flag("privateNetworks", false),
            tell,
            section.duration("repeat", base.repeat()));
    section.finish();
    return crawler;
  }

  private static Server server(Section section, Server base) {
    Server server =
        new Server(
            section.text("host").orElse(base.host()),
            section.number("port", base.port(), 1, 65535));
    section.finish();
    return server;
  }

  private static Mail mail(Section section) {
    Mail.Security security = section.word("security", Mail.Security.class, Mail.Security.SSL);
    Optional<String> folder = section.text("folder");
    Mail mail =
        new Mail(
            folder.isPresent() ? section.text("host").orElse("") : section.required("host"),
            section.number("port", port(security), 1, 65535),
            security,
            address(section, "from", section.required("from")),
            section.text("user").orElse(""),
            secret(section, "password"),
            folder);
    section.finish();
    return mail;
  }

  private static int port(Mail.Security security) {
    return switch (security) {
      case SSL -> 465;
      case STARTTLS -> 587;
      case NONE -> 25;
    };
  }

  static Optional<Secret> secret(Section section, String key) {
    if (!section.has(key)) {
      return Optional.empty();
    }
    Optional<String> text = section.text(key);
    try {
      return text.map(Secret::parse);
    } catch (IllegalArgumentException e) {
      // The value is not repeated: it may be the secret itself.
      section.report(key, "must not hold a secret", "write env:NAME and set NAME or NAME_FILE");
      return Optional.empty();
    }
  }

  static String address(Section section, String key, String text) {
    if (!text.isEmpty() && !MAIL.matcher(text).matches()) {
      section.report(key, text + " is not a mail address", "write name@host");
    }
    return text;
  }

  static void needMail(Section entry, boolean mail, List<String> to) {
    if (!mail) {
      entry.report("", "needs a mail server", "add mail: with host and from");
    }
    if (to.isEmpty()) {
      entry.report("to", "names nobody", "add to: [name@host]");
    }
  }

  static List<BrandId> brands(Section entry) {
    List<BrandId> brands = new ArrayList<>();
    for (String text : entry.texts("brands")) {
      if (BrandId.isValid(text)) {
        brands.add(new BrandId(text));
      } else {
        entry.report("brands", text + " is not a brand id", "use the ids of lexicons/brands.yml");
      }
    }
    return brands;
  }

  private static List<Subscription> subscriptions(Section top, boolean mail) {
    List<Subscription> subscriptions = new ArrayList<>();
    for (Section entry : top.sections("digests")) {
      List<String> to = entry.texts("to");
      to.forEach(address -> address(entry, "to", address));
      needMail(entry, mail, to);
      subscriptions.add(
          new Subscription(
              entry.required("name"), to, brands(entry), entry.time("at", LocalTime.of(8, 30))));
      entry.finish();
    }
    return subscriptions;
  }

  private static Retention retention(Section section, Retention base) {
    Retention retention =
        new Retention(
            section.duration("mentions", base.mentions()),
            section.duration("readings", base.readings()),
            section.duration("visits", base.visits()),
            section.duration("evidence", base.evidence()),
            section.duration("graveEvidence", base.graveEvidence()),
            section.duration("clearNames", base.clearNames()));
    section.finish();
    return retention;
  }

  private static Evidence evidence(Section section, Evidence base) {
    Evidence evidence =
        new Evidence(
            section.flag("automatic", base.automatic()),
            section.bytes("mostBytes", base.mostBytes()));
    section.finish();
    return evidence;
  }
}
