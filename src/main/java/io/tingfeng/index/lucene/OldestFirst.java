package io.tingfeng.index.lucene;

import io.tingfeng.model.Mention;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/**
 * Streams hits in the order of time: every segment is walked from its end, where its oldest stands,
 * and the walks are merged. What is held is a bit a document and one mention a segment.
 */
final class OldestFirst {
  private static final Comparator<Head> BY_TIME =
      Comparator.comparing((Head head) -> head.mention().post().at())
          .thenComparing(head -> head.mention().id().value());

  private OldestFirst() {}

  static void read(IndexSearcher searcher, Query query, Consumer<Mention> reader)
      throws IOException {
    PriorityQueue<Head> heads = new PriorityQueue<>(BY_TIME);
    for (var segment : hits(searcher, query).entrySet()) {
      new Walk(segment.getKey(), segment.getValue()).next().ifPresent(heads::add);
    }
    for (Head head = heads.poll(); head != null; head = heads.poll()) {
      reader.accept(head.mention());
      head.walk().next().ifPresent(heads::add);
    }
  }

  private static Map<LeafReader, FixedBitSet> hits(IndexSearcher searcher, Query query)
      throws IOException {
    Map<LeafReader, FixedBitSet> hits = new LinkedHashMap<>();
    Hits.each(
        searcher,
        query,
        segment -> {
          FixedBitSet bits = new FixedBitSet(segment.maxDoc());
          hits.put(segment, bits);
          return bits::set;
        });
    return hits;
  }

  /** The oldest mention of a segment that was not handed out yet. */
  private record Head(Mention mention, Walk walk) {}

  private static final class Walk {
    private final StoredFields stored;
    private final FixedBitSet hits;
    private int last;

    Walk(LeafReader segment, FixedBitSet hits) throws IOException {
      // A merge instance keeps the block it unpacked, which neighbours are then read from.
      this.stored =
          segment instanceof CodecReader codec
              ? codec.getFieldsReader().getMergeInstance()
              : segment.storedFields();
      this.hits = hits;
      this.last = hits.length();
    }

    Optional<Head> next() throws IOException {
      last = last == 0 ? -1 : hits.prevSetBit(last - 1);
      if (last < 0) {
        last = 0;
        return Optional.empty();
      }
      return Optional.of(new Head(StoredMention.read(stored, last), this));
    }
  }
}
