package io.tingfeng.story;

import java.util.List;

/** Keeps what was decided about stories. */
public interface StoryDecisions {

  /** Adds one decision. */
  void add(StoryDecision decision);

  /** All decisions in the order in which they were made. */
  List<StoryDecision> all();
}
