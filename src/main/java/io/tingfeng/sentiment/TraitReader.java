package io.tingfeng.sentiment;

import io.tingfeng.sentiment.Passage.Modifier;
import io.tingfeng.sentiment.Sense.Part;
import io.tingfeng.text.Span;
import io.tingfeng.text.TermScanner.Hit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what the analysts' lexicons say of a text as entries with learned weights: each word with
 * and without a negator before it, its category, and how the tones are spread over the text.
 */
final class TraitReader {
  /** A negator reaches the word that begins at most so many characters after it. */
  private static final int NEGATOR_REACH = 4;

  private static final int[] LENGTHS = {15, 40, 100};

  private final Passage passage;
  private final EntrySink sink;
  private final List<Modifier> negators;
  private final Map<String, Integer> categories = new HashMap<>();
  private final int[] sentenceTones;
  private final int contrastAt;
  private int ill;
  private int good;
  private int first;
  private int last;
  private int afterContrast;
  private int clauseAt = -1;
  private int clauseTone;

  private TraitReader(Passage passage, EntrySink sink) {
    this.passage = passage;
    this.sink = sink;
    this.negators = passage.modifiers(Part.NEGATOR);
    this.sentenceTones = new int[passage.sentences().size()];
    List<Modifier> contrasts = passage.modifiers(Part.CONTRAST);
    this.contrastAt = contrasts.isEmpty() ? -1 : contrasts.getLast().start();
  }

  static void read(Passage passage, EntrySink sink) {
    TraitReader reader = new TraitReader(passage, sink);
    for (Hit<List<Sense>> hit : passage.hits()) {
      for (Sense sense : hit.value()) {
        reader.sense(hit, sense);
      }
    }
    reader.categories();
    reader.counts();
    reader.order();
    reader.marks();
  }

  private void sense(Hit<List<Sense>> hit, Sense sense) {
    if (!sense.part().isTone() || sense.value() == 0) {
      add(sense.plain(), hit);
      add(sense.part().name(), hit);
      return;
    }
    boolean denied = isDenied(hit);
    add(denied ? sense.denied() : sense.plain(), hit);
    String category = sense.part().name() + sense.category() + (denied ? "!" : "");
    categories.merge(category, 1, Integer::sum);
    tone(hit, sense.value() > 0 == denied ? -1 : 1);
  }

  private boolean isDenied(Hit<List<Sense>> hit) {
    Span clause = passage.clause(hit.start());
    boolean denied = false;
    for (Modifier by : negators) {
      boolean near = by.end() <= hit.start() && hit.start() - by.end() <= NEGATOR_REACH;
      denied ^= near && clause.contains(by.start());
    }
    return denied;
  }

  private void tone(Hit<List<Sense>> hit, int tone) {
    ill += tone > 0 ? 1 : 0;
    good += tone > 0 ? 0 : 1;
    first = first == 0 ? tone : first;
    last = tone;
    afterContrast += hit.start() > contrastAt ? tone : 0;
    int clause = passage.clause(hit.start()).start();
    clauseTone = clause == clauseAt ? clauseTone + tone : tone;
    clauseAt = clause;
    sentenceTones[passage.sentenceIndex(hit.start())] += tone;
  }

  private void categories() {
    categories.forEach(
        (category, count) -> {
          add("c:" + category);
          if (count > 2) {
            add("c3:" + category);
          }
        });
  }

  private void counts() {
    steps("ill", ill, 1, 6);
    steps("good", good, 1, 6);
    steps("lead", ill - good, -2, 4);
    add(ill + good == 0 ? "none" : "share" + 4 * ill / (ill + good));
    long bad = 0;
    for (int tone : sentenceTones) {
      bad += tone > 0 ? 1 : 0;
    }
    if (bad * 2 > sentenceTones.length) {
      add("most-sentences");
    }
    int size = 0;
    while (size < LENGTHS.length && passage.text().length() >= LENGTHS[size]) {
      size++;
    }
    add("length" + size + sign(ill - good));
  }

  private void order() {
    if (first != 0) {
      add("first" + sign(first));
      add("last" + sign(last));
      add("last-clause" + sign(clauseTone));
    }
    if (contrastAt >= 0) {
      add("after-contrast" + sign(afterContrast));
    }
  }

  private void marks() {
    String text = passage.text();
    if (text.indexOf('!') >= 0) {
      add("!");
    }
    if (text.contains("!!!")) {
      add("!!!");
    }
    if (text.indexOf('?') >= 0) {
      add("?");
    }
  }

  private void steps(String name, int value, int low, int high) {
    for (int step = low; step <= Math.min(value, high); step++) {
      add(name + step);
    }
  }

  private static char sign(int tone) {
    return tone > 0 ? '+' : tone < 0 ? '-' : '0';
  }

  private void add(String name) {
    sink.add(EntryKind.TRAIT, name, 0, name.length(), -1, -1);
  }

  private void add(String name, Hit<List<Sense>> hit) {
    sink.add(EntryKind.TRAIT, name, 0, name.length(), hit.start(), hit.end());
  }
}
