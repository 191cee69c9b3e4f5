package io.tingfeng.index;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** A mention to be changed part by part. */
public final class SampleMention {
  public static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

  private final String externalId;
  private Optional<BrandId> brand = Optional.empty();
  private String source = "forum-a";
  private Outlet outlet = new Outlet("甲论坛", "forum", Authority.USER, ChannelClass.ORDINARY);
  private String title = "";
  private String text = "今天路过一家店";
  private Optional<String> author = Optional.empty();
  private Instant at = NOON;
  private double score = 0.5;
  private Tone tone = Tone.NEUTRAL;
  private Engagement engagement = Engagement.UNKNOWN;
  private Grievance grievance = Grievance.NONE;
  private Set<String> sensitive = Set.of();
  private Standing standing = Standing.NONE;
  private List<Cue> cues = List.of();
  private List<String> words = List.of();

  private SampleMention(String externalId) {
    this.externalId = externalId;
  }

  public static SampleMention post(String externalId) {
    return new SampleMention(externalId);
  }

  public SampleMention of(String id) {
    brand = Optional.of(new BrandId(id));
    return this;
  }

  public SampleMention from(String id, String name, String platform, Authority authority) {
    source = id;
    outlet = new Outlet(name, platform, authority, ChannelClass.ORDINARY);
    return this;
  }

  public SampleMention saying(String said) {
    text = said;
    return this;
  }

  public SampleMention titled(String said) {
    title = said;
    return this;
  }

  /** On a hot list. */
  public SampleMention at(int place) {
    standing = new Standing(OptionalInt.of(place), OptionalLong.empty());
    return this;
  }

  public SampleMention by(String name) {
    author = Optional.of(name);
    return this;
  }

  public SampleMention at(Instant time) {
    at = time;
    return this;
  }

  public SampleMention at(String time) {
    return at(Instant.parse(time));
  }

  public SampleMention negative(double value) {
    score = value;
    tone = value > 0.5 ? Tone.NEGATIVE : value < 0.5 ? Tone.POSITIVE : Tone.NEUTRAL;
    return this;
  }

  public SampleMention reposted(long times) {
    engagement =
        new Engagement(
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.of(times));
    return this;
  }

  public SampleMention read(long times) {
    engagement =
        new Engagement(
            OptionalLong.of(times),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty());
    return this;
  }

  public SampleMention grave(double points, String... classes) {
    List<Grievance.Reason> reasons = List.of(new Grievance.Reason("词", classes[0], points));
    grievance = new Grievance(Optional.empty(), points, Set.of(classes), reasons);
    return this;
  }

  /** Words of feeling: so many bad ones, so many good ones. */
  public SampleMention feeling(int bad, int good) {
    List<Cue> found = new ArrayList<>(Collections.nCopies(bad, cue(1)));
    found.addAll(Collections.nCopies(good, cue(-1)));
    cues = found;
    return this;
  }

  private static Cue cue(double weight) {
    return new Cue(0, 1, "词", weight, Cue.Kind.TERM);
  }

  public SampleMention complains(String type, double points) {
    grievance = new Grievance(Optional.of(type), points, Set.of(), List.of());
    return this;
  }

  public SampleMention sensitive(String... categories) {
    sensitive = Set.of(categories);
    return this;
  }

  public SampleMention words(String... found) {
    words = List.of(found);
    return this;
  }

  public PostId postId() {
    return new PostId(new SourceId(source), externalId);
  }

  public Mention build() {
    Post post =
        new Post(
            postId(),
            Optional.empty(),
            title,
            text,
            author,
            Optional.of(at),
            NOON,
            engagement,
            standing);
    return new Mention(
        MentionId.of(postId(), brand),
        brand,
        post,
        outlet,
        List.of(),
        new Negativity(score, tone, cues),
        grievance,
        sensitive,
        new Fingerprint(7),
        words);
  }
}
