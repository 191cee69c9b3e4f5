package io.tingfeng.cli.bench;

import io.tingfeng.index.MentionIndex;
import io.tingfeng.model.Authority;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.ChannelClass;
import io.tingfeng.model.Cue;
import io.tingfeng.model.Engagement;
import io.tingfeng.model.Fingerprint;
import io.tingfeng.model.Grievance;
import io.tingfeng.model.Mention;
import io.tingfeng.model.MentionId;
import io.tingfeng.model.Negativity;
import io.tingfeng.model.Outlet;
import io.tingfeng.model.Post;
import io.tingfeng.model.PostId;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.Standing;
import io.tingfeng.model.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * Mentions by chance, judged already, the same ones for the same seed: a few brands are loud, most
 * are quiet (Zipf's law), one of six is negative.
 */
final class Crowd {
  private static final SourceId SOURCE = new SourceId("crowd");
  private static final String TEXT = "排队的人不多，店员手脚很快。订单一直显示处理中，客服电话打了四次没有人接。".repeat(4);

  private final Random random;
  private final int brands;
  private final LongFunction<String> texts;
  private final Function<String, List<String>> words;
  private int made;

  /** A crowd that all say the same. */
  Crowd(long seed, int brands) {
    this(seed, brands, number -> TEXT, text -> List.of("排队", "订单", "客服"));
  }

  /**
   * A crowd.
   *
   * @param texts what a post says, by its number
   * @param words the words of a text
   */
  Crowd(long seed, int brands, LongFunction<String> texts, Function<String, List<String>> words) {
    this.random = new Random(seed);
    this.brands = brands;
    this.texts = texts;
    this.words = words;
  }

  static BrandId brand(int number) {
    return new BrandId("b" + (number + 1));
  }

  /** Puts so many mentions of a span that ends at a time. */
  void fill(MentionIndex index, int count, Instant end, Duration span) {
    for (int i = 0; i < count; i++) {
      put(index, end.minusMillis((long) (random.nextDouble() * span.toMillis())));
    }
    index.commit();
    index.refresh();
  }

  private void put(MentionIndex index, Instant at) {
    PostId id = new PostId(SOURCE, String.valueOf(made++));
    index.put(id, List.of(mention(id, at)));
  }

  private Mention mention(PostId id, Instant at) {
    int rank = (int) Math.exp(random.nextDouble() * Math.log(brands + 1.0));
    Optional<BrandId> brand = Optional.of(brand(Math.clamp(rank - 1, 0, brands - 1)));
    boolean negative = random.nextInt(6) == 0;
    double weight = negative ? 1.5 : -1.2;
    List<Cue> cues = List.of(new Cue(0, 2, "排队", weight, Cue.Kind.TERM));
    String text = texts.apply(made);
    Post post =
        new Post(
            id,
            Optional.empty(),
            "",
            text,
            Optional.of("网友" + random.nextInt(50_000)),
            Optional.of(at),
            at,
            engagement(),
            Standing.NONE);
    return new Mention(
        MentionId.of(id, brand),
        brand,
        post,
        new Outlet("媒体" + random.nextInt(200), "forum", Authority.USER, ChannelClass.ORDINARY),
        List.of(),
        new Negativity(Negativity.scoreOf(cues), negative ? Tone.NEGATIVE : Tone.POSITIVE, cues),
        Grievance.NONE,
        Set.of(),
        new Fingerprint(random.nextLong()),
        words.apply(text));
  }

  private Engagement engagement() {
    if (random.nextInt(3) == 0) {
      return Engagement.UNKNOWN;
    }
    return new Engagement(
        OptionalLong.empty(),
        OptionalLong.of((long) Math.exp(random.nextGaussian() * 2 + 2)),
        OptionalLong.empty(),
        OptionalLong.of((long) Math.exp(random.nextGaussian() * 1.8 + 1)));
  }
}
