package io.tingfeng.model;

import java.util.regex.Pattern;

/** The name of a source in {@code sources.yml}: lower-case letters, digits and hyphens. */
public record SourceId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

  public SourceId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a source id: " + value);
    }
  }

  /** Whether a text may be the id of a source. */
  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
