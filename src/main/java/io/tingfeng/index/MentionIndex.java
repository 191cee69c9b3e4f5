package io.tingfeng.index;

import io.tingfeng.model.Mention;
import io.tingfeng.model.PostId;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Trend;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The port for mentions: add, search, trend.
 *
 * <p>What was put is durable after {@link #commit} and visible after {@link #refresh}; both are
 * cheap to call when nothing changed.
 */
public interface MentionIndex extends AutoCloseable {

  /** The deepest place of a search's results that can be asked for. */
  int DEEPEST = 100_000;

  /** Most buckets of one trend: eleven years of hours. */
  int MOST_BUCKETS = 100_000;

  /**
   * Replaces all mentions of one post, so that a second visit, another brand list or another
   * lexicon never doubles.
   *
   * @param mentions at least one; all of the same post, at the same time, no id twice
   * @throws IllegalArgumentException when the mentions are not those of one post
   * @throws IndexNotWritableException when the index can no longer keep anything
   */
  void put(PostId post, Collection<Mention> mentions);

  /**
   * Makes all that was put survive a crash.
   *
   * @throws IndexNotWritableException when the disk refuses; what was put since the last commit is
   *     then lost and must be put again
   */
  void commit();

  /** Makes all that was put visible to readers. */
  void refresh();

  /**
   * The mentions that a query finds, sorted and cut. A mention without the counter that is sorted
   * by stands behind all that have it; equal places are filled newest first.
   *
   * @param offset 0 and up; offset and limit together at most {@link #DEEPEST}
   * @param limit 0 counts without reading
   */
  SearchResult search(MentionQuery query, Sort sort, int offset, int limit);

  /**
   * One page of what a query finds, the next of a cursor or the first. Pages stay true while
   * mentions arrive and go. The mentions of one post stand on one page, so that it may hold a few
   * more or fewer than asked for.
   *
   * @param limit 1 and up, at most 10,000
   * @throws IllegalArgumentException for a cursor of another order, and for the order by best
   *     match, whose scores move
   */
  Page page(MentionQuery query, Sort sort, Optional<Cursor> after, int limit);

  /** Counts over time as {@link #trend}, for each value of a field that was met, in one pass. */
  Map<String, Trend> trends(
      MentionQuery query, Facet facet, TimeWindow window, Step step, ZoneId zone);

  /** Counts over time by steps of the calendar of a zone; weeks begin on Monday. */
  Trend trend(MentionQuery query, TimeWindow window, Step step, ZoneId zone);

  /**
   * Counts over time, of mentions inside the window alone. Buckets of whole days begin at midnight
   * of the zone, shorter ones that divide a day are laid from midnight on, others from the start of
   * the window; the first and the last are cut at the window's ends.
   *
   * @throws IllegalArgumentException for more than {@link #MOST_BUCKETS} buckets
   */
  Trend trend(MentionQuery query, TimeWindow window, Duration bucket, ZoneId zone);

  /**
   * The commonest values of a field among the mentions that a query finds, largest first, equal
   * ones by their words. Counts are exact.
   */
  List<Count> top(MentionQuery query, Facet facet, int limit);

  /**
   * Hands every mention to a reader, oldest first, without holding them all in memory. It reads
   * what was visible when it began, so that the reader may put and delete meanwhile.
   */
  void forEach(MentionQuery query, Consumer<Mention> reader);

  /** Removes the mentions that a query finds, seen or not yet seen by readers; says how many. */
  long delete(MentionQuery query);

  /** Whether the index works, and how large it is. */
  IndexStatus status();

  /** Lets the index go; what was not committed is given up. */
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

  /** The width of a trend's buckets. */
  enum Step {
    FIVE_MINUTES,
    HOUR,
    DAY,
    WEEK,
    MONTH
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
    STORY,
    ROLE,
    PLACE,
    PERSON,
    ORGANISATION,
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
   * A page of results that stay in place.
   *
   * @param total exact number of mentions found now
   * @param next where the next page begins; absent after the last
   */
  record Page(long total, List<Mention> mentions, Optional<Cursor> next) {
    public Page {
      mentions = List.copyOf(mentions);
    }
  }

  /**
   * The state of the index.
   *
   * @param mentions documents that readers see, posts without a brand included
   * @param bytes size on disk
   * @param segments parts that a search walks through
   * @param schema version of what is written
   * @param fault why nothing more can be written, when that is so
   */
  record IndexStatus(long mentions, long bytes, int segments, int schema, Optional<String> fault) {}
}
