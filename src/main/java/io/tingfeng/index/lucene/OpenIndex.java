package io.tingfeng.index.lucene;

import io.tingfeng.index.IndexNotWritableException;
import io.tingfeng.index.IndexUnusableException;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.index.QueryTooCostlyException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;

/**
 * A Lucene directory with its one writer and its readers. After a fault of the writer nothing is
 * taken any more, because what was handed over since the last commit may be lost; readers go on.
 */
final class OpenIndex implements AutoCloseable {
  /** No question of people takes so long; one that does must not take the service down. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** Flushes and merges less often than Lucene's 16 MB; a laptop has that much to spare. */
  private static final double BUFFER_MB = 64;

  private final String place;
  private final Directory directory;
  private final Optional<IndexWriter> writer;
  private final SearcherManager readers;
  private final AtomicReference<Throwable> fault;
  private volatile Duration limit = LIMIT;

  private OpenIndex(
      String place,
      Directory directory,
      Optional<IndexWriter> writer,
      SearcherManager readers,
      AtomicReference<Throwable> fault) {
    this.place = place;
    this.directory = directory;
    this.writer = writer;
    this.readers = readers;
    this.fault = fault;
  }

  /** Opens for reading and writing; an empty directory becomes an empty index. */
  static OpenIndex forWriting(String place, Directory directory) throws IOException {
    boolean isNew = check(place, directory);
    AtomicReference<Throwable> fault = new AtomicReference<>();
    IndexWriter writer = new IndexWriter(directory, settings(fault));
    boolean isOpen = false;
    try {
      // What an earlier version wrote is of this version from its next commit on.
      writer.setLiveCommitData(Schema.marks().entrySet(), isNew);
      if (isNew) {
        writer.commit();
      }
      SearcherManager readers = new SearcherManager(writer, new SearcherFactory());
      isOpen = true;
      return new OpenIndex(place, directory, Optional.of(writer), readers, fault);
    } finally {
      if (!isOpen) {
        writer.rollback();
      }
    }
  }

  /** Opens for reading what another process writes; sees each of its commits after a refresh. */
  static OpenIndex forReading(String place, Directory directory) throws IOException {
    if (check(place, directory)) {
      throw new IndexUnusableException(place, "there is none yet");
    }
    SearcherManager readers = new SearcherManager(directory, new SearcherFactory());
    return new OpenIndex(place, directory, Optional.empty(), readers, new AtomicReference<>());
  }

  /** Whether the directory is still empty; refuses one that holds something else. */
  private static boolean check(String place, Directory directory) throws IOException {
    if (DirectoryReader.indexExists(directory)) {
      Schema.check(place, SegmentInfos.readLatestCommit(directory).getUserData());
      return false;
    }
    if (Arrays.stream(directory.listAll()).anyMatch(file -> file.startsWith("_"))) {
      throw new IndexUnusableException(place, "its list of segments (segments_N) is missing");
    }
    return true;
  }

  private static IndexWriterConfig settings(AtomicReference<Throwable> fault) {
    IndexWriterConfig settings = new IndexWriterConfig();
    settings.setIndexSort(Schema.ORDER);
    settings.setParentField(Schema.LAST_OF_POST);
    settings.setRAMBufferSizeMB(BUFFER_MB);
    // Who closes without a commit has not promised anyone that it was kept.
    settings.setCommitOnClose(false);
    settings.setMergeScheduler(
        new ConcurrentMergeScheduler() {
          @Override
          protected void handleMergeException(Throwable met) {
            fault.compareAndSet(null, met);
          }
        });
    return settings;
  }

  /** Lets the writer do something, and names what goes wrong. */
  <T> T write(Writing<T> work) {
    IndexWriter open =
        writer.orElseThrow(
            () ->
                new IndexNotWritableException(
                    "the mention index " + place + " was opened for reading alone"));
    refuseAfterFault();
    try {
      return work.with(open);
    } catch (AlreadyClosedException e) {
      Throwable tragedy = open.getTragicException();
      if (tragedy == null) {
        throw e;
      }
      fault.compareAndSet(null, tragedy);
      throw Faults.writing(place, tragedy);
    } catch (IOException e) {
      fault.compareAndSet(null, e);
      throw Faults.writing(place, e);
    }
  }

  private void refuseAfterFault() {
    Throwable met = fault.get();
    if (met != null) {
      throw Faults.writing(place, met);
    }
  }

  /**
   * Lets a reader answer a question, for a limited time when it is a costly one.
   *
   * @throws QueryTooCostlyException when the time was not enough
   */
  <T> T read(MentionQuery query, Reading<T> work) {
    return Cost.isHigh(query) ? readInTime(work) : readAll(work);
  }

  private <T> T readInTime(Reading<T> work) {
    return readAll(
        shared -> {
          IndexSearcher searcher = new IndexSearcher(shared.getIndexReader());
          long end = System.nanoTime() + limit.toNanos();
          searcher.setTimeout(() -> System.nanoTime() - end > 0);
          T answer = work.with(searcher);
          if (searcher.timedOut()) {
            throw new QueryTooCostlyException(limit);
          }
          return answer;
        });
  }

  /** Lets a reader see the index as it was at the last refresh, for as long as it takes. */
  <T> T readAll(Reading<T> work) {
    try {
      IndexSearcher searcher = readers.acquire();
      try {
        return work.with(searcher);
      } finally {
        readers.release(searcher);
      }
    } catch (IOException e) {
      throw Faults.reading(place, e);
    }
  }

  /** Makes all that was written visible; after a fault readers keep what they saw before. */
  void refresh() {
    if (fault.get() != null) {
      return;
    }
    try {
      readers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw Faults.reading(place, e);
    }
  }

  /** Gives questions another time. */
  void limit(Duration time) {
    limit = time;
  }

  /** Why nothing is taken any more. */
  Optional<String> fault() {
    return Optional.ofNullable(fault.get()).map(Throwable::toString);
  }

  /** Size of all files. */
  long bytes() {
    long bytes = 0;
    try {
      for (String file : directory.listAll()) {
        bytes += length(file);
      }
      return bytes;
    } catch (IOException e) {
      throw Faults.reading(place, e);
    }
  }

  /** A merge may have removed the file since it was listed. */
  private long length(String file) throws IOException {
    try {
      return directory.fileLength(file);
    } catch (java.nio.file.NoSuchFileException | java.io.FileNotFoundException e) {
      return 0;
    }
  }

  /** Gives up what was not committed, and lets the folder go. */
  @Override
  public void close() {
    try {
      readers.close();
      if (writer.isPresent()) {
        writer.get().rollback();
      }
      directory.close();
    } catch (IOException e) {
      throw Faults.writing(place, e);
    }
  }

  /** Work with the writer. */
  interface Writing<T> {
    T with(IndexWriter writer) throws IOException;
  }

  /** Work with a reader. */
  interface Reading<T> {
    T with(IndexSearcher searcher) throws IOException;
  }
}
