package io.tingfeng.pipeline;

import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Mention;
import io.tingfeng.model.MentionId;
import io.tingfeng.model.Problems;
import io.tingfeng.model.Sighting;
import io.tingfeng.sentiment.Judgement;
import io.tingfeng.sentiment.Judgement.Ruling;
import io.tingfeng.sentiment.JudgementStore;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** Takes down what people say of mentions, beside what the lexicon in force says of them. */
public final class Judging {
  private static final int MENTIONS_OF_A_POST = 200;

  private final MentionIndex index;
  private final JudgementStore judgements;
  private final Supplier<Vocabulary> vocabulary;
  private final InstantSource clock;

  public Judging(
      MentionIndex index,
      JudgementStore judgements,
      Supplier<Vocabulary> vocabulary,
      InstantSource clock) {
    this.index = index;
    this.judgements = judgements;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  /** The judgements that are kept. */
  public JudgementStore kept() {
    return judgements;
  }

  /**
   * Keeps what a person says of a mention; an older judgement of it gives way.
   *
   * @throws Problems when there is no such mention
   */
  public Judgement judge(MentionId id, Ruling ruling, String by, String note) {
    Mention mention = mention(id);
    Vocabulary words = vocabulary.get();
    List<Sighting> others =
        mentions(new MentionQuery.OfPost(mention.post().id())).stream()
            .filter(other -> !other.id().equals(id))
            .flatMap(other -> other.sightings().stream())
            .toList();
    var said = new Reread(words).said(mention, others).negativity();
    Judgement judgement =
        new Judgement(
            id,
            mention.brand(),
            name(mention),
            mention.post().wording(),
            ruling,
            by,
            clock.instant(),
            note,
            said.tone(),
            said.score(),
            words.lexicon());
    judgements.save(judgement);
    return judgement;
  }

  private Mention mention(MentionId id) {
    return mentions(new MentionQuery.WithId(id)).stream()
        .findFirst()
        .orElseThrow(
            () ->
                Problems.of(
                    "MENTION", 0, id.value(), "is no mention", "search prints their ids with -f"));
  }

  private List<Mention> mentions(MentionQuery query) {
    return index.search(query, MentionIndex.Sort.NEWEST, 0, MENTIONS_OF_A_POST).mentions();
  }

  private static String name(Mention mention) {
    return mention.sightings().stream()
        .findFirst()
        .map(place -> mention.post().wording().substring(place.start(), place.end()))
        .orElse("");
  }
}
