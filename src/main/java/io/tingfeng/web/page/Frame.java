package io.tingfeng.web.page;

import io.tingfeng.alert.LevelScheme;
import io.tingfeng.people.Account;
import io.tingfeng.people.Caller;
import io.tingfeng.people.Right;
import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param t the language
 * @param levels what the levels are called
 * @param theme {@code system}, {@code light} or {@code dark}
 * @param caller who looks on, absent before they are signed in
 * @param section the entry of the navigation that is open
 * @param path where the page is, to come back to
 * @param title of the window
 * @param clock when the page was made
 * @param waiting alerts that nobody acknowledged
 * @param silent sources that do not answer
 */
public record Frame(
    Tongue t,
    Ink ink,
    LevelScheme levels,
    String theme,
    Optional<Caller> caller,
    String section,
    String path,
    String title,
    String clock,
    long waiting,
    long silent) {

  /** The same frame with the title of a page. */
  public Frame titled(String words) {
    return new Frame(t, ink, levels, theme, caller, section, path, words, clock, waiting, silent);
  }

  /** Whether the one who looks on may do something. */
  public boolean may(Right right) {
    return caller.map(known -> known.may(right)).orElse(false);
  }

  /** Name and role of the one who looks on. */
  public String who() {
    return caller
        .map(Caller::account)
        .map((Account account) -> account.shown() + " · " + Labels.role(account.role(), t))
        .orElse("");
  }
}
