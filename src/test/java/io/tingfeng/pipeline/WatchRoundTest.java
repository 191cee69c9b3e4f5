package io.tingfeng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.alert.AlertSettings;
import io.tingfeng.alert.AlertText;
import io.tingfeng.alert.WorkCalendar;
import io.tingfeng.config.Settings;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.SampleMention;
import io.tingfeng.index.lucene.LuceneMentionIndex;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Mention;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcAlertCareStore;
import io.tingfeng.store.JdbcAlertStore;
import io.tingfeng.store.JdbcDeafHours;
import io.tingfeng.store.JdbcOutbox;
import io.tingfeng.store.JdbcReadingStore;
import io.tingfeng.store.JdbcVisitStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchRoundTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
  private static final List<Brand> BRANDS =
      IntStream.range(0, 120)
          .mapToObj(i -> Brand.named(new BrandId("b" + i), "第" + i + "号牌子", List.of()))
          .toList();

  private final MentionIndex index = LuceneMentionIndex.inMemory();
  private final Database database = Database.inMemory();
  private final JdbcDeafHours deaf = new JdbcDeafHours(database);
  private final JdbcReadingStore readings = new JdbcReadingStore(database);
  private final JdbcAlertStore alerts = new JdbcAlertStore(database);
  private final List<Watch.Look> looks = new ArrayList<>();
  private final List<String> risen = new ArrayList<>();
  private int transactions;

  @AfterEach
  void close() {
    database.close();
    index.close();
  }

  @Test
  void hoursInWhichTheProgramWasOffAreDeafAfterARestartToo() {
    round().run(NOON.minus(Duration.ofHours(9)));
    WatchRound later = round();
    later.run(NOON);
    later.run(NOON.plusSeconds(60));
    later.run(NOON.plus(Duration.ofHours(2)));

    Set<Instant> hours =
        deaf.in(new TimeWindow(NOON.minus(Duration.ofDays(2)), NOON.plus(Duration.ofDays(1))));

    assertThat(hours)
        .hasSize(11)
        .contains(NOON.minus(Duration.ofHours(9)), NOON.minus(Duration.ofHours(1)))
        .contains(NOON.plus(Duration.ofHours(1)))
        .doesNotContain(NOON.minus(Duration.ofHours(10)), NOON.plus(Duration.ofHours(2)));
  }

  @Test
  void aWorkspaceThatNeverListenedHasNoGap() {
    round().run(NOON);

    assertThat(deaf.in(new TimeWindow(Instant.EPOCH, NOON.plusSeconds(1)))).isEmpty();
  }

  @Test
  void allBrandsAreLookedAtAndOneInTroubleIsToldAmongThem() {
    for (int i = 0; i < 12; i++) {
      Mention mention =
          SampleMention.post("p" + i).of("b77").at(NOON.minusSeconds(i)).negative(0.9).build();
      index.put(mention.post().id(), List.of(mention));
    }
    index.refresh();

    round().run(NOON.plusSeconds(1));

    assertThat(looks).extracting(look -> look.reading().brand().value()).doesNotHaveDuplicates();
    assertThat(looks).hasSize(BRANDS.size());
    assertThat(alerts.open())
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.brand()).isEqualTo(new BrandId("b77"));
              assertThat(alert.level()).isGreaterThanOrEqualTo(CrisisLevel.YELLOW);
            });
    assertThat(risen).containsExactly("b77");
    assertThat(readings.last(BRANDS.getLast().id())).isPresent();
    assertThat(transactions).isEqualTo(3);
  }

  private WatchRound round() {
    Herald herald =
        new Herald(
            index,
            alerts,
            new JdbcAlertCareStore(database),
            new JdbcOutbox(database),
            new Audience(Settings.defaults(), WorkCalendar.PLAIN),
            AlertSettings.DEFAULTS,
            new AlertText(ZONE));
    Watch watch =
        new Watch(
            new Pictures(index, deaf, ZONE, type -> type),
            id -> Thresholds.DEFAULTS,
            AlertSettings.DEFAULTS,
            readings,
            alerts,
            herald,
            work -> {
              transactions++;
              database.inTransaction(work);
            });
    return new WatchRound(
        watch,
        new Hearing(new JdbcVisitStore(database)),
        deaf,
        readings,
        (alert, at) -> risen.add(alert.brand().value()),
        () -> Vocabulary.load(Path.of(""), BRANDS),
        List::of,
        looks::add);
  }
}
