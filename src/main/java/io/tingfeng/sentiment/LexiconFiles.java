package io.tingfeng.sentiment;

import io.tingfeng.model.Problem;
import io.tingfeng.model.Problems;
import io.tingfeng.sentiment.Sense.Part;
import io.tingfeng.text.EntryFile;
import io.tingfeng.text.EntryFile.Entry;
import io.tingfeng.text.Folding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the lexicons of a workspace; all faults of all files come at once. */
public final class LexiconFiles {
  private static final Map<Part, Rule> RULES = rules();
  private static final Set<String> CATEGORIES =
      Set.of(
          "politics",
          "law",
          "safety",
          "health",
          "minors",
          "discrimination",
          "privacy",
          "environment",
          "labour",
          "finance",
          "disaster",
          "religion");

  static final String OVERLAYS = "overlays.txt";
  private static final double MOST_WEIGHT = 5;

  private final Path folder;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, List<Sense>> senses = new LinkedHashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final StringBuilder digest = new StringBuilder();

  private LexiconFiles(Path folder) {
    this.folder = folder;
  }

  /** A file and the range of its second column. */
  private record Rule(String file, double low, double high) {}

  private static Map<Part, Rule> rules() {
    Map<Part, Rule> rules = new EnumMap<>(Part.class);
    rules.put(Part.NEGATIVE, new Rule("negative.txt", 0.05, 5));
    rules.put(Part.POSITIVE, new Rule("positive.txt", 0.05, 5));
    rules.put(Part.HARMLESS, new Rule("harmless.txt", 0, 0));
    rules.put(Part.EMOJI, new Rule("emoji.txt", -5, 5));
    rules.put(Part.IRONY, new Rule("irony.txt", 0.05, 5));
    rules.put(Part.NEGATOR, new Rule("negators.txt", -1, 0));
    rules.put(Part.INTENSIFIER, new Rule("intensifiers.txt", 0.1, 3));
    rules.put(Part.CONTRAST, new Rule("contrast.txt", 0, 1));
    rules.put(Part.QUESTION, new Rule("questions.txt", 0, 1));
    rules.put(Part.REFUTATION, new Rule("refutation.txt", 0, 1));
    return rules;
  }

  /**
   * The lexicon of a folder.
   *
   * @throws Problems with every fault: a line without a weight, a weight out of range, an entry
   *     that stands twice in a part, a word that is both negative and positive
   */
  public static Lexicon load(Path folder) {
    return load(folder, problems -> WeightsFile.read(folder, problems));
  }

  /** The words of a folder beside the learned weights of another folder. */
  public static Lexicon draft(Path folder, Path inForce) {
    return load(folder, problems -> WeightsFile.read(inForce, problems));
  }

  /** The words of a folder beside the learned weights of another lexicon. */
  public static Lexicon draft(Path folder, Lexicon inForce) {
    return load(folder, problems -> inForce.weights());
  }

  private static Lexicon load(Path folder, Function<List<Problem>, Optional<Weights>> weightsOf) {
    LexiconFiles files = new LexiconFiles(folder);
    RULES.forEach(files::read);
    Map<String, String> sensitive = files.sensitive();
    Map<String, Overlay> overlays = files.overlays();
    Optional<Weights> weights = weightsOf.apply(files.problems);
    if (!files.problems.isEmpty()) {
      throw new Problems(files.problems);
    }
    weights.ifPresent(table -> files.digest.append("weights\t").append(table.version()));
    String version = EntryFile.version(files.digest.toString());
    return new Lexicon(files.senses, sensitive, overlays, weights, version);
  }

  /** {@code overlays.txt}: brand, term, weight; 0 means that the word says nothing there. */
  private Map<String, Overlay> overlays() {
    Map<String, Map<String, List<Sense>>> brands = new LinkedHashMap<>();
    Path file = folder.resolve(OVERLAYS);
    for (Entry entry : Files.exists(file) ? EntryFile.read(file, problems) : List.<Entry>of()) {
      String term = Folding.fold(entry.column(1));
      double value = entry.number(2, -MOST_WEIGHT, MOST_WEIGHT, problems);
      Part part = value > 0 ? Part.NEGATIVE : value < 0 ? Part.POSITIVE : Part.HARMLESS;
      Map<String, List<Sense>> own = brands.computeIfAbsent(entry.column(0), b -> new HashMap<>());
      if (term.isEmpty()) {
        problems.add(entry.problem("has no term", "write brand, tab, term, tab, weight"));
      } else if (own.put(term, List.of(Sense.of(term, part, value, ""))) != null) {
        problems.add(entry.problem(term + " stands twice", "keep one of the two"));
      }
      digest
          .append(entry.column(0))
          .append('\t')
          .append(term)
          .append('\t')
          .append(value)
          .append('\n');
    }
    Map<String, Overlay> overlays = new HashMap<>();
    brands.forEach((brand, own) -> overlays.put(brand, new Overlay(own)));
    return overlays;
  }

  private void read(Part part, Rule rule) {
    for (Entry entry : EntryFile.read(folder.resolve(rule.file()), problems)) {
      double value = entry.number(1, rule.low(), rule.high(), problems);
      String term = Folding.fold(entry.column(0));
      if (isNew(part, term, entry)) {
        double signed = part == Part.POSITIVE ? -value : value;
        senses
            .computeIfAbsent(term, t -> new ArrayList<>(1))
            .add(Sense.of(term, part, signed, entry.column(2)));
        digest.append(part).append('\t').append(term).append('\t').append(value).append('\n');
      }
    }
  }

  /** A word has one tone; beside it, it may do other work (呵呵 is irony and laughter). */
  private boolean isNew(Part part, String term, Entry entry) {
    boolean tone = part.isTone() || part == Part.HARMLESS;
    String key = (tone ? "tone" : part.name()) + '\t' + term;
    String place = places.putIfAbsent(key, entry.place());
    if (place != null) {
      problems.add(entry.problem("stands in " + place + " already", "keep one of the two"));
    }
    return place == null;
  }

  private Map<String, String> sensitive() {
    Map<String, String> sensitive = new LinkedHashMap<>();
    for (Entry entry : EntryFile.read(folder.resolve("sensitive.txt"), problems)) {
      String category = entry.column(1);
      if (!CATEGORIES.contains(category)) {
        problems.add(
            entry.problem(
                "has the unknown category " + category,
                "known are " + String.join(", ", CATEGORIES)));
      } else if (sensitive.putIfAbsent(Folding.fold(entry.column(0)), category) != null) {
        problems.add(entry.problem("stands twice", "keep one of the two"));
      }
    }
    return sensitive;
  }
}
