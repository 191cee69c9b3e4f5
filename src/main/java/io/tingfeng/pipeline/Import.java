package io.tingfeng.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.tingfeng.extract.rows.Row;
import io.tingfeng.extract.rows.RowFault;
import io.tingfeng.extract.rows.RowFile;
import io.tingfeng.extract.rows.RowReader;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.model.Mention;
import io.tingfeng.model.SourceProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** Puts a file of posts into the index: what it can read it keeps, the rest it reports by row. */
public final class Import {
  private static final int ROWS_PER_COMMIT = 50_000;
  private static final int ROWS_PER_NOTE = 5_000;

  private final Analyst analyst;
  private final Supplier<Vocabulary> vocabulary;
  private final MentionIndex index;
  private final InstantSource clock;

  public Import(
      Analyst analyst, Supplier<Vocabulary> vocabulary, MentionIndex index, InstantSource clock) {
    this.analyst = analyst;
    this.vocabulary = vocabulary;
    this.index = index;
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
    RowReader reader = new RowReader(source.id(), source.zone(), clock.instant());
    Vocabulary words = vocabulary.get();
    FirstSight sight = new FirstSight(index);
    AtomicLong posts = new AtomicLong();
    AtomicLong mentions = new AtomicLong();
    AtomicLong bad = new AtomicLong();
    try {
      new RowFile(file, reader)
          .forEach(
              row -> {
                mentions.addAndGet(keep(row, source, words, sight));
                step(posts.incrementAndGet(), progress);
              },
              fault -> {
                bad.incrementAndGet();
                faults.accept(fault);
              });
    } finally {
      index.commit();
      index.refresh();
    }
    return new Result(posts.get(), mentions.get(), bad.get());
  }

  /**
   * Takes in posts that were pushed, one a row, and commits them. A post with the same id again
   * replaces itself.
   *
   * @param faults told of every row that is no post
   */
  public Result take(Iterable<JsonNode> rows, SourceProfile source, Consumer<RowFault> faults) {
    RowReader reader = new RowReader(source.id(), source.zone(), clock.instant());
    Vocabulary words = vocabulary.get();
    FirstSight sight = new FirstSight(index);
    AtomicLong posts = new AtomicLong();
    AtomicLong mentions = new AtomicLong();
    AtomicLong bad = new AtomicLong();
    long number = 0;
    try {
      for (JsonNode row : rows) {
        number++;
        reader.read(
            number,
            row,
            row.toString(),
            post -> {
              mentions.addAndGet(keep(post, source, words, sight));
              posts.incrementAndGet();
            },
            fault -> {
              bad.incrementAndGet();
              faults.accept(fault);
            });
      }
    } finally {
      index.commit();
      index.refresh();
    }
    return new Result(posts.get(), mentions.get(), bad.get());
  }

  private long keep(Row row, SourceProfile source, Vocabulary words, FirstSight sight) {
    List<Mention> found = analyst.mentions(sight.of(row.post()), row.outlet(source), words);
    index.put(row.post().id(), found);
    return found.stream().filter(mention -> mention.brand().isPresent()).count();
  }

  private void step(long rows, LongConsumer progress) {
    if (rows % ROWS_PER_COMMIT == 0) {
      index.commit();
    }
    if (rows % ROWS_PER_NOTE == 0) {
      progress.accept(rows);
    }
  }
}
