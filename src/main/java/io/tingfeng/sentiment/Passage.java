package io.tingfeng.sentiment;

import io.tingfeng.sentiment.Sense.Part;
import io.tingfeng.text.Sentences;
import io.tingfeng.text.Span;
import io.tingfeng.text.TermScanner.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A folded text with the entries found in it, its clauses and its sentences. */
final class Passage {
  /** A word that stands again counts for less each time: a rant is not many complaints. */
  private static final double REPEATED = 0.4;

  private final String text;
  private final List<Hit<List<Sense>>> hits;
  private final List<Span> clauses;
  private final List<Span> sentences;
  private List<Span> taken = List.of();

  Passage(String text, List<Hit<List<Sense>>> hits) {
    this.text = text;
    this.hits = hits;
    this.clauses = Sentences.clauses(text);
    this.sentences = Sentences.sentences(text);
  }

  /**
   * Lets the analysts' own entries stand alone in their places: no learned entry is read inside
   * one, also where the entry says that the word means nothing.
   */
  Passage takenBy(Predicate<Sense> isOwn) {
    taken =
        hits.stream()
            .filter(hit -> hit.value().stream().anyMatch(one -> one.isWord() && isOwn.test(one)))
            .map(hit -> new Span(hit.start(), hit.end()))
            .toList();
    return this;
  }

  /** Whether the analysts' own weights stand for a piece of the text. */
  boolean isTaken(int start, int end) {
    for (Span span : taken) {
      if (span.start() <= start && end <= span.end()) {
        return true;
      }
    }
    return false;
  }

  static Passage of(NormalText text, Lexicon lexicon) {
    return of(text, lexicon, Overlay.NONE);
  }

  static Passage of(NormalText text, Lexicon lexicon, Overlay overlay) {
    var hits = lexicon.terms().longest(text.text());
    return new Passage(text.text(), overlay.over(hits, text.text()));
  }

  String text() {
    return text;
  }

  /** The entries found, in their order; they do not overlap. */
  List<Hit<List<Sense>>> hits() {
    return hits;
  }

  /** An entry that does a kind of work, at its place. */
  record Modifier(int start, int end, String words, double factor) {}

  /** The toned words in their order. */
  List<Clue> clues() {
    return clues(sense -> true);
  }

  /** The toned words that are wanted, in their order. */
  List<Clue> clues(Predicate<Sense> isWanted) {
    List<Clue> clues = new ArrayList<>();
    Map<String, Double> shares = new HashMap<>();
    for (Hit<List<Sense>> hit : hits) {
      for (Sense sense : hit.value()) {
        if (sense.part().isTone() && sense.value() != 0 && isWanted.test(sense)) {
          double share = shares.merge(sense.term(), 1.0, (old, one) -> old * REPEATED);
          String words = text.substring(hit.start(), hit.end());
          clues.add(new Clue(hit.start(), hit.end(), sense, words, sense.value() * share));
        }
      }
    }
    return clues;
  }

  /** The entries that do one kind of work, in their order. */
  List<Modifier> modifiers(Part part) {
    List<Modifier> modifiers = new ArrayList<>();
    for (Hit<List<Sense>> hit : hits) {
      for (Sense sense : hit.value()) {
        if (sense.part() == part) {
          String words = text.substring(hit.start(), hit.end());
          modifiers.add(new Modifier(hit.start(), hit.end(), words, sense.value()));
        }
      }
    }
    return modifiers;
  }

  Span clause(int place) {
    return clauses.get(around(clauses, place));
  }

  Span sentence(int place) {
    return sentences.get(around(sentences, place));
  }

  int sentenceIndex(int place) {
    return around(sentences, place);
  }

  List<Span> sentences() {
    return sentences;
  }

  private static int around(List<Span> spans, int place) {
    int low = 0;
    int high = spans.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).end() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
