package io.tingfeng.demo;

import io.tingfeng.config.Settings;
import io.tingfeng.fetch.Visit;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.model.Source;
import io.tingfeng.pipeline.DigestRound;
import io.tingfeng.pipeline.Vocabulary;
import io.tingfeng.pipeline.Watch;
import io.tingfeng.schedule.Duties;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The program that is shown, as far as the demo looks into it.
 *
 * @param start lets its duties begin
 * @param finish ends them, after a last digest and the last letters
 * @param end takes it down
 */
public record Program(
    Settings settings,
    Supplier<Vocabulary> vocabulary,
    Supplier<List<Source>> sources,
    MentionIndex index,
    DigestRound digests,
    Consumer<Duties.Periods> start,
    Runnable finish,
    Runnable end)
    implements AutoCloseable {

  /** Builds the program of a workspace. */
  public interface Builder {

    /** The program on the demo's clock, with the demo looking on; nothing runs yet. */
    Program open(
        Path workspace, FastClock clock, Consumer<Visit> visits, Consumer<Watch.Look> looks);
  }

  @Override
  public void close() {
    end.run();
  }
}
