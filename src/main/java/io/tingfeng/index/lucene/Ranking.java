package io.tingfeng.index.lucene;

import io.tingfeng.index.MentionIndex.Sort;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.index.MentionQuery.Number;
import io.tingfeng.index.Passages;
import io.tingfeng.text.Folding;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/** The orders of results, and what makes a match a good one. */
final class Ranking {
  /** Longest word that is looked for inside a query, and longest part of a query looked at. */
  private static final int LONGEST_WORD = 8;

  private static final int LONGEST_TEXT = 40;
  private static final int MOST_WORDS = 500;

  private Ranking() {}

  /** The order; what is equal stands newest first, and always in the same way. */
  static org.apache.lucene.search.Sort order(Sort sort) {
    return switch (sort) {
      case NEWEST -> Schema.ORDER;
      case OLDEST ->
          new org.apache.lucene.search.Sort(
              new SortField(Schema.AT, SortField.Type.LONG), Schema.tie());
      case MOST_NEGATIVE -> largest(Number.NEGATIVE);
      case MOST_REPOSTED -> largest(Number.REPOSTS);
      case BEST_MATCH -> then(SortField.FIELD_SCORE);
    };
  }

  /** An unknown number stands behind all known ones, zero included. */
  private static org.apache.lucene.search.Sort largest(Number number) {
    return then(new SortField(Schema.field(number), SortField.Type.LONG, true, Long.MIN_VALUE));
  }

  private static org.apache.lucene.search.Sort then(SortField first) {
    SortField[] order = Schema.ORDER.getSort();
    return new org.apache.lucene.search.Sort(first, order[0], order[1]);
  }

  /**
   * The query with scores: BM25 (Robertson and Zaragoza 2009) over the runs of characters that were
   * asked for and over the indexed words that stand in them, so that a text in which the asked for
   * is a word of its own ranks above one in which it is part of another.
   */
  static Query scored(MentionQuery query) {
    BooleanQuery.Builder scored = new BooleanQuery.Builder();
    scored.add(Queries.of(query), Occur.FILTER);
    Set<String> words = new LinkedHashSet<>();
    Passages.texts(query)
        .filter(text -> text.codePointCount(0, text.length()) > 1)
        .forEach(text -> scored.add(Pairs.containing(text), Occur.SHOULD));
    Passages.texts(query).forEach(text -> collectWords(Folding.fold(text), words));
    words.stream()
        .limit(MOST_WORDS)
        .forEach(
            word -> scored.add(new TermQuery(new Term(Schema.RANKED_WORDS, word)), Occur.SHOULD));
    return scored.build();
  }

  /** Every run inside the text; those that are no words of the index cost a look and no more. */
  private static void collectWords(String text, Set<String> words) {
    int end = Math.min(text.length(), LONGEST_TEXT);
    for (int from = 0; from < end; from++) {
      for (int to = from + 1; to <= Math.min(end, from + LONGEST_WORD); to++) {
        words.add(text.substring(from, to));
      }
    }
    words.add(Schema.term(text));
  }
}
