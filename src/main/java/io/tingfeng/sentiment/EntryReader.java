package io.tingfeng.sentiment;

import io.tingfeng.text.TermScanner.Hit;
import java.util.List;

/**
 * Reads the learned entries of a text in one pass: training, scoring and explaining see the same
 * ones.
 */
final class EntryReader {
  private static final int GRAM = 3;
  private static final int EDGE = 12;
  private static final int EDGE_GRAM = 2;
  private static final int AROUND = 3;

  /** Signs that stand for a toned word in a pattern. */
  private static final char ILL = '⊖';

  private static final char GOOD = '⊕';
  private static final char EMPTY = '⊙';

  private EntryReader() {}

  static void read(Passage passage, EntrySink sink) {
    String text = passage.text();
    int length = text.length();
    grams(EntryKind.GRAM, passage, 0, length, GRAM, sink);
    grams(EntryKind.HEAD, passage, 0, Math.min(EDGE, length), EDGE_GRAM, sink);
    grams(EntryKind.TAIL, passage, Math.max(0, length - EDGE), length, EDGE_GRAM, sink);
    patterns(passage, sink);
    TraitReader.read(passage, sink);
  }

  private static void grams(
      EntryKind kind, Passage passage, int from, int to, int longest, EntrySink sink) {
    for (int i = from; i < to; i++) {
      for (int end = i + 1; end <= Math.min(to, i + longest); end++) {
        if (!passage.isTaken(i, end)) {
          sink.add(kind, passage.text(), i, end, i, end);
        }
      }
    }
  }

  /** The text with a sign in place of each toned word, cut around the signs. */
  private static void patterns(Passage passage, EntrySink sink) {
    List<Hit<List<Sense>>> hits = passage.hits();
    StringBuilder signs = new StringBuilder(passage.text().length());
    int[] where = new int[hits.size()];
    int[] which = new int[hits.size()];
    int count = 0;
    int done = 0;
    for (int i = 0; i < hits.size(); i++) {
      char sign = sign(hits.get(i).value());
      if (sign != 0) {
        signs.append(passage.text(), done, hits.get(i).start());
        which[count] = i;
        where[count++] = signs.length();
        signs.append(sign);
        done = hits.get(i).end();
      }
    }
    signs.append(passage.text(), done, passage.text().length());
    String line = signs.toString();
    StringBuilder tones = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      Hit<List<Sense>> hit = hits.get(which[i]);
      around(line, where[i], hit, sink);
      tones.append(line.charAt(where[i]));
    }
    sequences(tones.toString(), hits, which, sink);
  }

  private static void around(String line, int at, Hit<List<Sense>> hit, EntrySink sink) {
    for (int before = 0; before <= Math.min(AROUND, at); before++) {
      int most = Math.min(AROUND - before, line.length() - at - 1);
      for (int after = before == 0 ? 1 : 0; after <= most; after++) {
        sink.add(EntryKind.PATTERN, line, at - before, at + after + 1, hit.start(), hit.end());
      }
    }
  }

  private static void sequences(
      String tones, List<Hit<List<Sense>>> hits, int[] which, EntrySink sink) {
    for (int i = 0; i + 1 < tones.length(); i++) {
      Hit<List<Sense>> hit = hits.get(which[i]);
      int to = Math.min(tones.length(), i + 3);
      sink.add(EntryKind.SEQUENCE, tones, i, to, hit.start(), hit.end());
    }
  }

  private static char sign(List<Sense> senses) {
    for (Sense sense : senses) {
      if (sense.part().isTone()) {
        return sense.value() > 0 ? ILL : sense.value() < 0 ? GOOD : EMPTY;
      }
    }
    return 0;
  }
}
