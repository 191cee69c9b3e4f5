package io.tingfeng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.tingfeng.alert.AlertCare;
import io.tingfeng.alert.AlertId;
import io.tingfeng.alert.AlertSettings;
import io.tingfeng.alert.AlertText;
import io.tingfeng.alert.Ruling;
import io.tingfeng.alert.Silence;
import io.tingfeng.alert.WorkCalendar;
import io.tingfeng.config.SettingsFile;
import io.tingfeng.heat.Coverage;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.lucene.LuceneMentionIndex;
import io.tingfeng.model.Authority;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.ChannelClass;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Engagement;
import io.tingfeng.model.Outlet;
import io.tingfeng.model.Post;
import io.tingfeng.model.PostId;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.Standing;
import io.tingfeng.model.TimeWindow;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each minute of a crisis week brings to a mailbox, three robots and a webhook. */
class CrisisWeekTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Brand TEA = Brand.named(new BrandId("weiting"), "苇汀茶饮", List.of());
  private static final Vocabulary WORDS = Vocabulary.load(Path.of(""), List.of(TEA));
  private static final Coverage DEAF = new Coverage(4, 1, List.of("甲", "乙", "丙"));
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEE HH:mm");
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

  @TempDir private Path folder;
  private final Analyst analyst = new Analyst();
  private final MentionIndex index = LuceneMentionIndex.inMemory();
  private final Map<ChannelKind, VendorRobot> robots = new java.util.EnumMap<>(ChannelKind.class);
  private final List<String> arrived = new ArrayList<>();
  private HttpServer hook;
  private Database database;
  private Watch watch;
  private Dispatcher dispatcher;
  private Instant now = at("2026-11-23T08:00");
  private Coverage coverage = Coverage.COMPLETE;
  private AlertSettings settings = AlertSettings.DEFAULTS;
  private boolean diskFull;
  private int posts;

  private static Instant at(String local) {
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
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          arrived("webhook", body.replaceAll(".*\"subject\":\"([^\"]*)\".*", "$1"));
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
  private void until(String local) {
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

  private List<String> news() {
    List<String> news = List.copyOf(arrived);
    arrived.clear();
    return news;
  }

  private void complain(int times, long reposts) {
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

  private void restart() {
    database.close();
    open();
  }

  private void care(UnaryOperator<AlertCare> change) {
    JdbcAlertCareStore cares = new JdbcAlertCareStore(database);
    AlertId open = new JdbcAlertStore(database).open().getFirst().id();
    cares.save(change.apply(cares.care(open).orElseThrow()));
  }

  @Test
  void everyMinuteBringsWhatItShould() {
    until("2026-11-23T09:50");
    assertThat(news()).isEmpty();
    complain(12, -1);
    until("2026-11-23T10:50");
    assertThat(news())
        .containsExactlyInAnyOrder(
            "Mon 10:00 zhou 【黄】苇汀茶饮", "Mon 10:00 dingtalk 【黄】苇汀茶饮", "Mon 10:00 webhook 【黄】苇汀茶饮");

    restart();
    until("2026-11-23T12:00");
    assertThat(news()).containsExactly("Mon 11:00 boss 【黄】苇汀茶饮 无人应答");
    care(care -> care.acknowledge("周敏", now, CrisisLevel.YELLOW));

    robots.get(ChannelKind.FEISHU).fall(true);
    complain(1, 1_200);
    until("2026-11-23T12:10");
    robots.get(ChannelKind.FEISHU).fall(false);
    until("2026-11-23T14:50");
    assertThat(news())
        .as("a higher level breaks the acknowledgement, and the chat that was away hears it late")
        .containsExactlyInAnyOrder(
            "Mon 12:10 zhou 【橙】苇汀茶饮 升级",
            "Mon 12:10 dingtalk 【橙】苇汀茶饮 升级",
            "Mon 12:10 webhook 【橙】苇汀茶饮 升级",
            "Mon 12:10 wecom 【橙】苇汀茶饮 升级",
            "Mon 12:20 feishu 【橙】苇汀茶饮 升级",
            "Mon 14:00 ceo 【橙】苇汀茶饮 无人应答");

    care(care -> care.acknowledge("周敏", now, CrisisLevel.ORANGE));
    until("2026-11-24T00:00");
    assertThat(news()).as("who took it is not reminded").isEmpty();
    until("2026-11-24T00:10");
    assertThat(news())
        .as("an acknowledgement grows stale, and orange is told at night")
        .containsExactlyInAnyOrder(
            "Tue 00:10 zhou 【橙】苇汀茶饮 仍在持续",
            "Tue 00:10 dingtalk 【橙】苇汀茶饮 仍在持续",
            "Tue 00:10 webhook 【橙】苇汀茶饮 仍在持续",
            "Tue 00:10 wecom 【橙】苇汀茶饮 仍在持续",
            "Tue 00:10 feishu 【橙】苇汀茶饮 仍在持续");

    care(care -> care.snooze(at("2026-11-27T09:00")));
    coverage = DEAF;
    until("2026-11-25T17:00");
    assertThat(news()).as("a day of dead sources is not calm").isEmpty();
    assertThat(new JdbcAlertStore(database).standing(TEA.id()).orElseThrow().level())
        .isEqualTo(CrisisLevel.ORANGE);

    coverage = Coverage.COMPLETE;
    restart();
    until("2026-11-29T23:00");
    assertThat(news()).as("it falls step by step, and nobody is told before it is over").isEmpty();
    until("2026-11-30T12:00");
    assertThat(news())
        .as("the end is said once and wakes nobody")
        .containsExactlyInAnyOrder(
            "Sun 23:10 dingtalk 【解除】苇汀茶饮 预警解除，最高为橙级",
            "Sun 23:10 webhook 【解除】苇汀茶饮 预警解除，最高为橙级",
            "Sun 23:10 wecom 【解除】苇汀茶饮 预警解除，最高为橙级",
            "Sun 23:10 feishu 【解除】苇汀茶饮 预警解除，最高为橙级",
            "Mon 07:30 zhou 【解除】苇汀茶饮 预警解除，最高为橙级");
  }

  @Test
  void whatASilenceKeptBackIsToldWhenItEndsAndNobodyIsCalledMeanwhile() {
    new JdbcAlertCareStore(database)
        .save(
            new Silence(
                "launch",
                Optional.of(TEA.id()),
                CrisisLevel.ORANGE,
                new TimeWindow(at("2026-11-23T08:00"), at("2026-11-23T14:00")),
                "新品发布会",
                "周敏"));
    until("2026-11-23T09:50");
    complain(12, -1);
    until("2026-11-23T13:50");
    assertThat(news()).isEmpty();

    restart();
    until("2026-11-23T14:10");
    assertThat(news())
        .containsExactlyInAnyOrder(
            "Mon 14:00 zhou 【黄】苇汀茶饮",
            "Mon 14:00 dingtalk 【黄】苇汀茶饮",
            "Mon 14:00 webhook 【黄】苇汀茶饮",
            "Mon 14:10 boss 【黄】苇汀茶饮 无人应答");
  }

  @Test
  void aRouteIsRemindedOnItsOwnIntervalAndTheOthersOnTheUsualOne() throws IOException {
    Files.writeString(
        folder.resolve("settings.yml"),
        """
        mail: {host: smtp.example, from: listen@pr.example}
        alerts:
          - {channel: mail, to: [zhou@pr.example], repeat: 2h}
          - {channel: webhook, url: env:HOOK}
        """);
    settings = AlertSettings.DEFAULTS.remindingEvery(Duration.ofHours(2));
    restart();
    until("2026-11-23T09:50");
    complain(12, -1);
    until("2026-11-23T14:30");
    restart();
    until("2026-11-24T10:10");

    List<String> news = news();
    assertThat(news).filteredOn(line -> line.contains("webhook")).hasSize(2);
    assertThat(news).filteredOn(line -> line.contains("zhou")).hasSize(13);
    assertThat(news)
        .contains(
            "Mon 10:00 zhou 【黄】苇汀茶饮",
            "Mon 12:00 zhou 【黄】苇汀茶饮 仍在持续",
            "Tue 10:00 webhook 【黄】苇汀茶饮 仍在持续");
  }

  @Test
  void redIsProposedAtOnceToldAsRedOnlyWhenConfirmedAndBreaksASilence() {
    until("2026-11-23T09:50");
    complain(12, 20_000);
    until("2026-11-23T10:00");
    assertThat(news()).contains("Mon 10:00 zhou 【橙】苇汀茶饮", "Mon 10:00 wecom 【橙】苇汀茶饮").hasSize(5);

    care(care -> care.rule(ruling(CrisisLevel.RED)));
    restart();
    until("2026-11-23T10:20");
    assertThat(news()).contains("Mon 10:10 zhou 【红】苇汀茶饮 升级").hasSize(5);

    care(care -> care.rule(ruling(CrisisLevel.BLUE)));
    until("2026-11-23T10:40");
    assertThat(new JdbcAlertStore(database).standing(TEA.id()).orElseThrow().level())
        .isEqualTo(CrisisLevel.BLUE);
    assertThat(news()).as("a downgrade disturbs nobody").isEmpty();
  }

  private Ruling ruling(CrisisLevel highest) {
    HeatReading reading = watch.read(TEA, now, coverage);
    return Ruling.over(reading, highest, "周敏", now, "已核实");
  }

  @Test
  void aFullDiskTellsNobodyTwiceAndNobodyNever() {
    until("2026-11-23T09:50");
    complain(12, -1);
    diskFull = true;
    assertThatThrownBy(() -> until("2026-11-23T10:00")).isInstanceOf(UncheckedIOException.class);
    assertThat(news()).isEmpty();

    diskFull = false;
    until("2026-11-23T10:40");
    assertThat(news()).hasSize(3).allMatch(line -> line.startsWith("Mon 10:00"));
  }

  @Test
  void aClockThatGoesBackAndForthRepeatsNothing() {
    until("2026-11-23T09:50");
    complain(12, -1);
    until("2026-11-23T10:30");
    news();

    now = at("2026-11-23T09:40");
    until("2026-11-23T10:30");
    assertThat(news()).isEmpty();
    now = at("2026-11-23T16:00");
    until("2026-11-23T16:30");
    assertThat(news()).containsExactly("Mon 16:00 boss 【黄】苇汀茶饮 无人应答");
  }
}
