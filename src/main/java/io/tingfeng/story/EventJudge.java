package io.tingfeng.story;

import io.tingfeng.text.Segmenter;
import io.tingfeng.text.Sentences;
import io.tingfeng.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Judges whether two titles are about one event: one shared rare thing says more than overall
 * likeness, a name and a deed together most of all, and figures, places or stages that differ speak
 * against it. A logistic regression over {@link EventFeatures}; its weights and their making stand
 * in {@code story/event-weights.tsv}.
 */
public final class EventJudge {
  private final Background background;
  private final Segmenter segmenter = Segmenter.withNames();
  private final Segmenter plain = new Segmenter();
  private final double bias;
  private final double[] weights;

  /** A judge with the shipped background. */
  public EventJudge() {
    this(Background.shipped());
  }

  EventJudge(Background background) {
    this.background = background;
    double[] all = read();
    this.bias = all[0];
    this.weights = Arrays.copyOfRange(all, 1, all.length);
  }

  private static double[] read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    EventJudge.class.getResourceAsStream("/story/event-weights.tsv")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .mapToDouble(line -> Double.parseDouble(line.split("\t", -1)[1]))
          .toArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether two posts are about one event: by their titles, by their first sentences, or because
   * one repeats the other.
   *
   * @param likeness how much they are one text
   */
  public SameEvent judge(
      String titleA, String textA, String titleB, String textB, Likeness likeness) {
    SameEvent best = new SameEvent(likeness.duplicate(), likeness.reasons());
    List<Headline> heads = headlines(titleA, textA);
    for (Headline other : headlines(titleB, textB)) {
      for (Headline one : heads) {
        SameEvent next = judge(one, other);
        best = next.probability() > best.probability() ? next : best;
      }
    }
    return best;
  }

  /** The title and the first sentence, as far as there are any. */
  private List<Headline> headlines(String title, String text) {
    List<Headline> headlines = new ArrayList<>();
    if (!title.isBlank()) {
      headlines.add(headline(title));
    }
    Sentences.sentences(text).stream()
        .limit(1)
        .map(span -> headline(cut(text, span)))
        .forEach(headlines::add);
    return headlines;
  }

  private static String cut(String text, Span span) {
    return text.substring(span.start(), span.end());
  }

  /** A title ready to be judged. */
  Headline headline(String title) {
    return Headline.of(title, segmenter);
  }

  /** A headline whose words are those of the dictionary alone: twice as fast. */
  Headline plainHeadline(String title) {
    return Headline.of(title, plain);
  }

  SameEvent judge(Headline a, Headline b) {
    EventFeatures features = EventFeatures.of(a, b, background);
    return new SameEvent(probability(features), reasons(a, b, features));
  }

  /** The probability alone, for the many comparisons of a stream. */
  double probability(Headline a, Headline b) {
    return probability(EventFeatures.of(a, b, background));
  }

  private double probability(EventFeatures features) {
    double[] values = features.values();
    double sum = bias;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
    }
    return features.blocks() == 0 ? 0 : 1 / (1 + Math.exp(-sum));
  }

  private static List<String> reasons(Headline a, Headline b, EventFeatures features) {
    List<String> reasons = new ArrayList<>();
    List<SharedBlock> blocks = SharedBlock.all(a.letters(), b.letters());
    if (blocks.isEmpty()) {
      return List.of("没有共同的字词");
    }
    reasons.add(
        "同有"
            + blocks.stream()
                .map(block -> a.letters().substring(block.a(), block.a() + block.length()))
                .collect(Collectors.joining("、", "「", "」")));
    add(reasons, features.otherFigures() > 0, "数字或赛段不同");
    add(reasons, features.otherPlaces() > 0, "地点不同");
    add(reasons, features.otherPeople() > 0, "人物不同");
    add(reasons, features.slot() > 0, "句式相同、主语不同");
    return reasons;
  }

  private static void add(List<String> reasons, boolean holds, String reason) {
    if (holds) {
      reasons.add(reason);
    }
  }
}
