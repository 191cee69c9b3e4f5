package io.tingfeng.pipeline;

import io.tingfeng.brand.BrandMatcher;
import io.tingfeng.brand.NotNames;
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
 * @param lexicon version of the lexicons
 */
public record Vocabulary(
    List<Brand> brands,
    BrandMatcher matcher,
    NegativityScorer scorer,
    GrievanceReader grievances,
    SensitiveTerms sensitive,
    String lexicon) {

  public Vocabulary {
    brands = List.copyOf(brands);
  }

  /**
   * Reads the vocabulary of a workspace.
   *
   * @throws Problems with every fault of every file
   */
  public static Vocabulary load(Path workspace) {
    return load(workspace, () -> BrandsFile.read(workspace));
  }

  /** The lexicons of a workspace with other brands than its {@code brands.yml} names. */
  public static Vocabulary load(Path workspace, List<Brand> brands) {
    return load(workspace, () -> brands);
  }

  private static Vocabulary load(Path workspace, Supplier<List<Brand>> brandsOf) {
    Path folder = workspace.resolve("lexicons");
    List<Problem> problems = new ArrayList<>();
    Optional<List<Brand>> brands = part(brandsOf, problems);
    Optional<Lexicon> lexicon = part(() -> LexiconFiles.load(folder), problems);
    Optional<GrievanceLexicon> grievances = part(() -> GrievanceLexicon.load(folder), problems);
    Optional<NotNames> others = part(() -> NotNames.load(folder), problems);
    if (!problems.isEmpty()) {
      throw new Problems(problems);
    }
    return new Vocabulary(
        brands.orElseThrow(),
        new BrandMatcher(brands.orElseThrow(), others.orElseThrow()),
        new NegativityScorer(lexicon.orElseThrow()),
        new GrievanceReader(grievances.orElseThrow()),
        new SensitiveTerms(lexicon.orElseThrow()),
        lexicon.orElseThrow().version());
  }

  /** The vocabulary of a workspace, which follows edits of its files. */
  public static Reloading<Vocabulary> following(Path workspace, Consumer<Problems> broken) {
    return new Reloading<>(List.of(workspace.resolve("lexicons")), () -> load(workspace), broken);
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
