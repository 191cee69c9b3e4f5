package io.tingfeng.digest;

import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Caption;
import io.tingfeng.model.Engagement;
import io.tingfeng.model.Mention;
import io.tingfeng.model.Post;
import io.tingfeng.model.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Picks the negative and sensitive posts of a day that a reader should see.
 *
 * <p>Weight = negativity (0 to 1) + 0.1 for each step of the source's authority + 0.15 · log10(1 +
 * reposts + comments) + 0.1 when a sensitive word was met. Unknown counters add nothing.
 */
final class Findings {
  private static final int CANDIDATES = 150;
  private static final int SAME_WORDING = 3;
  private static final double AUTHORITY = 0.1;
  private static final double SPREAD = 0.15;
  private static final double SENSITIVE = 0.1;
  private static final int FULL = 100;

  private static final MentionQuery NEGATIVE_OR_SENSITIVE =
      new MentionQuery.Or(
          List.of(
              new MentionQuery.OfTone(Tone.NEGATIVE),
              new MentionQuery.Has(MentionIndex.Facet.SENSITIVE)));

  private final MentionIndex index;
  private final Map<BrandId, String> names;

  Findings(MentionIndex index, Map<BrandId, String> names) {
    this.index = index;
    this.names = names;
  }

  /**
   * The list and how long it would be in full.
   *
   * @param shown the weightiest first
   */
  record Found(List<Digest.Finding> shown, long total) {}

  Found of(MentionQuery day, int limit) {
    MentionQuery wanted = new MentionQuery.And(List.of(day, NEGATIVE_OR_SENSITIVE));
    MentionIndex.SearchResult worst =
        index.search(wanted, MentionIndex.Sort.MOST_NEGATIVE, 0, CANDIDATES);
    Map<String, Mention> candidates = new LinkedHashMap<>();
    worst.mentions().forEach(mention -> candidates.put(mention.id().value(), mention));
    index
        .search(wanted, MentionIndex.Sort.MOST_REPOSTED, 0, CANDIDATES)
        .mentions()
        .forEach(mention -> candidates.put(mention.id().value(), mention));
    List<Digest.Finding> shown =
        groups(candidates.values().stream().sorted(byWeight()).toList()).stream()
            .limit(limit)
            .map(this::finding)
            .toList();
    return new Found(shown, worst.total());
  }

  private static Comparator<Mention> byWeight() {
    return Comparator.comparingDouble(Findings::weight)
        .reversed()
        .thenComparing(mention -> mention.id().value());
  }

  private static double weight(Mention mention) {
    Engagement engagement = mention.post().engagement();
    long spread = engagement.reposts().orElse(0) + engagement.comments().orElse(0);
    return mention.negativity().score()
        + AUTHORITY * mention.outlet().authority().ordinal()
        + SPREAD * Math.log10(1.0 + spread)
        + (mention.sensitive().isEmpty() ? 0 : SENSITIVE);
  }

  /** Mentions of one brand with the same wording stand together, led by the weightiest. */
  private static List<List<Mention>> groups(List<Mention> mentions) {
    List<List<Mention>> groups = new ArrayList<>();
    for (Mention mention : mentions) {
      groups.stream()
          .filter(group -> isAlike(group.getFirst(), mention))
          .findFirst()
          .orElseGet(
              () -> {
                groups.add(new ArrayList<>());
                return groups.getLast();
              })
          .add(mention);
    }
    return groups;
  }

  private static boolean isAlike(Mention one, Mention other) {
    return one.brand().equals(other.brand())
        && (one.fingerprint().distance(other.fingerprint()) <= SAME_WORDING
            || Titles.of(one.post()).equals(Titles.of(other.post())));
  }

  private Digest.Finding finding(List<Mention> group) {
    Mention mention = group.getFirst();
    Post post = mention.post();
    return new Digest.Finding(
        mention.brand().map(brand -> names.getOrDefault(brand, brand.value())).orElse(""),
        Titles.of(post),
        Titles.link(post),
        Titles.clean(mention.outlet().name()),
        Caption.chinese(Caption.PLATFORMS, mention.outlet().platform()),
        post.at(),
        post.engagement(),
        Math.toIntExact(Math.round(FULL * mention.negativity().score())),
        mention.isNegative(),
        mention.sensitive().stream()
            .map(word -> Caption.chinese(Caption.SENSITIVE, word))
            .sorted()
            .toList(),
        group.size() - 1);
  }
}
