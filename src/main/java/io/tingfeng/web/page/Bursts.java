package io.tingfeng.web.page;

import io.javalin.http.Context;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Mention;
import io.tingfeng.model.PostId;
import io.tingfeng.model.StoryId;
import io.tingfeng.model.StoryPlace;
import io.tingfeng.web.Answers;
import io.tingfeng.web.Gate;
import io.tingfeng.web.Privacy;
import io.tingfeng.web.Sight;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which posts belong to a burst that may have been arranged (疑似集中发布), for lists of mentions. What
 * was found for a story is kept while the story does not grow, and for five minutes when it does.
 */
final class Bursts {
  private static final int MOST = 2_000;
  private static final long LEAST_POSTS = 5;
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final Answers answers;
  private final Map<Key, Found> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Found> eldest) {
          return size() > MOST;
        }
      };

  /** A story as somebody sees it. */
  private record Key(StoryId story, List<BrandId> seen) {}

  /** The posts of its burst, none when there is none. */
  private record Found(long total, Instant at, Set<PostId> posts) {}

  Bursts(Answers answers) {
    this.answers = answers;
  }

  /** The posts of bursts in the stories of some mentions. */
  Set<PostId> among(List<Mention> mentions, Context ctx) {
    Set<StoryId> stories =
        mentions.stream()
            .flatMap(mention -> mention.story().stream())
            .map(StoryPlace::story)
            .collect(Collectors.toSet());
    Set<PostId> posts = new HashSet<>();
    stories.forEach(story -> posts.addAll(of(story, ctx)));
    return posts;
  }

  /** The posts of the burst of a story. */
  Set<PostId> of(StoryId story, Context ctx) {
    Sight sight = Sight.of(ctx, answers);
    Instant now = answers.clock().instant();
    Key key = new Key(story, Gate.known(ctx).account().brands());
    MentionQuery all = sight.over(new MentionQuery.Is(MentionIndex.Facet.STORY, story.value()));
    long total = answers.index().search(all, MentionIndex.Sort.NEWEST, 0, 0).total();
    Found before = found(key);
    if (total < LEAST_POSTS
        || (before != null && (before.total() == total || before.at().plus(FRESH).isAfter(now)))) {
      return before == null ? Set.of() : before.posts();
    }
    Set<PostId> posts =
        answers.stories().seen(sight::over, Privacy::masked).coordination(story).stream()
            .flatMap(burst -> burst.posts().stream())
            .map(mention -> mention.post().id())
            .collect(Collectors.toSet());
    keep(key, new Found(total, now, posts));
    return posts;
  }

  private synchronized @org.jspecify.annotations.Nullable Found found(Key key) {
    return known.get(key);
  }

  private synchronized void keep(Key key, Found found) {
    known.put(key, found);
  }
}
