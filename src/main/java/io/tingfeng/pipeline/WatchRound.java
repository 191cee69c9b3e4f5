package io.tingfeng.pipeline;

import io.tingfeng.alert.AlertDecision;
import io.tingfeng.heat.Coverage;
import io.tingfeng.heat.DeafHours;
import io.tingfeng.model.Source;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Looks at every brand once. */
public final class WatchRound {
  private final Watch watch;
  private final Hearing hearing;
  private final DeafHours deaf;
  private final Witness witness;
  private final Supplier<Vocabulary> vocabulary;
  private final Supplier<List<Source>> sources;
  private final Consumer<Watch.Look> reader;

  /**
   * A round over the brands of a workspace.
   *
   * @param witness told of every alert whose level rose
   * @param reader told of every look
   */
  public WatchRound(
      Watch watch,
      Hearing hearing,
      DeafHours deaf,
      Witness witness,
      Supplier<Vocabulary> vocabulary,
      Supplier<List<Source>> sources,
      Consumer<Watch.Look> reader) {
    this.watch = watch;
    this.hearing = hearing;
    this.deaf = deaf;
    this.witness = witness;
    this.vocabulary = vocabulary;
    this.sources = sources;
    this.reader = reader;
  }

  /** Looks at all brands as they stand now. */
  public void run(Instant now) {
    Coverage coverage = hearing.coverage(sources.get(), now);
    if (coverage.isLost()) {
      deaf.mark(now);
    }
    watch.look(vocabulary.get().brands(), now, coverage, look -> tell(look, now));
  }

  private void tell(Watch.Look look, Instant now) {
    if (look.decision() instanceof AlertDecision.Raise
        || look.decision() instanceof AlertDecision.Escalate
        || look.decision() instanceof AlertDecision.Propose) {
      look.alert().ifPresent(alert -> witness.risen(alert, now));
    }
    reader.accept(look);
  }
}
