package io.tingfeng.sentiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Finds entries that are well formed and yet do nothing. Faults are found by reading the files. */
public final class LexiconLint {
  /** Why an entry never does anything. */
  public static final String FIGURES = "never fires: figures in a text are read as one 0";

  public static final String REPLACED = "never fires: another entry takes its place";
  public static final String IDLE = "has the weight 0 and hides no shorter entry";

  private LexiconLint() {}

  /**
   * An entry that does nothing.
   *
   * @param why in words for the analyst
   */
  public record Remark(String term, String why) {}

  /**
   * Entries that met none of some texts: not wrong, but nobody knows whether they are right.
   *
   * @param texts hands every text to a reader
   */
  public static List<Remark> silent(Lexicon lexicon, Consumer<Consumer<String>> texts) {
    Set<String> met = new HashSet<>();
    texts.accept(
        text ->
            lexicon
                .terms()
                .longest(NormalText.of(text).text())
                .forEach(hit -> met.add(hit.value().getFirst().term())));
    return lexicon.senses().keySet().stream()
        .filter(term -> !met.contains(term))
        .sorted()
        .map(term -> new Remark(term, "was met in no text"))
        .toList();
  }

  /** Entries of a tone that never come into force, by their term. */
  public static List<Remark> remarks(Lexicon lexicon) {
    List<Remark> remarks = new ArrayList<>();
    for (Map.Entry<String, List<Sense>> entry : lexicon.senses().entrySet()) {
      String term = entry.getKey();
      var hits = lexicon.terms().longest(term);
      if (!NormalText.of(term).text().equals(term)) {
        remarks.add(new Remark(term, FIGURES));
      } else if (hits.size() != 1
          || hits.getFirst().end() - hits.getFirst().start() != term.length()) {
        remarks.add(new Remark(term, REPLACED));
      } else if (entry.getValue().stream().allMatch(LexiconLint::isIdle)) {
        remarks.add(new Remark(term, IDLE));
      }
    }
    remarks.sort(java.util.Comparator.comparing(Remark::term));
    return remarks;
  }

  private static boolean isIdle(Sense sense) {
    return sense.part().isTone() && sense.value() == 0 && sense.term().length() == 1;
  }
}
