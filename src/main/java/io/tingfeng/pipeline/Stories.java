package io.tingfeng.pipeline;

import io.tingfeng.heat.Outlook;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionIndex.Count;
import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.index.MentionIndex.SearchResult;
import io.tingfeng.index.MentionIndex.Sort;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Mention;
import io.tingfeng.model.StoryId;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Tone;
import io.tingfeng.model.Trend;
import io.tingfeng.story.Story;
import io.tingfeng.story.StoryComposer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads stories from the index. */
public final class Stories {
  /** Posts of one story that are read to tell it. */
  private static final int MOST_TOLD = 2_000;

  /** Posts of each story of a list. */
  private static final int MOST_LISTED = 200;

  private static final Duration DAY = Duration.ofDays(1);

  private final MentionIndex index;
  private final Supplier<Vocabulary> vocabulary;
  private final ZoneId zone;
  private final UnaryOperator<MentionQuery> sight;
  private final UnaryOperator<Mention> mask;

  /** Stories of an index; the vocabulary says which headlines are negative. */
  public Stories(MentionIndex index, Supplier<Vocabulary> vocabulary, ZoneId zone) {
    this(index, vocabulary, zone, UnaryOperator.identity(), UnaryOperator.identity());
  }

  private Stories(
      MentionIndex index,
      Supplier<Vocabulary> vocabulary,
      ZoneId zone,
      UnaryOperator<MentionQuery> sight,
      UnaryOperator<Mention> mask) {
    this.index = index;
    this.vocabulary = vocabulary;
    this.zone = zone;
    this.sight = sight;
    this.mask = mask;
  }

  /**
   * The stories as somebody sees them.
   *
   * @param over cuts a question to what is seen
   * @param masking takes out of a mention what is not shown
   */
  public Stories seen(UnaryOperator<MentionQuery> over, UnaryOperator<Mention> masking) {
    return new Stories(index, vocabulary, zone, over, masking);
  }

  /**
   * A story of a list.
   *
   * @param found its mentions that the query finds
   */
  public record Found(Story story, long found) {}

  /**
   * The stories of most mentions that a query finds; posts that nobody else told are none.
   *
   * @param limit at most so many, largest first
   */
  public List<Found> list(MentionQuery query, int limit) {
    return index.top(sight.apply(query), Facet.STORY, limit).stream()
        .filter(count -> count.count() > 1)
        .flatMap(this::found)
        .toList();
  }

  private Stream<Found> found(Count count) {
    return story(new StoryId(count.value()), MOST_LISTED).stream()
        .map(story -> new Found(story, count.count()));
  }

  /** A story with its lineage; empty when nothing is known of it. */
  public Optional<Story> story(StoryId id) {
    return story(id, MOST_TOLD);
  }

  private Optional<Story> story(StoryId id, int most) {
    SearchResult found = index.search(of(id), Sort.OLDEST, 0, most);
    if (found.mentions().isEmpty()) {
      return Optional.empty();
    }
    StoryComposer composer = new StoryComposer(this::isNegative);
    return Optional.of(
        composer.compose(
            id,
            found.mentions().stream().map(mask).toList(),
            found.total() > found.mentions().size()));
  }

  private boolean isNegative(String headline) {
    return vocabulary.get().scorer().score(headline).tone() == Tone.NEGATIVE;
  }

  /** How far its posts will be reposted together; absent where no platform counts. */
  public static Optional<Outlook> outlook(Story story, Instant now) {
    OptionalLong reposts = story.reach().counters().reposts();
    return reposts.isPresent()
        ? Optional.of(Outlook.of(reposts.getAsLong(), story.firstAt(), now))
        : Optional.empty();
  }

  /** How a story grew: by the hour while it is young, else by the day. */
  public Trend curve(Story story) {
    TimeWindow window = new TimeWindow(story.firstAt(), story.lastAt().plusMillis(1));
    boolean isYoung = window.length().compareTo(DAY.multipliedBy(3)) <= 0;
    return index.trend(of(story.id()), window, isYoung ? Duration.ofHours(1) : DAY, zone);
  }

  private MentionQuery of(StoryId id) {
    return sight.apply(new MentionQuery.Is(Facet.STORY, id.value()));
  }
}
