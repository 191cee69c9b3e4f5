package io.tingfeng.complaint;

import io.tingfeng.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says what texts are about, by weights of character runs that were learned from texts with known
 * topics. Immutable; made by {@link TopicTraining} or read by {@link TopicFile}.
 */
public final class Topics {
  private static final int LONGEST = 4;

  /** The rest of a long article says the same. */
  private static final int MOST_CHARACTERS = 600;

  private final List<String> names;
  private final double[] bias;
  private final double cut;
  private final Map<String, Integer> runs;
  private final float[] scales;
  private final float[][] weights;

  /**
   * Topics.
   *
   * @param bias starting value of each
   * @param cut the probability from which a second topic is named too
   * @param runs numbers of the character runs
   * @param scales how much each run counts, by its number
   * @param weights by topic and run
   */
  Topics(
      List<String> names,
      double[] bias,
      double cut,
      Map<String, Integer> runs,
      float[] scales,
      float[][] weights) {
    this.names = List.copyOf(names);
    this.bias = bias.clone();
    this.cut = cut;
    this.runs = runs;
    this.scales = scales;
    this.weights = weights;
  }

  /**
   * A text in which the one it is about is a sign, so that what happens to one name is learned for
   * all.
   *
   * @param subject its name, empty when there is none
   */
  public static String masked(String text, String subject) {
    return subject.isEmpty() ? text : text.replace(subject, String.valueOf(Headline.MASK));
  }

  /** A topic and how likely it is, 0 to 1. */
  public record Topic(String name, double likely) {}

  /** The topics of a masked text, the likeliest first; never none. */
  public List<Topic> of(String text) {
    double[] likely = likely(Values.of(text, runs, scales));
    List<Topic> all = new ArrayList<>();
    for (int i = 0; i < likely.length; i++) {
      all.add(new Topic(names.get(i), likely[i]));
    }
    all.sort((a, b) -> Double.compare(b.likely(), a.likely()));
    List<Topic> named = new ArrayList<>(List.of(all.getFirst()));
    all.stream().skip(1).filter(one -> one.likely() >= cut).forEach(named::add);
    return named;
  }

  List<String> names() {
    return names;
  }

  double[] bias() {
    return bias.clone();
  }

  double cut() {
    return cut;
  }

  Map<String, Integer> runs() {
    return runs;
  }

  float scale(int run) {
    return scales[run];
  }

  float weight(int topic, int run) {
    return weights[topic][run];
  }

  /** The same topics with another cut. */
  Topics with(double otherCut) {
    return new Topics(names, bias, otherCut, runs, scales, weights);
  }

  /** The probability of each topic. */
  double[] likely(Values values) {
    double[] likely = new double[bias.length];
    for (int topic = 0; topic < likely.length; topic++) {
      double sum = bias[topic];
      for (int i = 0; i < values.runs().length; i++) {
        sum += weights[topic][values.runs()[i]] * values.sizes()[i];
      }
      likely[topic] = 1 / (1 + Math.exp(-sum));
    }
    return likely;
  }

  /** Every run of one to four characters, each once. */
  static List<String> runsOf(String text) {
    String folded = Folding.fold(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
    Map<String, Boolean> met = new HashMap<>();
    List<String> runs = new ArrayList<>();
    for (int i = 0; i < folded.length(); i++) {
      for (int end = i + 1; end <= Math.min(folded.length(), i + LONGEST); end++) {
        String run = folded.substring(i, end);
        if (isWhole(run) && met.put(run, true) == null) {
          runs.add(run);
        }
      }
    }
    return runs;
  }

  /** Whether a run can stand in a line of a file: no control characters, no half emoji. */
  private static boolean isWhole(String run) {
    return !Character.isLowSurrogate(run.charAt(0))
        && !Character.isHighSurrogate(run.charAt(run.length() - 1))
        && run.chars().noneMatch(Character::isISOControl);
  }

  /** The known runs of a text with their sizes; the sizes have the length one together. */
  record Values(int[] runs, float[] sizes) {
    static Values of(String text, Map<String, Integer> runs, float[] scales) {
      int[] numbers =
          runsOf(text).stream()
              .map(runs::get)
              .filter(java.util.Objects::nonNull)
              .mapToInt(Integer::intValue)
              .toArray();
      double square = 0;
      for (int number : numbers) {
        square += scales[number] * scales[number];
      }
      float[] sizes = new float[numbers.length];
      for (int i = 0; i < numbers.length; i++) {
        sizes[i] = (float) (scales[numbers[i]] / Math.sqrt(square + 1e-9));
      }
      return new Values(numbers, sizes);
    }
  }
}
