package io.tingfeng.sentiment;

import io.tingfeng.model.BrandId;
import io.tingfeng.sentiment.Sense.Part;
import io.tingfeng.text.TermScanner;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that the analysts' lexicons say, ready for scanning. Immutable.
 *
 * <p>All parts share one scan, so that a longer entry swallows a shorter one of any part: 不错 is
 * praise and its 不 denies nothing.
 */
public final class Lexicon {
  private final Map<String, List<Sense>> senses;
  private final TermScanner<List<Sense>> terms;
  private final TermScanner<String> sensitive;
  private final Map<String, Overlay> overlays;
  private final Map<Part, Long> sizes = new EnumMap<>(Part.class);
  private final Optional<Weights> weights;
  private final String version;

  Lexicon(
      Map<String, List<Sense>> senses,
      Map<String, String> sensitive,
      Map<String, Overlay> overlays,
      Optional<Weights> weights,
      String version) {
    this.weights = weights;
    this.senses = Map.copyOf(senses);
    this.terms = new TermScanner<>(senses);
    this.sensitive = new TermScanner<>(sensitive);
    this.overlays = Map.copyOf(overlays);
    this.version = version;
    senses.values().stream()
        .flatMap(List::stream)
        .forEach(sense -> sizes.merge(sense.part(), 1L, Long::sum));
  }

  private Lexicon(Lexicon words) {
    this.senses = words.senses;
    this.terms = words.terms;
    this.sensitive = words.sensitive;
    this.overlays = words.overlays;
    this.weights = Optional.empty();
    this.sizes.putAll(words.sizes);
    this.version = words.version;
  }

  /** All entries by their term. */
  Map<String, List<Sense>> senses() {
    return senses;
  }

  TermScanner<List<Sense>> terms() {
    return terms;
  }

  TermScanner<String> sensitive() {
    return sensitive;
  }

  /** What words mean for one brand alone. */
  Overlay overlay(BrandId brand) {
    return overlays.getOrDefault(brand.value(), Overlay.NONE);
  }

  /** The overlays by the ids of their brands. */
  Map<String, Overlay> overlays() {
    return overlays;
  }

  /** The brands for which some word means something else. */
  public Set<String> brandsWithOverlay() {
    return overlays.keySet();
  }

  /** What was learned from judged texts, when the folder holds it. */
  Optional<Weights> weights() {
    return weights;
  }

  /** The analysts' words without what was learned. */
  public Lexicon wordsAlone() {
    return new Lexicon(this);
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
