package io.tingfeng.index.lucene;

import io.tingfeng.index.MentionQuery;
import io.tingfeng.text.Folding;
import java.util.Arrays;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * Finds two texts near each other. A run of characters covers the interval of its characters, so
 * that the gap between two intervals is the number of characters between the runs.
 */
final class Nearness {
  private Nearness() {}

  static Query of(MentionQuery.Near near) {
    IntervalsSource both =
        Intervals.maxgaps(
            near.between(), Intervals.unorderedNoOverlaps(run(near.left()), run(near.right())));
    // The plain phrases skip what holds only one of the two before any place is compared.
    return new BooleanQuery.Builder()
        .add(Pairs.containing(near.left()), Occur.FILTER)
        .add(Pairs.containing(near.right()), Occur.FILTER)
        .add(new IntervalQuery(Schema.PAIRS, both), Occur.FILTER)
        .build();
  }

  private static IntervalsSource run(String wanted) {
    int[] characters = Folding.fold(wanted).codePoints().toArray();
    IntervalsSource[] pairs = new IntervalsSource[characters.length - 1];
    Arrays.setAll(pairs, at -> Intervals.term(new String(characters, at, 2)));
    // The last pair begins one character before the run's end.
    return Intervals.extend(Intervals.phrase(pairs), 0, 1);
  }
}
