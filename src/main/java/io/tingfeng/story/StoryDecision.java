package io.tingfeng.story;

import io.tingfeng.model.PostId;
import io.tingfeng.model.StoryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** That stories are one or that posts are another story; what a person decided sticks. */
public sealed interface StoryDecision {

  /** Who decided; absent when the program found it out. */
  Optional<String> by();

  /** When it was decided. */
  Instant at();

  /**
   * Two stories are one.
   *
   * @param into the story that goes on
   * @param from the story whose name leads to it from now on
   */
  record Merge(StoryId into, StoryId from, Optional<String> by, Instant at)
      implements StoryDecision {}

  /**
   * Posts of a story are a story of their own; the two are never joined again by the program.
   *
   * @param from the story that they leave
   * @param to the story that they make
   */
  record Split(StoryId from, StoryId to, List<PostId> posts, Optional<String> by, Instant at)
      implements StoryDecision {
    public Split {
      posts = List.copyOf(posts);
    }
  }
}
