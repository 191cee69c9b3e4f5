package io.tingfeng.pipeline;

import io.tingfeng.heat.Coverage;
import io.tingfeng.heat.HeatInputs;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.heat.Outlook;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Mention;
import io.tingfeng.model.Post;
import io.tingfeng.model.StoryId;
import io.tingfeng.model.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The heat of single stories of a brand, by the same formula as that of the brand. */
public final class StoryHeats {
  private static final Duration RECENT = Duration.ofHours(72);
  private static final int LONGEST_TITLE = 40;

  private final MentionIndex index;
  private final Pictures pictures;
  private final Function<BrandId, Thresholds> thresholds;

  public StoryHeats(
      MentionIndex index, Pictures pictures, Function<BrandId, Thresholds> thresholds) {
    this.index = index;
    this.pictures = pictures;
    this.thresholds = thresholds;
  }

  /**
   * A story and its heat.
   *
   * @param title of the post that goes farthest, or the beginning of its text
   * @param outlook how far its posts will be reposted together; absent where no platform counts
   */
  public record StoryHeat(
      StoryId story, String title, HeatReading reading, Optional<Outlook> outlook) {}

  /** The stories that most posts of the last three days tell, the hottest first. */
  public List<StoryHeat> of(BrandId brand, Instant at, Coverage coverage, int limit) {
    MentionQuery lately =
        MentionQuery.of(brand, new TimeWindow(at.minus(RECENT), at.plusMillis(1)));
    return index.top(lately, MentionIndex.Facet.STORY, limit).stream()
        .map(count -> heat(brand, new StoryId(count.value()), at, coverage))
        .sorted(Comparator.comparingDouble((StoryHeat one) -> one.reading().heat()).reversed())
        .toList();
  }

  private StoryHeat heat(BrandId brand, StoryId story, Instant at, Coverage coverage) {
    HeatInputs inputs =
        new HeatInputs(pictures.ofStory(brand, story, at, coverage), thresholds.apply(brand));
    return new StoryHeat(
        story, title(brand, story), inputs.read(), outlook(inputs.picture().recent(), at));
  }

  private static Optional<Outlook> outlook(List<Mention> newestFirst, Instant at) {
    List<Mention> counted =
        newestFirst.stream().filter(m -> m.post().engagement().reposts().isPresent()).toList();
    if (counted.isEmpty()) {
      return Optional.empty();
    }
    long reposts =
        counted.stream().mapToLong(m -> m.post().engagement().reposts().orElseThrow()).sum();
    return Optional.of(Outlook.of(reposts, counted.getLast().post().at(), at));
  }

  private String title(BrandId brand, StoryId story) {
    MentionQuery inside =
        new MentionQuery.And(
            List.of(
                new MentionQuery.OfBrand(brand),
                new MentionQuery.Is(MentionIndex.Facet.STORY, story.value())));
    return index.search(inside, MentionIndex.Sort.MOST_REPOSTED, 0, 1).mentions().stream()
        .map(mention -> title(mention.post()))
        .findFirst()
        .orElse("");
  }

  private static String title(Post post) {
    String words = (post.title().isEmpty() ? post.text() : post.title()).replaceAll("\\s+", " ");
    int length = words.codePointCount(0, words.length());
    return length <= LONGEST_TITLE
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
  }
}
