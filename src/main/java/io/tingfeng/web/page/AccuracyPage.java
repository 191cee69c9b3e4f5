package io.tingfeng.web.page;

import io.javalin.http.Context;
import io.tingfeng.model.Tone;
import io.tingfeng.sentiment.Judgement;
import io.tingfeng.web.Access;
import io.tingfeng.web.Answers;
import io.tingfeng.web.RouteTable;
import io.tingfeng.web.Sight;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 准确度: how often the lexicons agreed with people, per version, and where they did not. */
public final class AccuracyPage {
  private static final int MOST = 50;
  private static final int LONGEST = 120;

  private final Answers answers;
  private final Screen screen;

  /** The page of a program. */
  public AccuracyPage(Answers answers, Screen screen) {
    this.answers = answers;
    this.screen = screen;
  }

  /** Enters its routes. */
  public void enter(RouteTable routes) {
    routes.get("/lexicon/accuracy", Access.READ, this::show);
  }

  /** What the page shows. */
  public record View(
      int judged, List<Version> versions, List<Reliability.Band> bands, List<Miss> misses) {}

  /**
   * One version of the lexicon against people.
   *
   * @param found negatives of people that it called negative: the recall with its counts
   * @param right of what it called negative, what people did: the precision with its counts
   */
  public record Version(
      String name, boolean isInForce, String judged, String found, String right, String agreed) {}

  /** A mention of which people said something else. */
  public record Miss(
      String id, String quote, String said, String people, String by, String time, String note) {}

  private void show(Context ctx) {
    Frame f = screen.frame(ctx, "lexicon", Screen.tongue(ctx).of("准确度", "Accuracy"));
    Sight sight = Sight.of(ctx, answers);
    List<Judgement> all =
        answers.judging().kept().all().stream()
            .filter(one -> one.brand().map(sight::sees).orElse(sight.isWhole()))
            .sorted(Comparator.comparing(Judgement::at).reversed())
            .toList();
    Map<String, List<Judgement>> byVersion = new LinkedHashMap<>();
    all.stream()
        .filter(one -> one.ruling().tone().isPresent())
        .forEach(
            one ->
                byVersion
                    .computeIfAbsent(one.lexicon(), v -> new java.util.ArrayList<>())
                    .add(one));
    View view =
        new View(
            all.size(),
            byVersion.entrySet().stream()
                .map(entry -> version(entry.getKey(), entry.getValue(), f))
                .toList(),
            Reliability.of(
                all.stream()
                    .filter(one -> one.lexicon().equals(answers.vocabulary().get().lexicon()))
                    .toList(),
                f.ink()),
            all.stream()
                .filter(AccuracyPage::isMiss)
                .limit(MOST)
                .map(one -> miss(one, f))
                .toList());
    screen.show(ctx, "page/accuracy.jte", f, Map.of("v", view));
  }

  private Version version(String name, List<Judgement> judged, Frame f) {
    long negative = judged.stream().filter(AccuracyPage::isNegative).count();
    long called = judged.stream().filter(one -> one.said() == Tone.NEGATIVE).count();
    long both =
        judged.stream().filter(one -> isNegative(one) && one.said() == Tone.NEGATIVE).count();
    long agreed = judged.stream().filter(one -> !isMiss(one)).count();
    return new Version(
        name,
        name.equals(answers.vocabulary().get().lexicon()),
        f.ink().count(judged.size()),
        fraction(both, negative, f.ink()),
        fraction(both, called, f.ink()),
        fraction(agreed, judged.size(), f.ink()));
  }

  /** {@code 83.3%（5 ÷ 6）}. */
  private static String fraction(long part, long whole, Ink ink) {
    return ink.share(part, whole) + " (" + ink.count(part) + " ÷ " + ink.count(whole) + ")";
  }

  private static boolean isNegative(Judgement one) {
    return one.ruling() == Judgement.Ruling.NEGATIVE;
  }

  /** Not negative leaves open whether it is praise. */
  private static boolean isMiss(Judgement one) {
    return switch (one.ruling()) {
      case OTHER_BRAND -> true;
      case NOT_NEGATIVE -> one.said() == Tone.NEGATIVE;
      case NEGATIVE, POSITIVE, NEUTRAL ->
          !one.ruling().tone().filter(tone -> tone == one.said()).isPresent();
    };
  }

  private static Miss miss(Judgement one, Frame f) {
    String clean = Passage.harmless(one.text());
    return new Miss(
        one.mention().value(),
        clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…",
        Labels.tone(one.said(), f.t()) + " " + Math.round(100 * one.score()),
        DeskLabels.ruling(one.ruling(), f.t()),
        one.by(),
        f.ink().minute(one.at()),
        one.note());
  }
}
