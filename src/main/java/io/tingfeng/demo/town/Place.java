package io.tingfeng.demo.town;

import java.util.Arrays;
import java.util.Locale;

/** Where people of the town publish; the words stand in the files of the script. */
public enum Place {
  NEWS,
  FORUM,
  BLOG,
  COMPLAINT,
  HOT,
  OFFICE;

  static Place of(String word) {
    return Arrays.stream(values())
        .filter(place -> place.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no place of the town: " + word));
  }
}
