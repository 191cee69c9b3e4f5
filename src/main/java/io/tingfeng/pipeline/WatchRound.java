package io.tingfeng.pipeline;

import io.tingfeng.alert.Alert;
import io.tingfeng.alert.AlertDecision;
import io.tingfeng.heat.Coverage;
import io.tingfeng.heat.DeafHours;
import io.tingfeng.heat.Gap;
import io.tingfeng.heat.ReadingStore;
import io.tingfeng.model.Source;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Looks at every brand once. */
public final class WatchRound {
  private final Watch watch;
  private final Hearing hearing;
  private final DeafHours deaf;
  private final ReadingStore readings;
  private final BiConsumer<Alert, Instant> risen;
  private final Supplier<Vocabulary> vocabulary;
  private final Supplier<List<Source>> sources;
  private final Consumer<Watch.Look> reader;
  private Optional<Instant> lookedAt = Optional.empty();

  /**
   * A round over the brands of a workspace.
   *
   * @param risen told of every alert whose level rose
   * @param reader told of every look
   */
  public WatchRound(
      Watch watch,
      Hearing hearing,
      DeafHours deaf,
      ReadingStore readings,
      BiConsumer<Alert, Instant> risen,
      Supplier<Vocabulary> vocabulary,
      Supplier<List<Source>> sources,
      Consumer<Watch.Look> reader) {
    this.watch = watch;
    this.hearing = hearing;
    this.deaf = deaf;
    this.readings = readings;
    this.risen = risen;
    this.vocabulary = vocabulary;
    this.sources = sources;
    this.reader = reader;
  }

  /** Looks at all brands as they stand now. */
  public void run(Instant now) {
    // While the program was off nothing was heard, and that is not calm.
    lookedAt
        .or(this::lastReading)
        .ifPresent(last -> new Gap(last, now).hours().forEach(deaf::mark));
    lookedAt = Optional.of(now);
    Coverage coverage = hearing.coverage(sources.get(), now);
    if (coverage.isLost()) {
      deaf.mark(now);
    }
    watch.look(vocabulary.get().brands(), now, coverage, look -> tell(look, now));
  }

  /** When the brands were last looked at before this start. */
  private Optional<Instant> lastReading() {
    return vocabulary.get().brands().stream()
        .flatMap(brand -> readings.mark(brand.id()).stream())
        .map(ReadingStore.Mark::at)
        .max(Comparator.naturalOrder());
  }

  private void tell(Watch.Look look, Instant now) {
    if (look.decision() instanceof AlertDecision.Raise
        || look.decision() instanceof AlertDecision.Escalate
        || look.decision() instanceof AlertDecision.Propose) {
      look.alert().ifPresent(alert -> risen.accept(alert, now));
    }
    reader.accept(look);
  }
}
