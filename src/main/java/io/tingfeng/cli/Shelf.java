package io.tingfeng.cli;

import io.tingfeng.alert.LevelScheme;
import io.tingfeng.config.Settings;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Problems;
import io.tingfeng.text.Folding;
import io.tingfeng.text.Spelling;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** What commands need that read mentions: the index, the brands, and the zone of days. */
public record Shelf(
    MentionIndex index, List<Brand> brands, Settings settings, InstantSource clock) {

  public Shelf {
    brands = List.copyOf(brands);
  }

  /**
   * The brand that a person means by an id, a name or an alias.
   *
   * @throws Problems when there is none, with the nearest one as advice
   */
  Brand brand(String word) {
    String folded = Folding.fold(word);
    return brands.stream()
        .filter(brand -> names(brand).anyMatch(name -> Folding.fold(name).equals(folded)))
        .findFirst()
        .orElseThrow(
            () ->
                Problems.of(
                    "BRAND",
                    0,
                    "",
                    word + " is no watched brand",
                    Spelling.advice(word, brands.stream().flatMap(Shelf::names).toList())));
  }

  /** What the levels are called. */
  LevelScheme levels() {
    return new LevelScheme(settings.levels());
  }

  /** The name of a brand for readers; its id when it is watched no longer. */
  String name(BrandId id) {
    return brands.stream()
        .filter(brand -> brand.id().equals(id))
        .map(Brand::name)
        .findFirst()
        .orElse(id.value());
  }

  private static Stream<String> names(Brand brand) {
    return Stream.concat(Stream.of(brand.id().value(), brand.name()), brand.aliases().stream());
  }
}
