package io.tingfeng.pipeline;

import io.tingfeng.brand.BrandMatcher;
import io.tingfeng.brand.NotNames;
import io.tingfeng.complaint.ComplaintTree;
import io.tingfeng.complaint.CustomerReader;
import io.tingfeng.complaint.GrievanceLexicon;
import io.tingfeng.complaint.GrievanceReader;
import io.tingfeng.config.BrandsFile;
import io.tingfeng.config.Reloading;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Problem;
import io.tingfeng.model.Problems;
import io.tingfeng.sentiment.Lexicon;
import io.tingfeng.sentiment.LexiconFiles;
import io.tingfeng.sentiment.NegativityScorer;
import io.tingfeng.sentiment.SensitiveTerms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * All that the folder {@code lexicons} says, in one consistent version: brands, tones, complaint
 * types.
 *
 * @param words the lexicon of tones that the scorer reads
 * @param customers who speaks in a complaint
 * @param complaints the names of complaint types
 */
public record Vocabulary(
    List<Brand> brands,
    BrandMatcher matcher,
    NegativityScorer scorer,
    GrievanceReader grievances,
    SensitiveTerms sensitive,
    CustomerReader customers,
    ComplaintTree complaints,
    Lexicon words) {

  private static final String FOLDER = "lexicons";

  public Vocabulary {
    brands = List.copyOf(brands);
  }

  /**
   * Reads the vocabulary of a workspace.
   *
   * @throws Problems with every fault of every file
   */
  public static Vocabulary load(Path workspace) {
    Path folder = workspace.resolve(FOLDER);
    return read(folder, () -> BrandsFile.read(workspace), () -> LexiconFiles.load(folder))
        .withoutStrangers();
  }

  /** The lexicons of a workspace with other brands than its {@code brands.yml} names. */
  public static Vocabulary load(Path workspace, List<Brand> brands) {
    Path folder = workspace.resolve(FOLDER);
    return read(folder, () -> brands, () -> LexiconFiles.load(folder));
  }

  /**
   * What a folder of drafted lexicons would say if it were in force, with the brands and the
   * learned weights of today.
   *
   * @throws Problems with every fault of every file
   */
  public Vocabulary draft(Path folder) {
    return read(folder, () -> brands, () -> LexiconFiles.draft(folder, words)).withoutStrangers();
  }

  /**
   * What a folder of drafted lexicons would say in a workspace whose own may be broken.
   *
   * @throws Problems with every fault of every file
   */
  public static Vocabulary draft(Path workspace, Path folder) {
    return read(
            folder,
            () -> BrandsFile.read(workspace),
            () -> LexiconFiles.draft(folder, workspace.resolve(FOLDER)))
        .withoutStrangers();
  }

  /** What people call a complaint type; the type itself when the tree lacks it. */
  public String typeName(String type) {
    return complaints.type(type).map(ComplaintTree.Type::name).orElse(type);
  }

  /** The vocabulary of a workspace, which follows edits of its files. */
  public static Reloading<Vocabulary> following(Path workspace, Consumer<Problems> broken) {
    return new Reloading<>(List.of(workspace.resolve(FOLDER)), () -> load(workspace), broken);
  }

  private static Vocabulary read(
      Path folder, Supplier<List<Brand>> brandsOf, Supplier<Lexicon> wordsOf) {
    List<Problem> problems = new ArrayList<>();
    Optional<List<Brand>> brands = part(brandsOf, problems);
    Optional<Lexicon> lexicon = part(wordsOf, problems);
    Optional<GrievanceLexicon> grievances = part(() -> GrievanceLexicon.load(folder), problems);
    Optional<CustomerReader> customers = part(() -> CustomerReader.load(folder), problems);
    Optional<ComplaintTree> complaints = part(() -> ComplaintTree.load(folder), problems);
    Optional<NotNames> others = part(() -> NotNames.load(folder), problems);
    if (!problems.isEmpty()) {
      throw new Problems(problems);
    }
    Lexicon words = lexicon.orElseThrow();
    return new Vocabulary(
        brands.orElseThrow(),
        new BrandMatcher(brands.orElseThrow(), others.orElseThrow()),
        new NegativityScorer(words),
        new GrievanceReader(grievances.orElseThrow()),
        new SensitiveTerms(words),
        customers.orElseThrow(),
        complaints.orElseThrow(),
        words);
  }

  /** This, when its overlays are all for watched brands. */
  private Vocabulary withoutStrangers() {
    List<Problem> problems =
        words.brandsWithOverlay().stream()
            .filter(id -> brands.stream().noneMatch(brand -> brand.id().value().equals(id)))
            .sorted()
            .map(id -> new Problem("overlays.txt", 0, id, "is no watched brand", known()))
            .toList();
    if (!problems.isEmpty()) {
      throw new Problems(problems);
    }
    return this;
  }

  private String known() {
    return "known are " + brands.stream().map(one -> one.id().value()).toList();
  }

  /** The version of the lexicons. */
  public String lexicon() {
    return words.version();
  }

  /** A watched brand by its id. */
  public Optional<Brand> brand(BrandId id) {
    return brands.stream().filter(brand -> brand.id().equals(id)).findFirst();
  }

  /** One file's faults must not hide those of the next. */
  private static <T> Optional<T> part(Supplier<T> read, List<Problem> problems) {
    try {
      return Optional.of(read.get());
    } catch (Problems found) {
      problems.addAll(found.all());
      return Optional.empty();
    }
  }
}
