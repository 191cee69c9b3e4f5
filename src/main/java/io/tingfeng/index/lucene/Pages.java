package io.tingfeng.index.lucene;

import io.tingfeng.index.Cursor;
import io.tingfeng.index.MentionIndex.Page;
import io.tingfeng.index.MentionIndex.Sort;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Mention;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;

/** Pages that go on behind the last mention of the page before, whatever arrived meanwhile. */
final class Pages {
  /** A page ends with a whole post; posts of more mentions than these are parted all the same. */
  private static final int LARGEST_POST = 64;

  private static final int MOST = 10_000;

  private Pages() {}

  static Page of(
      IndexSearcher searcher, MentionQuery query, Sort sort, Optional<Cursor> after, int limit)
      throws IOException {
    if (sort == Sort.BEST_MATCH || limit < 1 || limit > MOST) {
      throw new IllegalArgumentException(
          "no pages of " + limit + " by " + sort + " with a cursor; name an offset");
    }
    Query wanted = Queries.of(query);
    FieldDoc last = after.map(cursor -> place(cursor, sort)).orElse(null);
    int read = limit + LARGEST_POST;
    ScoreDoc[] hits =
        searcher.search(wanted, new TopFieldCollectorManager(Ranking.order(sort), read, last, read))
            .scoreDocs;
    int end = hits.length < read ? Math.min(hits.length, limit) : limit;
    while (end > 0 && end < hits.length && isSamePost(hits[end - 1], hits[end])) {
      end++;
    }
    StoredFields stored = searcher.storedFields();
    List<Mention> mentions = new ArrayList<>(end);
    for (ScoreDoc hit : Arrays.asList(hits).subList(0, end)) {
      mentions.add(StoredMention.read(stored, hit.doc));
    }
    Optional<Cursor> next =
        end < hits.length ? Optional.of(cursor(sort, hits[end - 1])) : Optional.empty();
    return new Page(searcher.count(wanted), mentions, next);
  }

  private static boolean isSamePost(ScoreDoc a, ScoreDoc b) {
    return Arrays.equals(((FieldDoc) a).fields, ((FieldDoc) b).fields);
  }

  private static Cursor cursor(Sort sort, ScoreDoc hit) {
    return new Cursor(sort, Arrays.stream(((FieldDoc) hit).fields).map(Long.class::cast).toList());
  }

  /** Behind all that is sorted by the same keys: those were on the page before. */
  private static FieldDoc place(Cursor cursor, Sort sort) {
    if (cursor.sort() != sort || cursor.keys().size() != Ranking.order(sort).getSort().length) {
      throw new IllegalArgumentException("the cursor belongs to another order of results");
    }
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, cursor.keys().toArray());
  }
}
