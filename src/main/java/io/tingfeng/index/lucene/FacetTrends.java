package io.tingfeng.index.lucene;

import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Tone;
import io.tingfeng.model.Trend;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CheckedIntConsumer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/** Trends of all values of a field in one pass: what a look at a hundred brands needs. */
final class FacetTrends {
  private final String field;
  private final long[] edges;
  private final Map<String, Counts> all = new HashMap<>();

  private FacetTrends(Facet facet, List<Instant> edges) {
    this.field = Schema.field(facet);
    this.edges = edges.stream().mapToLong(Schema::micros).toArray();
  }

  /** Mentions and negative ones, a bucket each. */
  private record Counts(int[] volume, int[] negative) {
    Counts(int buckets) {
      this(new int[buckets], new int[buckets]);
    }
  }

  static Map<String, Trend> of(
      IndexSearcher searcher, Query query, Facet facet, TimeWindow window, List<Instant> edges)
      throws IOException {
    FacetTrends trends = new FacetTrends(facet, edges);
    if (edges.size() > 1) {
      Query inside =
          new BooleanQuery.Builder()
              .add(query, Occur.FILTER)
              .add(Queries.during(window), Occur.FILTER)
              .build();
      Hits.each(searcher, inside, trends::open);
    }
    Map<String, Trend> named = new TreeMap<>();
    trends.all.forEach((value, counts) -> named.put(value, trend(counts, window, edges)));
    return named;
  }

  private CheckedIntConsumer<IOException> open(LeafReader segment) throws IOException {
    NumericDocValues times = DocValues.getNumeric(segment, Schema.AT);
    SortedSetDocValues tones = DocValues.getSortedSet(segment, Schema.field(Facet.TONE));
    SortedSetDocValues values = DocValues.getSortedSet(segment, field);
    long ill = tones.lookupTerm(new BytesRef(Tone.NEGATIVE.word()));
    Counts[] byNumber = new Counts[(int) values.getValueCount()];
    return doc -> {
      if (values.advanceExact(doc)) {
        times.advanceExact(doc);
        int bucket = bucketOf(times.longValue());
        boolean isIll = tones.advanceExact(doc) && tones.nextOrd() == ill;
        for (int left = values.docValueCount(); left > 0; left--) {
          int number = (int) values.nextOrd();
          if (byNumber[number] == null) {
            byNumber[number] = counts(values.lookupOrd(number).utf8ToString());
          }
          byNumber[number].volume[bucket]++;
          byNumber[number].negative[bucket] += isIll ? 1 : 0;
        }
      }
    };
  }

  private Counts counts(String value) {
    return all.computeIfAbsent(value, name -> new Counts(edges.length - 1));
  }

  private int bucketOf(long time) {
    int place = Arrays.binarySearch(edges, time);
    return place >= 0 ? place : -place - 2;
  }

  private static Trend trend(Counts counts, TimeWindow window, List<Instant> edges) {
    Trend.Point[] points = new Trend.Point[counts.volume.length];
    for (int i = 0; i < points.length; i++) {
      points[i] =
          new Trend.Point(edges.get(i), edges.get(i + 1), counts.volume[i], counts.negative[i]);
    }
    return new Trend(window, List.of(points));
  }
}
