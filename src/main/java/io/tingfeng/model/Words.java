package io.tingfeng.model;

import java.util.Locale;
import java.util.Optional;

/** The words of enums in files and answers: lower case with hyphens. */
public final class Words {
  private Words() {}

  /** {@code SELF_MEDIA} as {@code self-media}. */
  public static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant that a word names, or nothing. */
  public static <E extends Enum<E>> Optional<E> parse(Class<E> type, String word) {
    for (E value : type.getEnumConstants()) {
      if (of(value).equals(word)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
