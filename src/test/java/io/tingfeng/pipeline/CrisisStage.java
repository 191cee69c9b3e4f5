package io.tingfeng.pipeline;

import com.sun.net.httpserver.HttpServer;
import io.tingfeng.alert.AlertCare;
import io.tingfeng.alert.AlertId;
import io.tingfeng.alert.AlertSettings;
import io.tingfeng.alert.AlertText;
import io.tingfeng.alert.WorkCalendar;
import io.tingfeng.config.SettingsFile;
import io.tingfeng.heat.Coverage;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.lucene.LuceneMentionIndex;
import io.tingfeng.model.Authority;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.ChannelClass;
import io.tingfeng.model.Engagement;
import io.tingfeng.model.Outlet;
import io.tingfeng.model.Post;
import io.tingfeng.model.PostId;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.Standing;
import io.tingfeng.notify.Channel;
import io.tingfeng.notify.ChannelKind;
import io.tingfeng.notify.Delivery;
import io.tingfeng.notify.Dispatcher;
import io.tingfeng.notify.Notice;
import io.tingfeng.notify.Recipient;
import io.tingfeng.notify.RobotChannel;
import io.tingfeng.notify.VendorRobot;
import io.tingfeng.notify.VendorRobot.Vendor;
import io.tingfeng.notify.Webhook;
import io.tingfeng.notify.WebhookChannel;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcAlertCareStore;
import io.tingfeng.store.JdbcAlertStore;
import io.tingfeng.store.JdbcDeafHours;
import io.tingfeng.store.JdbcOutbox;
import io.tingfeng.store.JdbcReadingStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A brand, its watch and all its channels on a clock that a test moves. */
abstract class CrisisStage {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final Brand TEA = Brand.named(new BrandId("weiting"), "苇汀茶饮", List.of());
  private static final Vocabulary WORDS = Vocabulary.load(Path.of(""), List.of(TEA));
  static final Coverage DEAF = new Coverage(4, 1, List.of("甲", "乙", "丙"));
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEE HH:mm");
  private static final String SIGNATURE = "X-Tingfeng-Signature";
  private static final String SETTINGS =
      """
      mail: {host: smtp.example, from: listen@pr.example}
      duty: {start: 2026-11-23, days: 7, at: "09:00", people: [zhou@pr.example, han@pr.example]}
      alerts:
        - {channel: mail, to: [duty], quiet: "22:00-07:30"}
        - {channel: dingtalk, url: env:DINGTALK}
        - {channel: wecom, url: env:WECOM, from: orange}
        - {channel: feishu, url: env:FEISHU, from: orange, fallback: [ops@pr.example]}
        - {channel: webhook, url: env:HOOK}
        - {channel: mail, to: [boss@pr.example], after: 1h}
        - {channel: mail, to: [ceo@pr.example], from: orange, after: 4h}
      """;

  @TempDir Path folder;
  private final Analyst analyst = new Analyst();
  private final MentionIndex index = LuceneMentionIndex.inMemory();
  final Map<ChannelKind, VendorRobot> robots = new java.util.EnumMap<>(ChannelKind.class);
  private final List<String> arrived = new ArrayList<>();
  private HttpServer hook;
  Database database;
  Watch watch;
  private Dispatcher dispatcher;
  Instant now = at("2026-11-23T08:00");
  Coverage coverage = Coverage.COMPLETE;
  AlertSettings settings = AlertSettings.DEFAULTS;
  boolean diskFull;
  private int posts;

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  @BeforeEach
  void start() throws IOException {
    Files.writeString(folder.resolve("settings.yml"), SETTINGS);
    robots.put(ChannelKind.DINGTALK, new VendorRobot(Vendor.DINGTALK, Optional.of("d"), () -> now));
    robots.put(ChannelKind.WECOM, new VendorRobot(Vendor.WECOM, Optional.empty(), () -> now));
    robots.put(ChannelKind.FEISHU, new VendorRobot(Vendor.FEISHU, Optional.of("f"), () -> now));
    hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    hook.createContext(
        "/",
        exchange -> {
          byte[] bytes = exchange.getRequestBody().readAllBytes();
          String body = new String(bytes, StandardCharsets.UTF_8);
          boolean isSigned =
              signature(bytes).equals(exchange.getRequestHeaders().getFirst(SIGNATURE));
          arrived(
              isSigned ? "webhook" : "forged",
              body.replaceAll(".*\"subject\":\"([^\"]*)\".*", "$1"));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    hook.start();
    open();
  }

  @AfterEach
  void stop() {
    database.close();
    index.close();
    robots.values().forEach(VendorRobot::close);
    hook.stop(0);
  }

  private void open() {
    database = Database.open(folder.resolve("x.db"));
    Audience audience =
        new Audience(SettingsFile.read(folder), WorkCalendar.load(Path.of("lexicons")));
    JdbcAlertStore alerts = new JdbcAlertStore(database);
    JdbcOutbox outbox = new JdbcOutbox(database);
    watch =
        new Watch(
            new Pictures(index, new JdbcDeafHours(database), ZONE, type -> type),
            id -> Thresholds.DEFAULTS,
            settings,
            new JdbcReadingStore(database),
            alerts,
            new Herald(
                index,
                alerts,
                new JdbcAlertCareStore(database),
                outbox,
                audience,
                settings,
                new AlertText(ZONE)),
            work -> {
              if (diskFull) {
                throw new UncheckedIOException(new IOException("no space left on device"));
              }
              database.inTransaction(work);
            });
    List<Channel> channels = new ArrayList<>();
    channels.add(new Mailbox());
    channels.add(new WebhookChannel(new OkHttpClient(), this::webhook));
    channels.addAll(RobotChannel.all(new OkHttpClient(), this::webhook, () -> now));
    dispatcher = new Dispatcher(outbox, channels, who -> audience.standIns(who, now));
  }

  private static String signature(byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec("k".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has it", e);
    }
  }

  private Optional<Webhook> webhook(String name) {
    URI address = URI.create("http://127.0.0.1:" + hook.getAddress().getPort() + "/");
    return Optional.of(
        name.equals("HOOK")
            ? new Webhook(address, Optional.of("k"))
            : robots.get(ChannelKind.valueOf(name)).webhook());
  }

  private void arrived(String who, String subject) {
    arrived.add(
        CLOCK.format(now.atZone(ZONE))
            + " "
            + who
            + " "
            + subject.replaceAll("[:：].*", "").strip());
  }

  /** Lets time pass, looking every ten minutes, as far as a local time. */
  void until(String local) {
    for (Instant end = at(local); !now.isAfter(end); now = now.plus(Duration.ofMinutes(10))) {
      watch.look(TEA, now, coverage);
      Map<ChannelKind, Integer> before = new java.util.EnumMap<>(ChannelKind.class);
      robots.forEach((kind, robot) -> before.put(kind, robot.taken().size()));
      dispatcher.run(now);
      robots.forEach(
          (kind, robot) ->
              robot.taken().stream()
                  .skip(before.get(kind))
                  .map(taken -> taken.text().lines().findFirst().orElse(""))
                  .filter(line -> !line.startsWith("(2/"))
                  .forEach(line -> arrived(kind.word(), line.replaceAll("^[^【]*", ""))));
    }
  }

  List<String> news() {
    List<String> news = List.copyOf(arrived);
    arrived.clear();
    return news;
  }

  void complain(int times, long reposts) {
    for (int i = 0; i < times; i++) {
      put("苇汀茶饮喝出虫子，店家态度恶劣拒绝退款，太恶心了，第" + ++posts + "位顾客", reposts);
    }
    index.refresh();
  }

  private void put(String text, long reposts) {
    Engagement engagement =
        new Engagement(
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            reposts < 0 ? OptionalLong.empty() : OptionalLong.of(reposts));
    Post post =
        new Post(
            new PostId(new SourceId("forum"), String.valueOf(posts)),
            Optional.empty(),
            "",
            text,
            Optional.of("网友" + posts),
            Optional.of(now),
            now,
            engagement,
            Standing.NONE);
    Outlet outlet = new Outlet("澜州论坛", "forum", Authority.USER, ChannelClass.ORDINARY);
    index.put(post.id(), analyst.mentions(post, outlet, WORDS));
  }

  /** A mailbox for everybody. */
  private final class Mailbox implements Channel {
    @Override
    public ChannelKind kind() {
      return ChannelKind.MAIL;
    }

    @Override
    public Delivery send(Notice notice, Recipient recipient) {
      arrived(recipient.address().replace("@pr.example", ""), notice.subject());
      return new Delivery.Sent();
    }
  }

  void restart() {
    database.close();
    open();
  }

  void care(UnaryOperator<AlertCare> change) {
    JdbcAlertCareStore cares = new JdbcAlertCareStore(database);
    AlertId open = new JdbcAlertStore(database).open().getFirst().id();
    cares.save(change.apply(cares.care(open).orElseThrow()));
  }
}
