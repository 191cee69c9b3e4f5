package io.tingfeng.web.page;

import java.util.List;

/**
 * What the settings page shows.
 *
 * @param signOn how people come in through a provider, empty when they do not
 */
public record SettingsView(
    String fault,
    String done,
    List<Person> people,
    List<SearchView.Choice> roles,
    List<SearchView.Choice> brands,
    List<WhyView.Fact> thresholds,
    List<AlertView.Told> routes,
    List<Reached> channels,
    List<WhyView.Fact> retention,
    List<WhyView.Fact> signOn) {

  /** Somebody with an account. */
  public record Person(
      String name,
      String shown,
      String role,
      String roleWord,
      List<String> brands,
      boolean enabled) {}

  /**
   * Somebody whom a route reaches.
   *
   * @param key names them in the form
   * @param last how the last letter to them ended, and when
   */
  public record Reached(String key, String channel, String address, String last) {}
}
