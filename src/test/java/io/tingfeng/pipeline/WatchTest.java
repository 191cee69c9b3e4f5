package io.tingfeng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.alert.Alert;
import io.tingfeng.alert.AlertDecision;
import io.tingfeng.alert.AlertSettings;
import io.tingfeng.alert.AlertText;
import io.tingfeng.alert.WorkCalendar;
import io.tingfeng.config.Settings;
import io.tingfeng.heat.Coverage;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.lucene.LuceneMentionIndex;
import io.tingfeng.model.Authority;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.ChannelClass;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Engagement;
import io.tingfeng.model.Mention;
import io.tingfeng.model.Outlet;
import io.tingfeng.model.Post;
import io.tingfeng.model.PostId;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.Standing;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.notify.Letter;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcAlertCareStore;
import io.tingfeng.store.JdbcAlertStore;
import io.tingfeng.store.JdbcDeafHours;
import io.tingfeng.store.JdbcOutbox;
import io.tingfeng.store.JdbcReadingStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
  private static final Brand TEA = Brand.named(new BrandId("weiting"), "苇汀茶饮", List.of());
  private static final Vocabulary WORDS = Vocabulary.load(Path.of(""), List.of(TEA));

  private final Analyst analyst = new Analyst();
  private final MentionIndex index = LuceneMentionIndex.inMemory();
  private final Database database = Database.inMemory();
  private final JdbcReadingStore readings = new JdbcReadingStore(database);
  private final JdbcAlertStore alerts = new JdbcAlertStore(database);
  private final JdbcOutbox outbox = new JdbcOutbox(database);
  private Watch watch = watch();
  private int posts;

  private Watch watch() {
    Herald herald =
        new Herald(
            index,
            alerts,
            new JdbcAlertCareStore(database),
            outbox,
            new Audience(Settings.defaults(), WorkCalendar.PLAIN),
            AlertSettings.DEFAULTS,
            new AlertText(ZONE));
    return new Watch(
        new Pictures(index, new JdbcDeafHours(database), ZONE, type -> type),
        id -> Thresholds.DEFAULTS,
        AlertSettings.DEFAULTS,
        readings,
        alerts,
        herald,
        database::inTransaction);
  }

  @AfterEach
  void close() {
    database.close();
    index.close();
  }

  @Test
  void aCrisisIsToldOnceThenEscalatedAndResolvedOnce() {
    complain(12, NOON);
    assertThat(look(NOON).decision()).isInstanceOf(AlertDecision.Raise.class);
    assertThat(look(NOON.plusSeconds(60)).decision()).isInstanceOf(AlertDecision.Hold.class);

    String open = alerts.open().getFirst().id().value();
    assertThat(letters()).hasSize(1);
    assertThat(letters().getFirst().notice().subject()).contains("苇汀茶饮");

    for (int hour = 1; hour < 24 * 5; hour++) {
      look(NOON.plus(Duration.ofHours(hour)));
    }
    assertThat(alerts.open()).isEmpty();
    List<String> keys = letters().stream().map(letter -> letter.notice().key()).toList();
    assertThat(keys).filteredOn(key -> key.endsWith("/resolved")).hasSize(1);
    assertThat(keys).allMatch(key -> key.startsWith("alert/" + open));
    assertThat(alerts.changed(new TimeWindow(Instant.EPOCH, Instant.MAX)))
        .singleElement()
        .extracting(Alert::status)
        .isEqualTo(Alert.Status.RESOLVED);
  }

  @Test
  void aRestartNeitherForgetsNorRepeats() {
    complain(12, NOON);
    look(NOON);
    int told = letters().size();

    watch = watch();
    look(NOON.plusSeconds(60));

    assertThat(letters()).hasSize(told);
    assertThat(alerts.open()).hasSize(1);
  }

  @Test
  void praiseIsNoCrisis() {
    for (int i = 0; i < 60; i++) {
      put("苇汀茶饮的新品太好喝了，口感清爽，店员也很热情，强烈推荐第" + i + "杯", NOON);
    }
    Watch.Look look = look(NOON);

    assertThat(look.reading().level()).isLessThan(CrisisLevel.ORANGE);
    assertThat(letters()).isEmpty();
  }

  @Test
  void mentionsOfTheFutureDoNotCount() {
    complain(12, NOON.plus(Duration.ofHours(2)));

    assertThat(watch.read(TEA, NOON, Coverage.COMPLETE).volume()).isZero();
    assertThat(watch.read(TEA, NOON.plus(Duration.ofHours(2)), Coverage.COMPLETE).volume())
        .isEqualTo(12);
  }

  @Test
  void aReadingIsKeptAndSaysTheSameWhenItIsReadAgain() {
    complain(12, NOON);
    Watch.Look look = look(NOON);

    assertThat(readings.last(TEA.id())).contains(look.reading());
    assertThat(watch.read(TEA, NOON, Coverage.COMPLETE)).isEqualTo(look.reading());
    look(NOON.plusSeconds(30));
    assertThat(readings.between(TEA.id(), new TimeWindow(NOON, NOON.plusSeconds(3_600))))
        .as("a reading that says nothing new is not kept")
        .hasSize(1);
  }

  @Test
  void halfDeafALevelDoesNotFall() {
    complain(12, NOON);
    look(NOON);
    Coverage lost = new Coverage(10, 2, List.of("甲", "乙"));
    for (int hour = 1; hour < 24 * 5; hour++) {
      watch.look(TEA, NOON.plus(Duration.ofHours(hour)), lost);
    }

    assertThat(alerts.open()).hasSize(1);
  }

  private Watch.Look look(Instant at) {
    return watch.look(TEA, at, Coverage.COMPLETE);
  }

  private List<Letter> letters() {
    return outbox.recent(new TimeWindow(Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z")));
  }

  private void complain(int times, Instant at) {
    for (int i = 0; i < times; i++) {
      put("苇汀茶饮喝出虫子，店家态度恶劣拒绝退款，太恶心了，第" + i + "位顾客", at);
    }
  }

  private void put(String text, Instant at) {
    Post post =
        new Post(
            new PostId(new SourceId("forum"), String.valueOf(++posts)),
            Optional.empty(),
            "",
            text,
            Optional.of("网友" + posts),
            Optional.of(at),
            at,
            Engagement.UNKNOWN,
            Standing.NONE);
    Outlet outlet = new Outlet("澜州论坛", "forum", Authority.USER, ChannelClass.ORDINARY);
    List<Mention> mentions = analyst.mentions(post, outlet, WORDS);
    index.put(post.id(), mentions);
    index.refresh();
  }
}
