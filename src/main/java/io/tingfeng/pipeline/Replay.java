package io.tingfeng.pipeline;

import io.tingfeng.alert.Alert;
import io.tingfeng.alert.AlertDecision;
import io.tingfeng.alert.AlertId;
import io.tingfeng.alert.AlertSettings;
import io.tingfeng.alert.AlertStore;
import io.tingfeng.alert.AlertText;
import io.tingfeng.alert.WorkCalendar;
import io.tingfeng.config.Settings;
import io.tingfeng.extract.rows.Row;
import io.tingfeng.heat.Coverage;
import io.tingfeng.heat.Signal;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.lucene.LuceneMentionIndex;
import io.tingfeng.model.Brand;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Mention;
import io.tingfeng.model.SourceProfile;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcAlertCareStore;
import io.tingfeng.store.JdbcAlertStore;
import io.tingfeng.store.JdbcDeafHours;
import io.tingfeng.store.JdbcOutbox;
import io.tingfeng.store.JdbcReadingStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Plays a stream of history through the same analysis and the same watch as the live program, on a
 * clock that follows the stream. Nothing of it is kept.
 */
public final class Replay implements AutoCloseable {
  /** Between posts the brand is looked at so often: levels fall and reminders come due. */
  private static final Duration QUIET_LOOK = Duration.ofHours(1);

  private final Vocabulary vocabulary;
  private final Brand brand;
  private final SourceProfile source;
  private final Consumer<Told> reader;
  private final Analyst analyst = new Analyst();
  private final MentionIndex index = LuceneMentionIndex.inMemory();
  private final Database database = Database.inMemory();
  private final Watch watch;
  private Optional<Instant> lookedAt = Optional.empty();

  /**
   * A replay for one brand.
   *
   * @param vocabulary its matcher knows the brand
   * @param source whose stream this is, for rows that name no outlet
   * @param reader handed each alert in the moment in which people would get it
   */
  public Replay(
      Vocabulary vocabulary,
      Brand brand,
      SourceProfile source,
      Thresholds thresholds,
      ZoneId zone,
      Consumer<Told> reader) {
    this.vocabulary = vocabulary;
    this.brand = brand;
    this.source = source;
    this.reader = reader;
    AlertStore alerts = new JdbcAlertStore(database);
    this.watch =
        new Watch(
            new Pictures(index, new JdbcDeafHours(database), zone, vocabulary::typeName),
            id -> thresholds,
            AlertSettings.DEFAULTS,
            new JdbcReadingStore(database),
            alerts,
            new Herald(
                index,
                alerts,
                new JdbcAlertCareStore(database),
                new JdbcOutbox(database),
                new Audience(Settings.defaults(), WorkCalendar.PLAIN),
                AlertSettings.DEFAULTS,
                new AlertText(zone)),
            database::inTransaction);
  }

  /** What people would be told of an alert: that it was raised, or that it escalated. */
  public record Told(AlertId alert, Instant at, CrisisLevel level, List<Signal> reasons) {}

  /** The next post of the stream; posts come in the order of time. */
  public void next(Row row) {
    Instant at = row.post().at();
    lookUntil(at);
    List<Mention> mentions =
        analyst.mentions(row.post(), row.outlet(source), vocabulary).stream()
            .filter(mention -> mention.brand().equals(Optional.of(brand.id())))
            .toList();
    if (!mentions.isEmpty()) {
      index.put(row.post().id(), mentions);
      index.refresh();
      look(at);
    }
  }

  /** The stream is over: what would have come in the hours after its last post. */
  public void finish(Duration after) {
    lookedAt.ifPresent(last -> lookUntil(last.plus(after)));
  }

  private void lookUntil(Instant time) {
    while (lookedAt.isPresent() && !lookedAt.get().plus(QUIET_LOOK).isAfter(time)) {
      look(lookedAt.get().plus(QUIET_LOOK));
    }
  }

  private void look(Instant at) {
    lookedAt = Optional.of(at);
    Watch.Look look = watch.look(brand, at, Coverage.COMPLETE);
    boolean isNews =
        look.decision() instanceof AlertDecision.Raise
            || look.decision() instanceof AlertDecision.Escalate;
    if (isNews) {
      Alert alert = look.alert().orElseThrow();
      reader.accept(new Told(alert.id(), at, alert.level(), look.reading().signals()));
    }
  }

  @Override
  public void close() {
    index.close();
    database.close();
  }
}
