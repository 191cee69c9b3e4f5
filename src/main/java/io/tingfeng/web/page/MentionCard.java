package io.tingfeng.web.page;

import io.tingfeng.model.Engagement;
import io.tingfeng.model.Mention;
import io.tingfeng.model.PostId;
import io.tingfeng.model.Tone;
import io.tingfeng.web.Privacy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A mention as a card of a list.
 *
 * @param score negativity, 0 to 100
 * @param counters reads, likes, comments, reposts with their names; unknown ones in words
 * @param link where the post is read; empty when that is nowhere a browser should go
 */
public record MentionCard(
    String id,
    String outlet,
    String platform,
    String author,
    String time,
    String machineTime,
    List<Passage.Run> title,
    List<Passage.Run> text,
    String tone,
    String toneWord,
    int score,
    List<String> counters,
    List<String> tags,
    String link) {
  private static final int CUT = 220;
  private static final int WHOLE = 20_000;
  private static final int LONGEST_NAME = 40;

  /**
   * The cards of masked mentions, their texts cut.
   *
   * @param bursts posts that may have been arranged
   */
  static List<MentionCard> list(List<Mention> mentions, Frame f, Set<PostId> bursts) {
    return mentions.stream()
        .map(mention -> of(mention, f, CUT).hinted(bursts.contains(mention.post().id()), f.t()))
        .toList();
  }

  private MentionCard hinted(boolean isBurst, Tongue t) {
    List<String> hints = new ArrayList<>(tags);
    if (isBurst) {
      hints.addFirst(t.of("疑似集中发布", "perhaps arranged"));
    }
    return new MentionCard(
        id,
        outlet,
        platform,
        author,
        time,
        machineTime,
        title,
        text,
        tone,
        toneWord,
        score,
        counters,
        hints,
        link);
  }

  /** The card of a masked mention with all of its text that is fit to be shown. */
  public static MentionCard whole(Mention mention, Frame f) {
    return of(mention, f, WHOLE);
  }

  private static MentionCard of(Mention mention, Frame f, int longest) {
    Mention masked = Privacy.masked(mention);
    Tone tone = masked.negativity().tone();
    return new MentionCard(
        masked.id().value(),
        cut(masked.outlet().name()),
        Labels.platform(masked.outlet().platform(), f.t()),
        cut(masked.post().author().orElse("")),
        f.ink().minute(masked.post().at()),
        f.ink().machine(masked.post().at()),
        Passage.title(masked),
        Passage.text(masked, longest),
        tone.word(),
        Labels.tone(tone, f.t()),
        (int) Math.round(masked.negativity().score() * 100),
        counters(masked.post().engagement(), f),
        tags(masked, f),
        Privacy.link(masked.post()).orElse(""));
  }

  private static List<String> counters(Engagement engagement, Frame f) {
    Tongue t = f.t();
    Ink ink = f.ink();
    if (!engagement.isKnown()) {
      return List.of(t.of("互动 无数据", "engagement: no data"));
    }
    return List.of(
        t.of("转发", "reposts") + " " + ink.counter(engagement.reposts()),
        t.of("评论", "comments") + " " + ink.counter(engagement.comments()),
        t.of("赞", "likes") + " " + ink.counter(engagement.likes()),
        t.of("阅读", "reads") + " " + ink.counter(engagement.reads()));
  }

  private static List<String> tags(Mention mention, Frame f) {
    List<String> tags = new ArrayList<>();
    mention.grievance().type().ifPresent(type -> tags.add(Labels.type(type, f.t())));
    mention.sensitive().stream()
        .sorted()
        .forEach(name -> tags.add(f.t().of("敏感·", "sensitive: ") + Labels.type(name, f.t())));
    return tags;
  }

  private static String cut(String name) {
    String clean = Passage.harmless(name);
    return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME) + "…";
  }
}
