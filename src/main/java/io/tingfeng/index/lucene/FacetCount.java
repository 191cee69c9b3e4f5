package io.tingfeng.index.lucene;

import io.tingfeng.index.MentionIndex.Count;
import io.tingfeng.index.MentionIndex.Facet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CheckedIntConsumer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/** Counts values exactly: by number inside a segment, by value across segments. */
final class FacetCount {
  private final String field;
  private final List<SegmentCount> segments = new ArrayList<>();

  private FacetCount(Facet facet) {
    field = Schema.field(facet);
  }

  static List<Count> top(IndexSearcher searcher, Query query, Facet facet, int limit)
      throws IOException {
    FacetCount count = new FacetCount(facet);
    Hits.each(searcher, query, count::open);
    return count.all().entrySet().stream()
        .map(entry -> new Count(entry.getKey().utf8ToString(), entry.getValue()))
        .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value))
        .limit(limit)
        .toList();
  }

  private CheckedIntConsumer<IOException> open(LeafReader segment) throws IOException {
    SegmentCount count = new SegmentCount(DocValues.getSortedSet(segment, field));
    segments.add(count);
    return count;
  }

  private Map<BytesRef, Long> all() throws IOException {
    Map<BytesRef, Long> all = new HashMap<>();
    for (SegmentCount segment : segments) {
      segment.addTo(all);
    }
    return all;
  }

  private static final class SegmentCount implements CheckedIntConsumer<IOException> {
    private final SortedSetDocValues values;
    private final int[] counts;

    SegmentCount(SortedSetDocValues values) {
      this.values = values;
      this.counts = new int[(int) values.getValueCount()];
    }

    @Override
    public void accept(int doc) throws IOException {
      if (values.advanceExact(doc)) {
        for (int left = values.docValueCount(); left > 0; left--) {
          counts[(int) values.nextOrd()]++;
        }
      }
    }

    void addTo(Map<BytesRef, Long> all) throws IOException {
      for (int ord = 0; ord < counts.length; ord++) {
        if (counts[ord] > 0) {
          all.merge(BytesRef.deepCopyOf(values.lookupOrd(ord)), (long) counts[ord], Long::sum);
        }
      }
    }
  }
}
