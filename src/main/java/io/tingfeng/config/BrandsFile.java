package io.tingfeng.config;

import io.tingfeng.model.Brand;
import io.tingfeng.model.Brand.ContextRule;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code lexicons/brands.yml}: what to listen for. */
public final class BrandsFile {
  private BrandsFile() {}

  /**
   * The brands of a workspace in the order of the file.
   *
   * @throws Problems with every fault of the file
   */
  public static List<Brand> read(Path workspace) {
    return YamlFile.read(workspace.resolve("lexicons").resolve("brands.yml"), BrandsFile::brands);
  }

  private static List<Brand> brands(Section top) {
    List<Brand> brands = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (Section entry : top.sections("brands")) {
      brand(entry)
          .ifPresent(
              brand -> {
                Integer earlier = lines.putIfAbsent(brand.id().value(), entry.line());
                if (earlier != null) {
                  entry.report(
                      "id",
                      brand.id() + " stands on line " + earlier + " already",
                      "choose another");
                }
                brands.add(brand);
              });
      entry.finish();
    }
    return brands;
  }

  private static Optional<Brand> brand(Section entry) {
    String id = entry.required("id");
    String name = entry.required("name");
    List<String> aliases = names(entry, "aliases");
    List<String> products = names(entry, "products");
    List<String> people = names(entry, "people");
    List<String> competitors = names(entry, "competitors");
    List<String> exclusions = names(entry, "exclusions");
    List<ContextRule> context = entry.sections("context").stream().map(BrandsFile::rule).toList();
    if (!BrandId.isValid(id)) {
      if (!id.isEmpty()) {
        entry.report("id", id + " is not an id", "use 1 to 40 of a-z, 0-9 and -");
      }
      return Optional.empty();
    }
    return Optional.of(
        new Brand(
            new BrandId(id), name, aliases, products, people, competitors, exclusions, context));
  }

  private static List<String> names(Section entry, String key) {
    List<String> names = entry.texts(key);
    for (String name : names) {
      if (name.length() < 2) {
        entry.report(key, name + " is one character", "one character is met everywhere; drop it");
      }
    }
    return names;
  }

  private static ContextRule rule(Section entry) {
    ContextRule rule =
        new ContextRule(entry.required("alias"), entry.texts("any"), entry.texts("none"));
    if (rule.any().isEmpty() && rule.none().isEmpty()) {
      entry.report("alias", "has no condition", "add any: [...] or none: [...]");
    }
    entry.finish();
    return rule;
  }
}
