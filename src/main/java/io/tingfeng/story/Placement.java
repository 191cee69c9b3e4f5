package io.tingfeng.story;

import io.tingfeng.model.StoryId;
import io.tingfeng.model.StoryPlace;
import java.util.List;

/**
 * What the story book says of a post.
 *
 * @param absorbed stories that turned out to be this one; their posts belong to it from now on
 */
public record Placement(StoryPlace place, List<StoryId> absorbed) {

  public Placement {
    absorbed = List.copyOf(absorbed);
  }
}
