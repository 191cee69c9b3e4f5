package io.tingfeng.pipeline;

import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Mention;
import io.tingfeng.model.PostId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Reads the posts of an index again with today's brands and lexicons. */
public final class Reanalysis {
  private static final int POSTS_PER_COMMIT = 20_000;

  private final Analyst analyst;
  private final MentionIndex from;
  private final MentionIndex into;
  private long posts;
  private long mentions;

  /**
   * A reanalysis from one index into another; both may be the same, then readers see the old
   * mentions until the new ones are in.
   */
  public Reanalysis(Analyst analyst, MentionIndex from, MentionIndex into) {
    this.analyst = analyst;
    this.from = from;
    this.into = into;
  }

  /** How many posts were read, and how many mentions of watched brands they hold now. */
  public record Result(long posts, long mentions) {}

  /** Reads all posts that a query finds. */
  public Result run(MentionQuery query, Vocabulary vocabulary, LongConsumer progress) {
    List<PostId> previous = new ArrayList<>(1);
    from.forEach(
        query,
        mention -> {
          // All mentions of a post follow each other, and one of them tells all about the post.
          if (previous.isEmpty() || !previous.getFirst().equals(mention.post().id())) {
            previous.clear();
            previous.add(mention.post().id());
            again(mention, vocabulary, progress);
          }
        });
    into.commit();
    into.refresh();
    return new Result(posts, mentions);
  }

  private void again(Mention mention, Vocabulary vocabulary, LongConsumer progress) {
    List<Mention> now =
        analyst.mentions(mention.post(), mention.outlet(), vocabulary).stream()
            .map(one -> one.at(mention.story()))
            .toList();
    into.put(mention.post().id(), now);
    mentions += now.stream().filter(one -> one.brand().isPresent()).count();
    if (++posts % POSTS_PER_COMMIT == 0) {
      into.commit();
      progress.accept(posts);
    }
  }
}
