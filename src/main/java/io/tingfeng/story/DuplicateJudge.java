package io.tingfeng.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Judges whether one text repeats another: containment of character 5-grams (Broder 1997), which
 * cut, led-in and reordered copies keep, then guards against what only looks alike: templates with
 * other figures or another subject, and quotes.
 *
 * <p>The constants were set on pairs made from the developers' finance texts (reprints cut, led in,
 * reordered, edited; templates with figures, dates and firms changed) and checked on others of the
 * same making and on the developers' labelled pairs; docs/accuracy.md has the figures.
 */
public final class DuplicateJudge {
  /** The centre of the gap between reprints and others, and how fast the doubt ends. */
  private static final double CONTAINMENT = 0.57;

  private static final double WIDTH = 0.06;

  /** Below this nothing is compared character by character. */
  private static final double HOPELESS = 0.3;

  /** A text with scattered edits loses five grams an edit, but is still covered by runs. */
  private static final double COVERAGE = 0.84;

  /** Texts with fewer 5-grams are compared by pairs of characters. */
  private static final int SHORT = 16;

  private static final double SHORT_LIKENESS = 0.75;

  /** The least part of a longer text that is a reprint of it. */
  private static final double EXCERPT = 0.15;

  private static final Pattern FIGURES = Pattern.compile("[0-9]+");

  /** How two posts, each with its title and text, are one text. */
  public Likeness judge(String titleA, String textA, String titleB, String textB) {
    return judge(StoryText.of(titleA, textA), StoryText.of(titleB, textB));
  }

  Likeness judge(StoryText a, StoryText b) {
    int fewer = Math.min(a.grams().length, b.grams().length);
    if (fewer < SHORT) {
      return judgeShort(a.all(), b.all());
    }
    double containment = (double) Grams.shared(a.grams(), b.grams()) / fewer;
    List<String> reasons = new ArrayList<>();
    reasons.add(String.format(Locale.ROOT, "较短一篇有 %.0f%% 的字句相同", containment * 100));
    double probability = logistic((containment - CONTAINMENT) / WIDTH);
    if (containment < HOPELESS) {
      return new Likeness(probability, containment, false, reasons);
    }
    Changes changes = changes(a, b);
    if (containment < CONTAINMENT) {
      probability = Math.max(probability, logistic((changes.coverage() - COVERAGE) / 0.03));
    }
    probability *= figures(changes, reasons) * subject(changes, reasons) * title(a, b, reasons);
    boolean isExcerpt = isExcerpt(a, b);
    if (isExcerpt) {
      reasons.add("只占较长一篇的一小段，属引用");
      probability *= 0.45;
    }
    return new Likeness(probability, containment, isExcerpt, reasons);
  }

  /** Titles of reprints are rewritten, so that bodies are compared where both have one. */
  private static Changes changes(StoryText a, StoryText b) {
    boolean haveBodies = Math.min(a.body().length(), b.body().length()) >= 30;
    return haveBodies ? Changes.between(a.body(), b.body()) : Changes.between(a.all(), b.all());
  }

  /** Figures that differ more often than scattered edits would make them. */
  private static double figures(Changes changes, List<String> reasons) {
    int differ = changes.figures();
    double share = (double) differ / Math.max(1, changes.allFigures());
    double edits = Math.min(0.4, 2 * changes.editRate());
    double digitsEach = (double) changes.digits() / Math.max(1, changes.allFigures());
    double touched = 1 - Math.pow(1 - edits, digitsEach);
    boolean isMany = share >= Math.max(0.25, 2 * touched + 0.1);
    boolean isMoreThanChance =
        differ > edits * changes.digits() + (changes.editRate() < 0.004 ? 0 : 1);
    if (!isMoreThanChance || !isMany && !(changes.isPlain() && share >= 0.03)) {
      return 1;
    }
    reasons.add("同一模板，数字不同（" + differ + " 处）");
    return share < 0.6 ? 0.3 : 0.2;
  }

  /** A name that one text has throughout and the other never, both ways. */
  private static double subject(Changes changes, List<String> reasons) {
    int swaps = changes.swaps();
    if (swaps >= 3 || swaps == 2 && changes.editRate() < 0.02) {
      reasons.add("同一模板，主体不同（替换 " + swaps + " 次）");
      return 0.3;
    }
    if (swaps == 1 && changes.isPlain()) {
      reasons.add("全文只换了一个名称");
      return 0.45;
    }
    return 1;
  }

  /** Titles that differ in their figures alone are those of a series. */
  private static double title(StoryText a, StoryText b, List<String> reasons) {
    if (a.title().equals(b.title()) || !words(a.title()).equals(words(b.title()))) {
      return 1;
    }
    reasons.add("标题只差数字");
    return 0.3;
  }

  private static String words(String title) {
    return FIGURES.matcher(title).replaceAll("#");
  }

  private static boolean isExcerpt(StoryText a, StoryText b) {
    double ratio =
        (double) Math.min(a.grams().length, b.grams().length)
            / Math.max(a.grams().length, b.grams().length);
    boolean isTitled =
        !a.title().isEmpty()
            && !b.title().isEmpty()
            && (a.title().contains(b.title()) || b.title().contains(a.title()));
    return ratio < EXCERPT && !isTitled;
  }

  private static Likeness judgeShort(String a, String b) {
    long[] first = Grams.of(a, 2);
    long[] second = Grams.of(b, 2);
    int shared = Grams.shared(first, second);
    double likeness = (double) shared / Math.max(1, first.length + second.length - shared);
    return new Likeness(
        logistic((likeness - SHORT_LIKENESS) / WIDTH),
        (double) shared / Math.max(1, Math.min(first.length, second.length)),
        false,
        List.of(String.format(Locale.ROOT, "短文，%.0f%% 的字对相同", likeness * 100)));
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
