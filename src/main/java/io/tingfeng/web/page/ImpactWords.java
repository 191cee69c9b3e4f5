package io.tingfeng.web.page;

import io.tingfeng.model.TimeWindow;
import io.tingfeng.pipeline.Impact;
import io.tingfeng.web.Sight;

/** Puts the impact of a draft into words. */
final class ImpactWords {
  private static final int MOST_FLIPS = 30;

  private final Frame f;
  private final Tongue t;
  private final Sight sight;

  ImpactWords(Frame f, Sight sight) {
    this.f = f;
    this.t = f.t();
    this.sight = sight;
  }

  DraftView.Effect of(Impact impact, TimeWindow span) {
    return new DraftView.Effect(
        t.of(
            "{0} 条提及里 {1} 条会改判",
            "{1} of {0} mentions would be judged otherwise",
            f.ink().count(impact.mentions()),
            f.ink().count(impact.flips())),
        f.ink().minute(span.from()) + " – " + f.ink().minute(span.to()),
        impact.brands().stream()
            .filter(one -> one.brand().map(sight::sees).orElse(sight.isWhole()))
            .map(this::share)
            .toList(),
        impact.samples().stream()
            .filter(flip -> flip.brand().map(sight::sees).orElse(sight.isWhole()))
            .limit(MOST_FLIPS)
            .map(this::flip)
            .toList());
  }

  private DraftView.Share share(Impact.OfBrand one) {
    long flips = one.worse() + one.better() + one.other();
    return new DraftView.Share(
        one.brand().isEmpty() ? t.of("没有品牌的帖子", "posts without a brand") : one.name(),
        t.of("更负面 {0}，不再负面 {1}", "{0} worse, {1} better", one.worse(), one.better()),
        f.ink().count(flips),
        negatives(one),
        level(one));
  }

  private String negatives(Impact.OfBrand one) {
    return one.before().isEmpty() || one.after().isEmpty()
        ? "—"
        : f.ink().count(one.before().get().negative())
            + " → "
            + f.ink().count(one.after().get().negative());
  }

  private String level(Impact.OfBrand one) {
    return one.before().isEmpty() || one.after().isEmpty()
        ? t.of("不变", "unchanged")
        : Labels.level(one.before().get().level(), f)
            + " → "
            + Labels.level(one.after().get().level(), f);
  }

  private DraftView.Flip flip(Impact.Flip flip) {
    return new DraftView.Flip(
        flip.mention().value(),
        Passage.harmless(flip.excerpt()),
        Labels.tone(flip.from(), t),
        Labels.tone(flip.to(), t));
  }
}
