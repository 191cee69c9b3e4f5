package io.tingfeng.brand;

import io.tingfeng.model.Brand;
import io.tingfeng.model.Brand.ContextRule;
import io.tingfeng.text.Folding;
import java.util.List;

/**
 * One name of one brand, ready to be judged where it is found.
 *
 * @param rules conditions that a text must meet for this name
 * @param blocked an exclusion: what it covers is never the brand
 */
record Name(Brand brand, String alias, List<Condition> rules, boolean blocked) {

  /** The folded words of a context rule. */
  record Condition(List<String> any, List<String> none) {
    static Condition of(ContextRule rule) {
      return new Condition(
          rule.any().stream().map(Folding::fold).toList(),
          rule.none().stream().map(Folding::fold).toList());
    }

    boolean holds(String folded) {
      return (any.isEmpty() || any.stream().anyMatch(folded::contains))
          && none.stream().noneMatch(folded::contains);
    }
  }

  static Name of(Brand brand, String alias) {
    String folded = Folding.fold(alias);
    List<Condition> rules =
        brand.context().stream()
            .filter(rule -> Folding.fold(rule.alias()).equals(folded))
            .map(Condition::of)
            .toList();
    return new Name(brand, alias, rules, false);
  }

  static Name blocked(Brand brand, String span) {
    return new Name(brand, span, List.of(), true);
  }

  boolean fits(String folded) {
    return rules.stream().allMatch(rule -> rule.holds(folded));
  }
}
