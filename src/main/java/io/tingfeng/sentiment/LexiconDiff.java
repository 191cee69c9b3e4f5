package io.tingfeng.sentiment;

import io.tingfeng.sentiment.Sense.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** What changed from one version of the lexicons to another. */
public final class LexiconDiff {
  private LexiconDiff() {}

  /**
   * One entry that differs.
   *
   * @param lexicon the file it stands in, without its ending
   * @param before its value before, absent when it is new
   * @param after its value after, absent when it was taken out
   */
  public record Change(String lexicon, String term, OptionalDouble before, OptionalDouble after) {}

  /** The changes, by lexicon and term. */
  public static List<Change> between(Lexicon before, Lexicon after) {
    Map<String, Sense> old = entries(before);
    Map<String, Sense> now = entries(after);
    TreeMap<String, Sense> all = new TreeMap<>(old);
    all.putAll(now);
    List<Change> changes = new ArrayList<>();
    for (Map.Entry<String, Sense> entry : all.entrySet()) {
      Sense was = old.get(entry.getKey());
      Sense is = now.get(entry.getKey());
      if (was == null || is == null || was.value() != is.value()) {
        Sense any = entry.getValue();
        changes.add(
            new Change(
                any.part().name().toLowerCase(Locale.ROOT),
                any.term(),
                was == null ? OptionalDouble.empty() : OptionalDouble.of(was.value()),
                is == null ? OptionalDouble.empty() : OptionalDouble.of(is.value())));
      }
    }
    return changes;
  }

  private static Map<String, Sense> entries(Lexicon lexicon) {
    Map<String, Sense> entries = new TreeMap<>();
    for (List<Sense> senses : lexicon.senses().values()) {
      for (Sense sense : senses) {
        Part part = sense.part();
        entries.put(part.ordinal() + "\t" + sense.term(), sense);
      }
    }
    return entries;
  }
}
