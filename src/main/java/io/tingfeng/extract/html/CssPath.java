package io.tingfeng.extract.html;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A selector that a person can write into {@code sources.yml} to name a part of a page. */
final class CssPath {
  private static final String NAME = "[A-Za-z_][\\w-]{0,60}";

  private CssPath() {}

  /** By id where there is one, else by classes, else from the nearest box above that has either. */
  static String of(Box box) {
    String own = own(box);
    if (own.length() > box.tag.length() || box.parent == null) {
      return own;
    }
    return of(box.parent) + " > " + own;
  }

  private static String own(Box box) {
    int hash = box.signature.lastIndexOf('#');
    String id = hash < 0 ? "" : box.signature.substring(hash + 1);
    // Numbered ids belong to one page alone.
    if (id.matches(NAME) && !id.matches(".*\\d{3,}.*")) {
      return box.tag + "#" + id;
    }
    String classes = hash < 0 ? "" : box.signature.substring(0, hash);
    return box.tag
        + Arrays.stream(classes.split("\\s+"))
            .filter(name -> name.matches(NAME))
            .limit(2)
            .map(name -> "." + name)
            .collect(Collectors.joining());
  }
}
