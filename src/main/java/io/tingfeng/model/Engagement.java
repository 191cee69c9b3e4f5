package io.tingfeng.model;

import java.util.OptionalLong;

/** The counters of a post (互动量). Absent means that the platform did not tell; it is never zero. */
public record Engagement(
    OptionalLong reads, OptionalLong likes, OptionalLong comments, OptionalLong reposts) {

  /** No counter is known. */
  public static final Engagement UNKNOWN =
      new Engagement(
          OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

  /** Whether at least one counter is known. */
  public boolean isKnown() {
    return reads.isPresent() || likes.isPresent() || comments.isPresent() || reposts.isPresent();
  }
}
