package io.tingfeng.model;

import java.util.regex.Pattern;

/** The name of a brand in {@code lexicons/brands.yml}: lower-case letters, digits and hyphens. */
public record BrandId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  public BrandId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a brand id: " + value);
    }
  }

  /** Whether a text may be the id of a brand. */
  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
