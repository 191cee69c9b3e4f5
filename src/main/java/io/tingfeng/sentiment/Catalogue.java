package io.tingfeng.sentiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers the entries that occur in enough of the judged texts, and turns the texts into facts. An
 * entry that occurs in fewer than {@value #LEAST} texts is never learned, so that no text can be
 * read back from the weights.
 */
final class Catalogue {
  static final int LEAST = 5;

  private final Lexicon lexicon;
  private final List<String> sets;
  private final List<String> names = new ArrayList<>();
  private final List<EntryKind> kinds = new ArrayList<>();
  private final List<Facts> facts = new ArrayList<>();
  private long[] keys = new long[1 << 16];
  private int[] counts = new int[1 << 16];
  private int[] numbers = new int[0];
  private int used;

  Catalogue(Lexicon lexicon, List<Example> examples, List<String> sets) {
    this.lexicon = lexicon;
    this.sets = sets;
    examples.forEach(this::count);
    numbers = new int[keys.length];
    Arrays.fill(numbers, -1);
    examples.forEach(this::describe);
  }

  List<Facts> facts() {
    return facts;
  }

  int size() {
    return names.size();
  }

  String name(int entry) {
    return names.get(entry);
  }

  /** How many texts hold an entry. */
  int count(int entry) {
    String name = names.get(entry);
    return counts[slot(kinds.get(entry).key(name, 0, name.length()))];
  }

  EntryKind kind(int entry) {
    return kinds.get(entry);
  }

  List<String> sets() {
    return sets;
  }

  private void count(Example example) {
    Distinct distinct = new Distinct();
    EntryReader.read(Passage.of(NormalText.of(example.text()), lexicon), distinct);
    for (long key : distinct.keys()) {
      if (used * 2 > keys.length) {
        grow();
      }
      int slot = slot(key);
      used += keys[slot] == 0 ? 1 : 0;
      keys[slot] = key;
      counts[slot]++;
    }
  }

  private void describe(Example example) {
    Numbers found = new Numbers();
    EntryReader.read(Passage.of(NormalText.of(example.text()), lexicon), found);
    facts.add(
        new Facts(
            example,
            example.group(),
            sets.indexOf(example.set()),
            distinct(found.written),
            distinct(found.traits)));
  }

  private static int[] distinct(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new long[oldKeys.length * 2];
    counts = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  private int slot(long key) {
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  /** The keys of one text, each once. */
  private static final class Distinct implements EntrySink {
    private long[] found = new long[512];
    private int size;

    @Override
    public void add(EntryKind kind, String wording, int from, int to, int start, int end) {
      if (size == found.length) {
        found = Arrays.copyOf(found, size * 2);
      }
      found[size++] = kind.key(wording, from, to);
    }

    long[] keys() {
      return Arrays.stream(found, 0, size).sorted().distinct().toArray();
    }
  }

  /** The numbers of one text's frequent entries; an entry met for the first time gets the next. */
  private final class Numbers implements EntrySink {
    private final List<Integer> written = new ArrayList<>();
    private final List<Integer> traits = new ArrayList<>();

    @Override
    public void add(EntryKind kind, String wording, int from, int to, int start, int end) {
      int slot = slot(kind.key(wording, from, to));
      if (counts[slot] < LEAST) {
        return;
      }
      if (numbers[slot] < 0) {
        numbers[slot] = names.size();
        names.add(wording.substring(from, to));
        kinds.add(kind);
      }
      (kind.isWritten() ? written : traits).add(numbers[slot]);
    }
  }
}
