package io.tingfeng.model;

/** Names a story (同一事件的报道): computed from the post that opened it. */
public record StoryId(String value) implements Comparable<StoryId> {

  /** The name of the story that a post opens. */
  public static StoryId openedBy(PostId post) {
    return new StoryId(
        "s" + MentionId.of(post, java.util.Optional.empty()).value().substring(0, 14));
  }

  @Override
  public int compareTo(StoryId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
