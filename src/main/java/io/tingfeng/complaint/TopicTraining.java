package io.tingfeng.complaint;

import io.tingfeng.complaint.Topics.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Learns topics from texts whose topics are known: one logistic regression a topic (AdaGrad, seeded
 * order) over character runs weighed by their rarity. The same texts give the same weights.
 */
public final class TopicTraining {
  private static final int LEAST = 3;
  private static final int ROUNDS = 5;
  private static final double STEP = 0.6;
  private static final double NOTHING = 1e-8;
  private static final int PARTS = 5;
  private static final double[] CUTS = {0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8};

  private TopicTraining() {}

  /** A text whose topics are known. */
  public record Known(String text, Set<String> topics) {
    public Known {
      topics = Set.copyOf(topics);
    }
  }

  /**
   * What was learned.
   *
   * @param heldOut micro-F1 on texts that the weights had not seen, by fifths
   */
  public record Learned(Topics topics, double heldOut, int texts) {}

  /** Learns from all texts; cut and figure come from a rehearsal by fifths. */
  public static Learned learn(List<Known> texts) {
    double[][] figures = new double[CUTS.length][3];
    for (int part = 0; part < PARTS; part++) {
      rehearse(texts, part, figures);
    }
    int best = 0;
    for (int i = 1; i < CUTS.length; i++) {
      best = f1(figures[i]) > f1(figures[best]) ? i : best;
    }
    return new Learned(of(texts).with(CUTS[best]), f1(figures[best]), texts.size());
  }

  private static void rehearse(List<Known> texts, int part, double[][] figures) {
    List<Known> seen = new ArrayList<>();
    List<Known> unseen = new ArrayList<>();
    for (Known one : texts) {
      boolean held = Math.floorMod(one.text().hashCode(), PARTS) == part;
      (held ? unseen : seen).add(one);
    }
    if (seen.isEmpty()) {
      return;
    }
    Topics learned = of(seen);
    for (int i = 0; i < CUTS.length; i++) {
      measure(learned.with(CUTS[i]), unseen, figures[i]);
    }
  }

  /** Adds hits, alarms and misses. */
  private static void measure(Topics topics, List<Known> texts, double[] counts) {
    for (Known one : texts) {
      Set<String> said = new HashSet<>();
      topics.of(one.text()).forEach(topic -> said.add(topic.name()));
      Set<String> hits = new HashSet<>(said);
      hits.retainAll(one.topics());
      counts[0] += hits.size();
      counts[1] += said.size() - hits.size();
      counts[2] += one.topics().size() - hits.size();
    }
  }

  private static double f1(double[] counts) {
    double all = 2 * counts[0] + counts[1] + counts[2];
    return all == 0 ? 0 : 2 * counts[0] / all;
  }

  private static Topics of(List<Known> texts) {
    Map<String, Integer> counts = new HashMap<>();
    texts.forEach(
        one -> Topics.runsOf(one.text()).forEach(run -> counts.merge(run, 1, Integer::sum)));
    Map<String, Integer> runs = new HashMap<>();
    List<Float> scales = new ArrayList<>();
    for (String run : new TreeSet<>(counts.keySet())) {
      int count = counts.getOrDefault(run, 0);
      if (count >= LEAST) {
        runs.put(run, scales.size());
        scales.add((float) Math.sqrt(Math.log((double) texts.size() / count + 1)));
      }
    }
    float[] rarity = new float[scales.size()];
    for (int i = 0; i < rarity.length; i++) {
      rarity[i] = scales.get(i);
    }
    List<Values> values = texts.stream().map(one -> Values.of(one.text(), runs, rarity)).toList();
    List<String> names =
        texts.stream().flatMap(one -> one.topics().stream()).distinct().sorted().toList();
    List<Column> columns =
        IntStream.range(0, names.size())
            .parallel()
            .mapToObj(topic -> column(texts, values, names.get(topic), rarity.length))
            .toList();
    double[] bias = columns.stream().mapToDouble(Column::bias).toArray();
    float[][] weights = columns.stream().map(Column::weights).toArray(float[][]::new);
    return new Topics(names, bias, CUTS[0], runs, rarity, weights);
  }

  private record Column(double bias, float[] weights) {}

  /** One topic's logistic regression. */
  private static Column column(List<Known> texts, List<Values> values, String topic, int size) {
    float[] weights = new float[size];
    float[] squares = new float[size];
    double bias = 0;
    double biasSquare = 0;
    int[] order = IntStream.range(0, texts.size()).toArray();
    Random random = new Random(11);
    for (int round = 0; round < ROUNDS; round++) {
      shuffle(order, random);
      for (int at : order) {
        Values own = values.get(at);
        double sum = bias;
        for (int i = 0; i < own.runs().length; i++) {
          sum += weights[own.runs()[i]] * own.sizes()[i];
        }
        double truth = texts.get(at).topics().contains(topic) ? 1 : 0;
        double error = 1 / (1 + Math.exp(-sum)) - truth;
        biasSquare += error * error;
        bias -= STEP * error / Math.sqrt(biasSquare + NOTHING);
        if (Math.abs(error) > 0.01) {
          move(weights, squares, own, error);
        }
      }
    }
    return new Column(bias, weights);
  }

  private static void move(float[] weights, float[] squares, Values own, double error) {
    for (int i = 0; i < own.runs().length; i++) {
      int run = own.runs()[i];
      double gradient = error * own.sizes()[i];
      squares[run] += (float) (gradient * gradient);
      weights[run] -= (float) (STEP * gradient / Math.sqrt(squares[run] + NOTHING));
    }
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[other];
      order[other] = swapped;
    }
  }
}
