package io.tingfeng.story;

import io.tingfeng.model.BrandId;
import io.tingfeng.model.StoryId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The reports of one event (同一事件的报道), as they are known now.
 *
 * @param title the headline that stands for it
 * @param summary the sentence of its posts that says most of what the others say
 * @param brands watched brands that its posts name
 * @param tellings its posts, the origin (首发) first; the earliest ones of a very large story
 * @param lineage when it reached each outlet, in the order of time
 * @param platforms posts a platform, the largest first
 * @param lastAt when the last post that is known was published, read or not
 * @param isCut it has more posts than were read, so that sums are lower bounds
 */
public record Story(
    StoryId id,
    String title,
    String summary,
    Set<BrandId> brands,
    List<Telling> tellings,
    List<Arrival> lineage,
    Map<String, Long> platforms,
    Reach reach,
    Instant lastAt,
    boolean isCut) {

  public Story {
    brands = Set.copyOf(brands);
    tellings = List.copyOf(tellings);
    lineage = List.copyOf(lineage);
    platforms = java.util.Collections.unmodifiableMap(platforms);
  }

  /** The post that was first. */
  public Telling origin() {
    return tellings.getFirst();
  }

  /** When the first post was published. */
  public Instant firstAt() {
    return origin().mention().post().at();
  }

  /** Reprints whose headline turned negative. */
  public List<Telling> turned() {
    return tellings.stream().filter(Telling::turnedNegative).toList();
  }
}
