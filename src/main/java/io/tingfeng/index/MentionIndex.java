package io.tingfeng.index;

import io.tingfeng.model.Mention;
import io.tingfeng.model.PostId;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Trend;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * The port for mentions: add, search, trend.
 *
 * <p>What was put is durable after {@link #commit} and visible after {@link #refresh}; both are
 * cheap to call when nothing changed.
 */
public interface MentionIndex extends AutoCloseable {

  /**
   * Replaces all mentions of one post, so that a second visit, another brand list or another
   * lexicon never doubles.
   *
   * @param mentions at least one; all of the same post
   */
  void put(PostId post, Collection<Mention> mentions);

  /** Makes all that was put survive a crash. */
  void commit();

  /** Makes all that was put visible to readers. */
  void refresh();

  /** The mentions that a query finds, sorted and cut. */
  SearchResult search(MentionQuery query, Sort sort, int offset, int limit);

  /** Counts over time; buckets of whole hours and days follow the zone's clock. */
  Trend trend(MentionQuery query, TimeWindow window, Duration bucket, ZoneId zone);

  /** The commonest values of a field among the mentions that a query finds, largest first. */
  List<Count> top(MentionQuery query, Facet facet, int limit);

  /** Hands every mention to a reader, oldest first, without holding them all in memory. */
  void forEach(MentionQuery query, Consumer<Mention> reader);

  /** Removes the mentions that a query finds. */
  long delete(MentionQuery query);

  /** Whether the index works, and how large it is. */
  IndexStatus status();

  @Override
  void close();

  /** The order of a search's results. */
  enum Sort {
    NEWEST,
    OLDEST,
    MOST_NEGATIVE,
    MOST_REPOSTED,
    BEST_MATCH
  }

  /** A field whose values can be counted. */
  enum Facet {
    BRAND,
    SOURCE,
    PLATFORM,
    AUTHORITY,
    AUTHOR,
    TONE,
    COMPLAINT_TYPE,
    SENSITIVE,
    WORD
  }

  /** A value and the number of mentions that have it. */
  record Count(String value, long count) {}

  /**
   * One page of results.
   *
   * @param total exact number of mentions found
   */
  record SearchResult(long total, List<Mention> mentions) {
    public SearchResult {
      mentions = List.copyOf(mentions);
    }
  }

  /**
   * The state of the index.
   *
   * @param mentions documents, posts without a brand included
   * @param bytes size on disk
   */
  record IndexStatus(long mentions, long bytes) {}
}
