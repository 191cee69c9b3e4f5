package io.tingfeng.sentiment;

import io.tingfeng.sentiment.Sense.Part;
import io.tingfeng.text.TermScanner;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All that the analysts' lexicons say, ready for scanning. Immutable.
 *
 * <p>All parts share one scan, so that a longer entry swallows a shorter one of any part: 不错 is
 * praise and its 不 denies nothing.
 */
public final class Lexicon {
  private final TermScanner<List<Sense>> terms;
  private final TermScanner<String> sensitive;
  private final Map<Part, Long> sizes = new EnumMap<>(Part.class);
  private final String version;

  Lexicon(Map<String, List<Sense>> senses, Map<String, String> sensitive, String version) {
    this.terms = new TermScanner<>(senses);
    this.sensitive = new TermScanner<>(sensitive);
    this.version = version;
    senses.values().stream()
        .flatMap(List::stream)
        .forEach(sense -> sizes.merge(sense.part(), 1L, Long::sum));
  }

  TermScanner<List<Sense>> terms() {
    return terms;
  }

  TermScanner<String> sensitive() {
    return sensitive;
  }

  /** Entries in the negative part. */
  public long negatives() {
    return sizes.getOrDefault(Part.NEGATIVE, 0L);
  }

  /** Entries in the positive part. */
  public long positives() {
    return sizes.getOrDefault(Part.POSITIVE, 0L);
  }

  /** A short name of exactly these words and weights; equal files have equal versions. */
  public String version() {
    return version;
  }
}
