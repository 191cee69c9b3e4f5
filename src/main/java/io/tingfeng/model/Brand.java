package io.tingfeng.model;

import java.util.List;

/**
 * Something a PR team looks after (监测对象), from {@code lexicons/brands.yml}.
 *
 * @param name its name for readers, an alias too
 * @param aliases other names
 * @param products names of products, which count as the brand
 * @param people people who stand for it
 * @param competitors names of rivals, for comparisons
 * @param exclusions spans of text that are never the brand
 * @param context conditions for ambiguous aliases
 */
public record Brand(
    BrandId id,
    String name,
    List<String> aliases,
    List<String> products,
    List<String> people,
    List<String> competitors,
    List<String> exclusions,
    List<ContextRule> context) {

  public Brand {
    aliases = List.copyOf(aliases);
    products = List.copyOf(products);
    people = List.copyOf(people);
    competitors = List.copyOf(competitors);
    exclusions = List.copyOf(exclusions);
    context = List.copyOf(context);
  }

  /** A brand with names alone. */
  public static Brand named(BrandId id, String name, List<String> aliases) {
    return new Brand(id, name, aliases, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /**
   * An alias that counts only in company.
   *
   * @param alias the ambiguous name
   * @param any at least one of these must stand in the text, when there are any
   * @param none none of these may stand in the text
   */
  public record ContextRule(String alias, List<String> any, List<String> none) {
    public ContextRule {
      any = List.copyOf(any);
      none = List.copyOf(none);
    }
  }
}
