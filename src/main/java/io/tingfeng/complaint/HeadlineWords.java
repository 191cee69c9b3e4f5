package io.tingfeng.complaint;

import io.tingfeng.complaint.GrievanceLexicon.SeverityWord;
import io.tingfeng.model.Grievance.Reason;
import io.tingfeng.text.TermScanner.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The words of the severity lexicon that stand in a headline, each character used once. */
final class HeadlineWords {
  private final List<Word> words;

  private HeadlineWords(List<Word> words) {
    this.words = words;
  }

  /** One word and its place. */
  record Word(int start, int end, Reason reason) {
    boolean is(Set<String> classes) {
      return classes.contains(reason.wordClass());
    }
  }

  static HeadlineWords in(Headline headline, GrievanceLexicon lexicon) {
    List<Word> words = new ArrayList<>();
    for (Hit<List<SeverityWord>> hit : lexicon.severity().longest(headline.text())) {
      for (SeverityWord word : hit.value()) {
        if (headline.titled() || !word.titleOnly()) {
          words.add(new Word(hit.start(), hit.end(), word.reason()));
        }
      }
    }
    return new HeadlineWords(words);
  }

  /** The strongest word of some classes. */
  Optional<Reason> strongest(Set<String> classes) {
    return of(classes)
        .map(Word::reason)
        .max(Comparator.comparingDouble(reason -> Math.abs(reason.points())));
  }

  Optional<Reason> strongest(String wordClass) {
    return strongest(Set.of(wordClass));
  }

  boolean has(Set<String> classes) {
    return of(classes).findAny().isPresent();
  }

  /** Whether a word of some classes ends at or before a place. */
  boolean hasBefore(int place, Set<String> classes) {
    return of(classes).anyMatch(word -> word.end() <= place);
  }

  /** Whether a word of some classes ends exactly at a place. */
  boolean endsAt(int place, Set<String> classes) {
    return of(classes).anyMatch(word -> word.end() == place);
  }

  Stream<Word> of(Set<String> classes) {
    return words.stream().filter(word -> word.is(classes));
  }

  /** Without the words that a reading takes away. */
  HeadlineWords without(Predicate<Word> gone) {
    return new HeadlineWords(words.stream().filter(gone.negate()).toList());
  }
}
