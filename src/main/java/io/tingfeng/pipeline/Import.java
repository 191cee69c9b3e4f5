package io.tingfeng.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.tingfeng.extract.rows.Row;
import io.tingfeng.extract.rows.RowFault;
import io.tingfeng.extract.rows.RowFile;
import io.tingfeng.extract.rows.RowReader;
import io.tingfeng.model.Outlet;
import io.tingfeng.model.SourceProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Puts rows of posts into the index: what it can read it keeps, the rest it reports by row. */
public final class Import {
  private static final int ROWS_PER_COMMIT = 50_000;
  private static final int ROWS_PER_NOTE = 5_000;

  private final Clerk clerk;
  private final InstantSource clock;

  public Import(Clerk clerk, InstantSource clock) {
    this.clerk = clerk;
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
    Clerk.Filing filing = clerk.open();
    AtomicLong posts = new AtomicLong();
    AtomicLong mentions = new AtomicLong();
    AtomicLong bad = new AtomicLong();
    try {
      rows.forEach(
          row -> {
            mentions.addAndGet(put(row, source, filing));
            step(posts.incrementAndGet(), filing, progress);
          },
          fault -> {
            bad.incrementAndGet();
            faults.accept(fault);
          });
    } finally {
      filing.close();
    }
    return new Result(posts.get(), mentions.get(), bad.get());
  }

  /** How many mentions of watched brands the row holds; none when its author opted out. */
  private static int put(Row row, SourceProfile source, Clerk.Filing filing) {
    Outlet outlet = row.outlet(source);
    return filing
        .discreet(row.post(), outlet)
        .map(discreet -> filing.put(discreet, outlet).size())
        .orElse(0);
  }

  private static void step(long rows, Clerk.Filing filing, LongConsumer progress) {
    if (rows % ROWS_PER_COMMIT == 0) {
      filing.commit();
    }
    if (rows % ROWS_PER_NOTE == 0) {
      progress.accept(rows);
    }
  }
}
