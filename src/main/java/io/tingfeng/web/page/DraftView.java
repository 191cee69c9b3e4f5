package io.tingfeng.web.page;

import java.util.List;
import java.util.Optional;

/**
 * A draft of the lexicons: what it changes, and what it would have done.
 *
 * @param fault why the last step was refused; empty when it was not
 */
public record DraftView(
    String name,
    int base,
    String fault,
    List<String> files,
    List<Change> changes,
    String faults,
    Optional<Effect> effect) {

  /** One line, before and after; an empty one was not there. */
  public record Change(String file, String before, String after) {}

  /** What a draft would have done to the mentions of a span. */
  public record Effect(String headline, String span, List<Share> brands, List<Flip> flips) {}

  /** One brand before and after. */
  public record Share(String name, String mentions, String flips, String share, String level) {}

  /** One mention whose tone flips. */
  public record Flip(String id, String quote, String before, String after) {}
}
