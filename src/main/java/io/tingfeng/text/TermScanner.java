package io.tingfeng.text;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the terms of a list in a text in one pass (Aho–Corasick). Terms and texts are compared
 * folded; the time grows with the length of the text and not with the list.
 *
 * @param <V> what a term stands for
 */
public final class TermScanner<V> {
  private final @Nullable AhoCorasickDoubleArrayTrie<V> trie;

  public TermScanner(Map<String, V> terms) {
    TreeMap<String, V> folded = new TreeMap<>();
    terms.forEach((term, value) -> folded.put(Folding.fold(term), value));
    folded.remove("");
    trie = folded.isEmpty() ? null : new AhoCorasickDoubleArrayTrie<>();
    if (trie != null) {
      trie.build(folded);
    }
  }

  /** One find: the place in the text and what stands there. */
  public record Hit<V>(int start, int end, V value) {}

  /** All finds, overlapping ones included, in the order of their ends. */
  public List<Hit<V>> all(String folded) {
    List<Hit<V>> hits = new ArrayList<>();
    if (trie != null) {
      trie.parseText(folded, (begin, end, value) -> hits.add(new Hit<>(begin, end, value)));
    }
    return hits;
  }

  /** Finds that do not overlap: from left to right, at each place the longest. */
  public List<Hit<V>> longest(String folded) {
    List<Hit<V>> hits = all(folded);
    hits.sort((a, b) -> a.start != b.start ? a.start - b.start : b.end - a.end);
    List<Hit<V>> kept = new ArrayList<>();
    int free = 0;
    for (Hit<V> hit : hits) {
      if (hit.start >= free) {
        kept.add(hit);
        free = hit.end;
      }
    }
    return kept;
  }
}
