package io.tingfeng.web;

import io.tingfeng.alert.Alert;
import io.tingfeng.alert.AlertCare;
import io.tingfeng.heat.Gauge;
import io.tingfeng.heat.HeatPart;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.heat.Signal;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Cue;
import io.tingfeng.model.Engagement;
import io.tingfeng.model.Mention;
import io.tingfeng.model.MentionId;
import io.tingfeng.model.Names;
import io.tingfeng.model.Sighting;
import io.tingfeng.model.StoryPlace;
import io.tingfeng.model.Trend;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How things look in JSON, in answers and on the command line: what is not known is null. */
public final class Shapes {
  private final ZoneId zone;

  /** Shapes with times on the clock of a zone. */
  public Shapes(ZoneId zone) {
    this.zone = zone;
  }

  /** A mention without the words that only the index needs. */
  public Map<String, @Nullable Object> mention(Mention mention) {
    Map<String, @Nullable Object> shape = new LinkedHashMap<>();
    shape.put("id", mention.id().value());
    shape.put("brand", orNull(mention.brand().map(brand -> brand.value())));
    shape.put("title", mention.post().title());
    shape.put("text", mention.post().text());
    shape.put("url", orNull(mention.post().address().map(Object::toString)));
    shape.put("author", orNull(mention.post().author()));
    shape.put("at", time(mention.post().at()));
    shape.put("publishedAt", orNull(mention.post().publishedAt().map(this::time)));
    shape.put("source", mention.post().id().source().value());
    shape.put("outlet", mention.outlet().name());
    shape.put("platform", mention.outlet().platform());
    shape.put("authority", mention.outlet().authority().word());
    shape.put("negative", mention.negativity().score());
    shape.put("tone", mention.negativity().tone().word());
    shape.put("complaintType", orNull(mention.grievance().type()));
    shape.put("points", mention.grievance().points());
    shape.put("sensitive", mention.sensitive().stream().sorted().toList());
    shape.put("names", names(mention.names()));
    shape.put("story", orNull(mention.story().map(place -> place.story().value())));
    shape.put("reprint", orNull(mention.story().map(StoryPlace::isReprint)));
    shape.put("engagement", engagement(mention.post().engagement()));
    shape.put("place", orNull(mention.post().standing().place()));
    shape.put("sightings", mention.sightings().stream().map(Shapes::sighting).toList());
    shape.put("cues", mention.negativity().cues().stream().map(Shapes::cue).toList());
    return shape;
  }

  private static Map<String, List<String>> names(Names names) {
    return Map.of(
        "places", names.places(),
        "people", names.people(),
        "organisations", names.organisations());
  }

  /** A cue with its place in the wording. */
  public static Map<String, @Nullable Object> cue(Cue cue) {
    Map<String, @Nullable Object> shape = new LinkedHashMap<>();
    shape.put("start", cue.start());
    shape.put("end", cue.end());
    shape.put("term", cue.term());
    shape.put("weight", cue.weight());
    shape.put("kind", cue.kind().word());
    return shape;
  }

  private static Map<String, Object> sighting(Sighting sighting) {
    return Map.of("alias", sighting.alias(), "start", sighting.start(), "end", sighting.end());
  }

  private static Map<String, @Nullable Object> engagement(Engagement engagement) {
    Map<String, @Nullable Object> shape = new LinkedHashMap<>();
    shape.put("reads", orNull(engagement.reads()));
    shape.put("likes", orNull(engagement.likes()));
    shape.put("comments", orNull(engagement.comments()));
    shape.put("reposts", orNull(engagement.reposts()));
    return shape;
  }

  /** The buckets of a trend in order. */
  public List<Map<String, Object>> points(Trend trend) {
    return trend.points().stream().map(this::point).toList();
  }

  private Map<String, Object> point(Trend.Point point) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("from", time(point.from()));
    shape.put("to", time(point.to()));
    shape.put("volume", point.volume());
    shape.put("negative", point.negative());
    return shape;
  }

  /** A reading with all its parts, gauges and rules. */
  public Map<String, @Nullable Object> reading(HeatReading reading) {
    Map<String, @Nullable Object> shape = new LinkedHashMap<>();
    shape.put("brand", reading.brand().value());
    shape.put("at", time(reading.at()));
    shape.put("level", reading.level().word());
    shape.put("heat", reading.heat());
    shape.put("low", reading.low());
    shape.put("high", reading.high());
    shape.put("gate", reading.gate());
    shape.put("volume", reading.volume());
    shape.put("negative", reading.negative());
    shape.put("parts", reading.parts().stream().map(Shapes::part).toList());
    shape.put("gauges", reading.gauges().stream().map(Shapes::gauge).toList());
    shape.put("signals", reading.signals().stream().map(Shapes::signal).toList());
    shape.put("quiet", reading.quiet().stream().map(Shapes::signal).toList());
    shape.put("phase", orNull(reading.phase().map(phase -> phase.word())));
    shape.put("confidence", orNull(reading.confidence()));
    shape.put("silentSources", reading.coverage().blind());
    shape.put("version", reading.version());
    return shape;
  }

  /**
   * An alert with its arithmetic, its mentions and what people did about it.
   *
   * @param now the level in force
   */
  public Map<String, @Nullable Object> alert(Alert alert, AlertCare care, CrisisLevel now) {
    Map<String, @Nullable Object> shape = new LinkedHashMap<>();
    shape.put("id", alert.id().value());
    shape.put("brand", alert.brand().value());
    shape.put("brandName", alert.brandName());
    shape.put("level", alert.level().word());
    shape.put("now", now.word());
    shape.put("proposed", orNull(alert.proposed().map(CrisisLevel::word)));
    shape.put("status", alert.status().word());
    shape.put("raisedAt", time(alert.raisedAt()));
    shape.put("updatedAt", time(alert.updatedAt()));
    shape.put("firstPublished", time(care.firstPublished()));
    shape.put("takenBy", orNull(care.acknowledged().map(taken -> taken.by())));
    shape.put("takenAt", orNull(care.acknowledged().map(taken -> time(taken.at()))));
    shape.put("snoozedUntil", orNull(care.snoozedUntil().map(this::time)));
    shape.put("highest", orNull(care.ruling().map(ruling -> ruling.highest().word())));
    shape.put("verdict", orNull(care.verdict().map(verdict -> verdict.kind().word())));
    shape.put("reading", reading(alert.reading()));
    shape.put("mentions", alert.worst().stream().map(this::mention).toList());
    return shape;
  }

  private static Map<String, @Nullable Object> part(HeatPart part) {
    Map<String, @Nullable Object> shape = new LinkedHashMap<>();
    shape.put("name", part.name());
    shape.put("weight", part.weight());
    shape.put("evidence", orNull(part.evidence()));
    shape.put("points", part.points());
    shape.put("inputs", part.inputs());
    return shape;
  }

  private static Map<String, @Nullable Object> gauge(Gauge gauge) {
    Map<String, @Nullable Object> shape = new LinkedHashMap<>();
    shape.put("name", gauge.name());
    shape.put("value", orNull(gauge.value()));
    shape.put("baseline", orNull(gauge.baseline()));
    shape.put("threshold", gauge.threshold());
    shape.put("unit", gauge.unit());
    shape.put("basis", gauge.basis());
    return shape;
  }

  private static Map<String, Object> signal(Signal signal) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("rule", signal.rule().word());
    shape.put("level", signal.level().word());
    shape.put("reason", signal.reason());
    shape.put("value", signal.value());
    shape.put("threshold", signal.threshold());
    shape.put("mentions", signal.evidence().stream().map(MentionId::value).toList());
    return shape;
  }

  /** A time with its offset. */
  public String time(Instant time) {
    return time.atZone(zone).toOffsetDateTime().toString();
  }

  private static <T> @Nullable T orNull(Optional<T> value) {
    return value.orElse(null);
  }

  static @Nullable Long orNull(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }

  private static @Nullable Integer orNull(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }

  private static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
