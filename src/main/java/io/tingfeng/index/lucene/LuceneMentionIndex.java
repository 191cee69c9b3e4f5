package io.tingfeng.index.lucene;

import io.tingfeng.index.Cursor;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Mention;
import io.tingfeng.model.PostId;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Trend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The embedded mention index. Safe for use by many threads; one process writes to a folder. */
public final class LuceneMentionIndex implements MentionIndex {
  static {
    // A phrase of the longest query has a clause for every second character.
    IndexSearcher.setMaxClauseCount(10_000);
  }

  private final OpenIndex index;

  /** Putting shares it, deleting has it alone: what is deleted is counted, and nothing slips in. */
  private final ReadWriteLock gate = new ReentrantReadWriteLock();

  private LuceneMentionIndex(OpenIndex index) {
    this.index = index;
  }

  /**
   * Opens the index of a folder, and makes an empty one where there is none.
   *
   * @throws io.tingfeng.index.IndexUnusableException when it is damaged or of another version
   * @throws io.tingfeng.index.IndexLockedException when another process writes to it
   * @throws io.tingfeng.index.IndexNotWritableException when the folder cannot be written
   */
  public static LuceneMentionIndex open(Path folder) {
    try {
      Files.createDirectories(folder);
      return on(folder.toString(), FSDirectory.open(folder));
    } catch (IOException e) {
      throw Faults.writing(folder.toString(), e);
    }
  }

  /**
   * Opens for reading alone, beside a process that writes. {@link #refresh} shows its last commit.
   *
   * @throws io.tingfeng.index.IndexUnusableException when there is none, or as in {@link #open}
   */
  public static LuceneMentionIndex openForReading(Path folder) {
    try {
      return new LuceneMentionIndex(
          OpenIndex.forReading(folder.toString(), FSDirectory.open(folder)));
    } catch (IOException e) {
      throw Faults.reading(folder.toString(), e);
    }
  }

  /** An index that lives and dies with this object. */
  public static LuceneMentionIndex inMemory() {
    return on("in memory", new ByteBuffersDirectory());
  }

  /** An index on any directory. */
  static LuceneMentionIndex on(String place, Directory directory) {
    try {
      return new LuceneMentionIndex(OpenIndex.forWriting(place, directory));
    } catch (IOException e) {
      throw Faults.writing(place, e);
    }
  }

  /** Gives each question so much time; the default is ten seconds. */
  public LuceneMentionIndex limitedTo(Duration time) {
    index.limit(time);
    return this;
  }

  @Override
  public void put(PostId post, Collection<Mention> mentions) {
    List<Document> documents = MentionDocuments.of(post, mentions);
    gate.readLock().lock();
    try {
      index.write(writer -> writer.updateDocuments(MentionDocuments.term(post), documents));
    } finally {
      gate.readLock().unlock();
    }
  }

  @Override
  public void commit() {
    index.write(writer -> writer.commit());
  }

  @Override
  public void refresh() {
    index.refresh();
  }

  @Override
  public SearchResult search(MentionQuery query, Sort sort, int offset, int limit) {
    if (offset < 0 || limit < 0 || offset > DEEPEST - limit) {
      throw new IllegalArgumentException(
          "results " + offset + " and " + limit + " more lie outside 0 to " + DEEPEST);
    }
    return index.read(query, searcher -> search(searcher, query, sort, offset, limit));
  }

  private static SearchResult search(
      IndexSearcher searcher, MentionQuery query, Sort sort, int offset, int limit)
      throws IOException {
    long total = searcher.count(Queries.of(query));
    if (limit == 0 || offset >= total) {
      return new SearchResult(total, List.of());
    }
    Query wanted = sort == Sort.BEST_MATCH ? Ranking.scored(query) : Queries.of(query);
    int deepest = (int) Math.min(total, offset + limit);
    TopFieldDocs top =
        searcher.search(
            wanted, new TopFieldCollectorManager(Ranking.order(sort), deepest, null, deepest));
    StoredFields stored = searcher.storedFields();
    List<Mention> mentions = new ArrayList<>(limit);
    for (ScoreDoc hit : Arrays.asList(top.scoreDocs).subList(offset, top.scoreDocs.length)) {
      mentions.add(StoredMention.read(stored, hit.doc));
    }
    return new SearchResult(total, mentions);
  }

  @Override
  public Page page(MentionQuery query, Sort sort, Optional<Cursor> after, int limit) {
    return index.read(query, searcher -> Pages.of(searcher, query, sort, after, limit));
  }

  @Override
  public Trend trend(MentionQuery query, TimeWindow window, Step step, ZoneId zone) {
    List<Instant> edges = Buckets.edges(window, step, zone);
    return index.read(query, searcher -> TrendCount.of(searcher, Queries.of(query), window, edges));
  }

  @Override
  public Map<String, Trend> trends(
      MentionQuery query, Facet facet, TimeWindow window, Step step, ZoneId zone) {
    List<Instant> edges = Buckets.edges(window, step, zone);
    return index.read(
        query, searcher -> FacetTrends.of(searcher, Queries.of(query), facet, window, edges));
  }

  @Override
  public Trend trend(MentionQuery query, TimeWindow window, Duration bucket, ZoneId zone) {
    List<Instant> edges = Buckets.edges(window, bucket, zone);
    return index.read(query, searcher -> TrendCount.of(searcher, Queries.of(query), window, edges));
  }

  @Override
  public List<Count> top(MentionQuery query, Facet facet, int limit) {
    return index.read(query, searcher -> FacetCount.top(searcher, Queries.of(query), facet, limit));
  }

  @Override
  public void forEach(MentionQuery query, Consumer<Mention> reader) {
    index.readAll(
        searcher -> {
          OldestFirst.read(searcher, Queries.of(query), reader);
          return true;
        });
  }

  @Override
  public long delete(MentionQuery query) {
    Query doomed = Queries.of(query);
    gate.writeLock().lock();
    try {
      index.refresh();
      long found = index.readAll(searcher -> (long) searcher.count(doomed));
      if (found > 0) {
        index.write(writer -> writer.deleteDocuments(doomed));
        index.refresh();
      }
      return found;
    } finally {
      gate.writeLock().unlock();
    }
  }

  @Override
  public IndexStatus status() {
    return index.readAll(
        searcher ->
            new IndexStatus(
                searcher.getIndexReader().numDocs(),
                index.bytes(),
                searcher.getIndexReader().leaves().size(),
                Schema.VERSION,
                index.fault()));
  }

  @Override
  public void close() {
    index.close();
  }
}
