package io.tingfeng.model;

import java.util.List;

/**
 * Whom and what a text names, each once, in the order of its first place.
 *
 * @param places regions as people say them: 上海, not 上海市
 * @param people full names of people
 * @param organisations firms, offices, courts, banks, schools
 */
public record Names(List<String> places, List<String> people, List<String> organisations) {
  /** Nothing that has a name. */
  public static final Names NONE = new Names(List.of(), List.of(), List.of());

  public Names {
    places = List.copyOf(places);
    people = List.copyOf(people);
    organisations = List.copyOf(organisations);
  }
}
