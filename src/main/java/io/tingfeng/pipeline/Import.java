package io.tingfeng.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.tingfeng.extract.rows.Row;
import io.tingfeng.extract.rows.RowFault;
import io.tingfeng.extract.rows.RowFile;
import io.tingfeng.extract.rows.RowReader;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.model.Mention;
import io.tingfeng.model.Outlet;
import io.tingfeng.model.Post;
import io.tingfeng.model.SourceProfile;
import io.tingfeng.privacy.Discretion;
import io.tingfeng.privacy.Sealed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** Puts rows of posts into the index: what it can read it keeps, the rest it reports by row. */
public final class Import {
  private static final int ROWS_PER_COMMIT = 50_000;
  private static final int ROWS_PER_NOTE = 5_000;

  private final Analyst analyst;
  private final Supplier<Vocabulary> vocabulary;
  private final MentionIndex index;
  private final StoryDesk stories;
  private final Discretion discretion;
  private final InstantSource clock;

  public Import(
      Analyst analyst,
      Supplier<Vocabulary> vocabulary,
      MentionIndex index,
      StoryDesk stories,
      Discretion discretion,
      InstantSource clock) {
    this.analyst = analyst;
    this.vocabulary = vocabulary;
    this.index = index;
    this.stories = stories;
    this.discretion = discretion;
    this.clock = clock;
  }

  /**
   * What came of a file.
   *
   * @param posts rows that were kept
   * @param mentions mentions of watched brands among them
   */
  public record Result(long posts, long mentions, long faults) {}

  /**
   * Imports a file and commits it.
   *
   * @param source whose posts these are; its outlet is the rows' own unless they name another
   * @param faults told of every row that is no post
   * @param progress told of the rows so far, now and then
   * @throws IOException when the file cannot be read to its end; what was read is kept
   */
  public Result run(
      Path file, SourceProfile source, Consumer<RowFault> faults, LongConsumer progress)
      throws IOException {
    RowReader reader = reader(source);
    return filed(source, new RowFile(file, reader)::forEach, faults, progress);
  }

  /**
   * Takes in posts that were pushed, one a row, and commits them. A post with the same id again
   * replaces itself.
   *
   * @param faults told of every row that is no post
   */
  public Result take(Iterable<JsonNode> rows, SourceProfile source, Consumer<RowFault> faults) {
    RowReader reader = reader(source);
    return filed(
        source,
        (good, bad) -> {
          long number = 0;
          for (JsonNode row : rows) {
            reader.read(++number, row, row.toString(), good, bad);
          }
        },
        faults,
        read -> {});
  }

  private RowReader reader(SourceProfile source) {
    return new RowReader(source.id(), source.zone(), clock.instant());
  }

  /** Rows, wherever they come from, each a post or a fault. */
  private interface Rows<E extends Exception> {
    void forEach(Consumer<Row> good, Consumer<RowFault> bad) throws E;
  }

  private <E extends Exception> Result filed(
      SourceProfile source, Rows<E> rows, Consumer<RowFault> faults, LongConsumer progress)
      throws E {
    Filing filing = new Filing(source, vocabulary.get());
    AtomicLong posts = new AtomicLong();
    AtomicLong mentions = new AtomicLong();
    AtomicLong bad = new AtomicLong();
    try {
      rows.forEach(
          row -> {
            mentions.addAndGet(filing.keep(row));
            step(posts.incrementAndGet(), filing, progress);
          },
          fault -> {
            bad.incrementAndGet();
            faults.accept(fault);
          });
    } finally {
      filing.commit();
      index.refresh();
    }
    return new Result(posts.get(), mentions.get(), bad.get());
  }

  private static void step(long rows, Filing filing, LongConsumer progress) {
    if (rows % ROWS_PER_COMMIT == 0) {
      filing.commit();
    }
    if (rows % ROWS_PER_NOTE == 0) {
      progress.accept(rows);
    }
  }

  /** The rows of one file on their way into the index. */
  private final class Filing {
    private final SourceProfile source;
    private final Vocabulary words;
    private final FirstSight sight = new FirstSight(index);
    private final Set<String> out = discretion.optOuts();
    private final List<Sealed> sealed = new ArrayList<>();

    Filing(SourceProfile source, Vocabulary words) {
      this.source = source;
      this.words = words;
    }

    /** How many mentions of watched brands the row holds; none when its author opted out. */
    long keep(Row row) {
      Outlet outlet = row.outlet(source);
      return discretion
          .of(row.post(), outlet, out)
          .map(discreet -> put(discreet, outlet))
          .orElse(0L);
    }

    private long put(Discretion.Discreet discreet, Outlet outlet) {
      Post post = sight.of(discreet.post());
      List<Mention> found = analyst.mentions(post, outlet, words);
      stories.put(post.id(), found);
      discreet.sealed().ifPresent(sealed::add);
      return found.stream().filter(mention -> mention.brand().isPresent()).count();
    }

    void commit() {
      index.commit();
      discretion.keep(sealed);
      sealed.clear();
    }
  }
}
