package io.tingfeng.index.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CheckedIntConsumer;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Walks over all that a query finds, segment by segment, in the order of each. */
final class Hits {
  private Hits() {}

  /** Hands every hit, as its number inside its segment, to what was opened for the segment. */
  static void each(IndexSearcher searcher, Query query, Segment opener) throws IOException {
    searcher.search(
        query,
        new CollectorManager<SimpleCollector, Boolean>() {
          @Override
          public SimpleCollector newCollector() {
            return new Walk(opener);
          }

          @Override
          public Boolean reduce(Collection<SimpleCollector> walks) {
            return true;
          }
        });
  }

  /** Opens what reads the hits of one segment. */
  interface Segment {
    CheckedIntConsumer<IOException> open(LeafReader segment) throws IOException;
  }

  private static final class Walk extends SimpleCollector {
    private final Segment opener;
    private CheckedIntConsumer<IOException> reader = doc -> {};

    Walk(Segment opener) {
      this.opener = opener;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      reader = opener.open(context.reader());
    }

    @Override
    public void collect(int doc) throws IOException {
      reader.accept(doc);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
