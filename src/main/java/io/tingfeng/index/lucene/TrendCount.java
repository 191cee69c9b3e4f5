package io.tingfeng.index.lucene;

import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Tone;
import io.tingfeng.model.Trend;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

/** Counts hits into buckets in one pass over the times and tones that stand beside them. */
final class TrendCount {
  private final long[] edges;
  private final long[] volume;
  private final long[] negative;

  private TrendCount(List<Instant> edges) {
    this.edges = edges.stream().mapToLong(Schema::micros).toArray();
    volume = new long[Math.max(0, edges.size() - 1)];
    negative = new long[volume.length];
  }

  static Trend of(IndexSearcher searcher, Query query, TimeWindow window, List<Instant> edges)
      throws IOException {
    TrendCount count = new TrendCount(edges);
    if (count.volume.length > 0) {
      Query inside =
          new BooleanQuery.Builder()
              .add(query, Occur.FILTER)
              .add(Queries.during(window), Occur.FILTER)
              .build();
      Hits.each(searcher, inside, count::open);
    }
    return count.trend(window, edges);
  }

  private CheckedIntConsumer<IOException> open(LeafReader segment) throws IOException {
    NumericDocValues times = DocValues.getNumeric(segment, Schema.AT);
    SortedSetDocValues tones = DocValues.getSortedSet(segment, Schema.field(Facet.TONE));
    long ill = tones.lookupTerm(new BytesRef(Tone.NEGATIVE.word()));
    return new CheckedIntConsumer<>() {
      private int bucket;

      @Override
      public void accept(int doc) throws IOException {
        times.advanceExact(doc);
        long time = times.longValue();
        // Segments are sorted by time, so that the last bucket is nearly always the right one.
        if (time < edges[bucket] || time >= edges[bucket + 1]) {
          bucket = bucketOf(time);
        }
        volume[bucket]++;
        if (tones.advanceExact(doc) && tones.nextOrd() == ill) {
          negative[bucket]++;
        }
      }
    };
  }

  private int bucketOf(long time) {
    int place = Arrays.binarySearch(edges, time);
    return place >= 0 ? place : -place - 2;
  }

  private Trend trend(TimeWindow window, List<Instant> edges) {
    List<Trend.Point> points = new ArrayList<>(volume.length);
    for (int i = 0; i < volume.length; i++) {
      points.add(new Trend.Point(edges.get(i), edges.get(i + 1), volume[i], negative[i]));
    }
    return new Trend(window, points);
  }
}
