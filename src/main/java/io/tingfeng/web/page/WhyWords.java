package io.tingfeng.web.page;

import io.tingfeng.model.Cue;
import io.tingfeng.model.Mention;
import io.tingfeng.model.Negativity;
import io.tingfeng.model.Tone;
import io.tingfeng.sentiment.Judgement;
import io.tingfeng.web.Answers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Shows the arithmetic of a score: cues, their sum, and the one without which it would differ. */
final class WhyWords {
  private static final int MOST = 14;
  private static final List<Judgement.Ruling> RULINGS =
      List.of(
          Judgement.Ruling.NEGATIVE,
          Judgement.Ruling.NOT_NEGATIVE,
          Judgement.Ruling.POSITIVE,
          Judgement.Ruling.OTHER_BRAND);

  private final Frame f;
  private final Tongue t;
  private final Ink ink;
  private final Answers answers;

  WhyWords(Frame f, Answers answers) {
    this.f = f;
    this.t = f.t();
    this.ink = f.ink();
    this.answers = answers;
  }

  WhyView view(Mention mention, String revealed) {
    Negativity negativity = mention.negativity();
    List<Cue> heaviest =
        negativity.cues().stream()
            .sorted(Comparator.comparingDouble((Cue cue) -> -Math.abs(cue.weight())))
            .toList();
    List<Cue> shown = heaviest.stream().limit(MOST).toList();
    double rest = heaviest.stream().skip(MOST).mapToDouble(Cue::weight).sum();
    double sum = negativity.cues().stream().mapToDouble(Cue::weight).sum();
    String left =
        heaviest.size() <= MOST
            ? ""
            : t.of("另有 {0} 个较轻的", "{0} lighter ones", heaviest.size() - MOST)
                + "|"
                + ink.weight(rest);
    return new WhyView(
        MentionCard.whole(mention, f),
        brand(mention),
        shown.stream().map(cue -> line(cue, t, ink)).toList(),
        left,
        ink.weight(sum),
        ink.weight(negativity.score()),
        ends(negativity, heaviest, sum),
        facts(mention),
        revealed,
        judged(mention),
        RULINGS.stream()
            .map(one -> new SearchView.Choice(DeskLabels.ruling(one, t), one.word(), false))
            .toList());
  }

  private String judged(Mention mention) {
    return answers
        .judging()
        .kept()
        .of(mention.id())
        .map(
            one ->
                t.of(
                    "{0} 判为“{1}”，{2}",
                    "{0} said: {1}, {2}",
                    one.by(),
                    DeskLabels.ruling(one.ruling(), t),
                    ink.minute(one.at())))
        .orElse("");
  }

  private String brand(Mention mention) {
    return mention
        .brand()
        .flatMap(id -> answers.vocabulary().get().brand(id))
        .map(brand -> brand.name())
        .orElse(t.of("全文", "the whole text"));
  }

  static WhyView.Line line(Cue cue, Tongue t, Ink ink) {
    String mark =
        switch (cue.kind()) {
          case NEGATOR, INTENSIFIER, CONTRAST -> "mod";
          case PRIOR, PUNCTUATION, DISTANCE -> "";
          default -> cue.weight() > 0 ? "neg" : "pos";
        };
    String term = cue.term().isEmpty() ? Labels.cue(cue.kind(), t) : Passage.harmless(cue.term());
    return new WhyView.Line(term, mark, Labels.cue(cue.kind(), t), ink.weight(cue.weight()));
  }

  private String ends(Negativity negativity, List<Cue> heaviest, double sum) {
    double cut = answers.vocabulary().get().scorer().cut();
    String meaning =
        t.of(
            "{0} 以上为负面；这条判为{1}。",
            "From {0} on it is negative; this one is {1}.",
            ink.weight(cut),
            Labels.tone(negativity.tone(), t).toLowerCase(t.locale()));
    return meaning + decisive(negativity, heaviest, sum, cut).map(words -> " " + words).orElse("");
  }

  private Optional<String> decisive(
      Negativity negativity, List<Cue> heaviest, double sum, double cut) {
    if (negativity.tone() != Tone.NEGATIVE) {
      return Optional.empty();
    }
    return heaviest.stream()
        .filter(cue -> cue.weight() > 0 && !cue.term().isEmpty())
        .findFirst()
        .map(
            cue -> {
              double without = 1 / (1 + Math.exp(cue.weight() - sum));
              return without < cut
                  ? t.of(
                      "去掉“{0}”为 {1}，不再是负面。",
                      "Without “{0}” it would be {1}, no longer negative.",
                      cue.term(),
                      ink.weight(without))
                  : t.of(
                      "去掉“{0}”为 {1}，仍是负面。",
                      "Without “{0}” it would be {1}, still negative.",
                      cue.term(),
                      ink.weight(without));
            });
  }

  private List<WhyView.Fact> facts(Mention mention) {
    List<WhyView.Fact> facts = new ArrayList<>();
    var post = mention.post();
    facts.add(
        new WhyView.Fact(
            t.of("发布", "Published"),
            post.publishedAt().map(ink::second).orElse(t.of("页面没有写", "the page does not say"))));
    facts.add(new WhyView.Fact(t.of("首次采集", "First seen"), seen(mention)));
    facts.add(new WhyView.Fact(t.of("信源", "Source"), mention.outlet().name()));
    facts.add(
        new WhyView.Fact(
            t.of("权威", "Authority"), Labels.authority(mention.outlet().authority(), t)));
    mention
        .grievance()
        .type()
        .ifPresent(
            type -> facts.add(new WhyView.Fact(t.of("投诉类型", "Complaint"), Labels.type(type, t))));
    if (!mention.grievance().reasons().isEmpty()) {
      String reasons =
          mention.grievance().reasons().stream()
              .filter(reason -> !reason.term().isEmpty())
              .map(reason -> reason.term() + " " + ink.signed1(reason.points()))
              .reduce((a, b) -> a + t.of("、", ", ") + b)
              .orElse("");
      facts.add(new WhyView.Fact(t.of("标题用词", "Headline words"), Passage.harmless(reasons)));
    }
    facts.add(new WhyView.Fact(t.of("词典", "Lexicon"), answers.vocabulary().get().lexicon()));
    return facts;
  }

  private String seen(Mention mention) {
    var post = mention.post();
    return ink.second(post.seenAt())
        + post.publishedAt()
            .map(at -> Duration.between(at, post.seenAt()))
            .filter(late -> !late.isNegative())
            .map(late -> t.of("，晚 {0}", ", {0} later", ink.span(late)))
            .orElse("");
  }
}
