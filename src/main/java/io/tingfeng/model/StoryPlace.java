package io.tingfeng.model;

/**
 * Where a post stands among the reports of its event.
 *
 * @param story the event's reports
 * @param isReprint it repeats an earlier post (转载); the others tell the event in words of their own
 */
public record StoryPlace(StoryId story, boolean isReprint) {

  /** The word by which such posts are found and counted: {@code reprint} or {@code own}. */
  public String role() {
    return isReprint ? "reprint" : "own";
  }
}
