package io.tingfeng.pipeline;

import io.tingfeng.heat.HeatIndex;
import io.tingfeng.heat.HeatInputs;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.heat.ReadingStore;
import io.tingfeng.model.Brand;
import io.tingfeng.model.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes kept readings again from what they were made of, and says whether they are the same. */
public final class Recount {
  private static final Duration STEP = Duration.ofDays(1);

  /** Readings are kept at least so often; an older one says nothing of a moment. */
  private static final Duration LATE = Duration.ofMinutes(15);

  private final ReadingStore readings;

  public Recount(ReadingStore readings) {
    this.readings = readings;
  }

  /** How a kept reading compares with what its inputs make today. */
  public enum Answer {
    /** The same, bit for bit. */
    SAME,
    /** Not the same though the formula is: a fault. */
    DIFFERENT,
    /** Its inputs are gone, or another formula made it. */
    UNKNOWN
  }

  /** A kept reading and how it compares. */
  public record Entry(HeatReading reading, Answer answer) {}

  /** The reading that was in force at a time, when one was kept shortly before. */
  public Optional<Entry> at(Brand brand, Instant time) {
    return readings
        .at(brand.id(), time)
        .filter(reading -> !reading.at().plus(LATE).isBefore(time))
        .map(this::entry);
  }

  /** Recounts what was kept in a window, oldest first. */
  public void each(Brand brand, TimeWindow window, Consumer<Entry> reader) {
    for (Instant from = window.from(); from.isBefore(window.to()); from = from.plus(STEP)) {
      Instant end = from.plus(STEP).isBefore(window.to()) ? from.plus(STEP) : window.to();
      List<HeatReading> day = readings.between(brand.id(), new TimeWindow(from, end));
      day.forEach(reading -> reader.accept(entry(reading)));
    }
  }

  private Entry entry(HeatReading reading) {
    Optional<HeatInputs> inputs =
        reading.version().equals(HeatIndex.VERSION)
            ? readings.inputs(reading.brand(), reading.at())
            : Optional.empty();
    return new Entry(
        reading,
        inputs
            .map(all -> all.read().equals(reading) ? Answer.SAME : Answer.DIFFERENT)
            .orElse(Answer.UNKNOWN));
  }
}
