package io.tingfeng.app;

import io.tingfeng.cli.CheckCommand.Finding;
import io.tingfeng.cli.CheckCommand.State;
import io.tingfeng.cli.Version;
import io.tingfeng.config.Secret;
import io.tingfeng.config.Settings;
import io.tingfeng.config.SettingsFile;
import io.tingfeng.config.SignOn;
import io.tingfeng.config.SourcesFile;
import io.tingfeng.fetch.FetchSettings;
import io.tingfeng.fetch.Fetcher;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.lucene.LuceneMentionIndex;
import io.tingfeng.model.Source;
import io.tingfeng.model.TingfengException;
import io.tingfeng.people.SingleSignOn;
import io.tingfeng.pipeline.Vocabulary;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcHostStore;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Looks at every file of a workspace and at every outside thing that it names. */
final class Checks {
  private static final long LEAST_FREE = 1L << 30;
  private static final int PATIENCE_MILLIS = 5_000;

  private final Site site;
  private final List<Finding> findings = new ArrayList<>();

  private Checks(Site site) {
    this.site = site;
  }

  static List<Finding> of(Site site) {
    Checks checks = new Checks(site);
    checks.files();
    checks.data();
    return List.copyOf(checks.findings);
  }

  private void files() {
    Path workspace = site.workspace();
    look("sources", () -> sources(SourcesFile.read(workspace)));
    look("lexicons", () -> vocabulary(Vocabulary.load(workspace)));
    Optional<Settings> settings = settings();
    settings.ifPresent(this::secrets);
    settings.flatMap(Settings::mail).ifPresent(mail -> look("mail", () -> mail(mail)));
    settings.filter(s -> s.signOn().isPresent()).ifPresent(s -> look("sign-on", () -> signOn(s)));
  }

  private void data() {
    Path data = site.workspace().resolve("data");
    look("disk", () -> disk(data));
    if (Files.exists(data.resolve("tingfeng.db"))) {
      look("database", () -> database(data.resolve("tingfeng.db")));
    }
    if (Files.isDirectory(data.resolve("index"))) {
      look("index", () -> index(data.resolve("index")));
    } else {
      note("index", "nothing has been indexed yet");
    }
  }

  private void look(String what, Supplier<String> check) {
    try {
      findings.add(new Finding(what, State.OK, check.get()));
    } catch (TingfengException e) {
      findings.add(new Finding(what, State.WRONG, String.valueOf(e.getMessage())));
    }
  }

  private void note(String what, String detail) {
    findings.add(new Finding(what, State.NOTE, detail));
  }

  private static String sources(List<Source> sources) {
    long enabled = sources.stream().filter(source -> source.profile().enabled()).count();
    return sources.size() + " sources, " + enabled + " switched on";
  }

  private static String vocabulary(Vocabulary vocabulary) {
    return vocabulary.brands().size() + " brands, lexicon " + vocabulary.lexicon();
  }

  private Optional<Settings> settings() {
    try {
      Settings settings = SettingsFile.read(site.workspace());
      Ladders.thresholds(settings);
      boolean exists = Files.exists(site.workspace().resolve(SettingsFile.NAME));
      findings.add(new Finding("settings", State.OK, exists ? "sound" : "none, all defaults"));
      if (settings.crawler().contact().isBlank()) {
        note("settings", "crawler.contact is empty; site owners cannot reach you");
      }
      return Optional.of(settings);
    } catch (TingfengException e) {
      findings.add(new Finding("settings", State.WRONG, String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private void secrets(Settings settings) {
    Stream.concat(
            settings.mail().flatMap(Settings.Mail::password).stream(),
            Stream.concat(
                settings.signOn().flatMap(SignOn::clientSecret).stream(),
                settings.routes().stream().flatMap(route -> route.url().stream())))
        .distinct()
        .forEach(this::secret);
  }

  private void secret(Secret secret) {
    boolean isSet = secret.reveal(site.environment()).isPresent();
    findings.add(
        new Finding(
            "secret",
            isSet ? State.OK : State.WRONG,
            secret.variable()
                + (isSet
                    ? " is set"
                    : " is not set; export it, or name a file in " + secret.variable() + "_FILE")));
  }

  private String signOn(Settings settings) {
    FetchSettings way =
        FetchSettings.of(
            Version.number(), settings.crawler().contact(), settings.crawler().privateNetworks());
    try (Database nothing = Database.inMemory();
        Fetcher fetcher =
            new Fetcher(way, new JdbcHostStore(nothing), site.clock(), site.pause())) {
      return People.of(nothing, site.clock())
          .signOn(site, settings, fetcher)
          .map(SingleSignOn::look)
          .orElse("");
    }
  }

  private static String mail(Settings.Mail mail) {
    if (mail.folder().isPresent()) {
      return "mails are written into the folder " + mail.folder().get();
    }
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(mail.host(), mail.port()), PATIENCE_MILLIS);
      return mail.host() + ":" + mail.port() + " answers";
    } catch (IOException e) {
      throw new CheckFailed(
          mail.host() + ":" + mail.port() + " does not answer (" + e.getMessage() + ")");
    }
  }

  private static String disk(Path data) {
    try {
      Files.createDirectories(data);
      Path probe = Files.createTempFile(data, "probe", ".tmp");
      Files.delete(probe);
      long free = Files.getFileStore(data).getUsableSpace();
      if (free < LEAST_FREE) {
        throw new CheckFailed(free / 1_000_000 + " MB free in " + data + "; make room");
      }
      return String.format("%,d MB free", free / 1_000_000);
    } catch (IOException e) {
      throw new CheckFailed(data + " cannot be written (" + e.getMessage() + ")");
    }
  }

  private static String database(Path file) {
    try (Database database = Database.open(file)) {
      return "sound, " + fileSize(file);
    }
  }

  private static String index(Path folder) {
    try (MentionIndex index = LuceneMentionIndex.openForReading(folder)) {
      MentionIndex.IndexStatus status = index.status();
      return String.format(
          "%,d mentions, %,.1f MB, %d segments, schema %d",
          status.mentions(), status.bytes() / 1e6, status.segments(), status.schema());
    }
  }

  private static String fileSize(Path file) {
    try {
      return String.format("%,.1f MB", Files.size(file) / 1e6);
    } catch (IOException e) {
      return "size unknown";
    }
  }

  /** An outside thing that is not as it should be. */
  private static final class CheckFailed extends TingfengException {
    private static final long serialVersionUID = 1L;

    CheckFailed(String message) {
      super(message);
    }
  }
}
