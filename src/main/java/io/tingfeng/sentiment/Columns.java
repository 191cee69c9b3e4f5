package io.tingfeng.sentiment;

import io.tingfeng.model.Tone;
import io.tingfeng.sentiment.Descent.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Learns all columns of the weights from judged texts: the shared model, praise, each genre's own
 * model and the guess of the genre. The columns do not wait for each other; each is learned in one
 * thread, so that the weights are the same each time.
 */
final class Columns {
  /** Slow, so that what all genres share stays small and general (measured best on unseen sets). */
  private static final double SHARED_STEP = 0.1;

  private static final double OWN_STEP = 0.3;

  /** Half of a set's prior stands outside the weights: it is the set's and not the words'. */
  private static final double PRIOR_OUTSIDE = 0.5;

  private final Catalogue catalogue;
  private final List<Facts> facts;
  private final int genres;
  private final float[] scales;

  private Columns(Catalogue catalogue, List<Facts> facts) {
    this.catalogue = catalogue;
    this.facts = facts;
    this.genres = catalogue.sets().size();
    this.scales = Scales.of(facts, catalogue.size(), genres, Facts::isNegative);
  }

  /** The weights of all entries of the catalogue, under the catalogue's numbers. */
  static Weights learn(Catalogue catalogue, List<Facts> facts) {
    return new Columns(catalogue, facts).table();
  }

  private Weights table() {
    List<Supplier<List<Column>>> tasks = new ArrayList<>();
    tasks.add(() -> List.of(new Column(scales, 0), shared(), praise()));
    tasks.add(this::guess);
    IntStream.range(0, genres).forEach(genre -> tasks.add(() -> own(genre)));
    List<List<Column>> learned = tasks.parallelStream().map(Supplier::get).toList();

    List<Column> columns = new ArrayList<>(learned.getFirst());
    List<List<Column>> own = learned.subList(2, learned.size());
    own.forEach(of -> columns.add(of.getFirst()));
    columns.addAll(learned.get(1));
    own.forEach(of -> columns.add(of.getLast()));
    return table(columns);
  }

  private Weights table(List<Column> columns) {
    double[] bias = columns.stream().mapToDouble(Column::bias).toArray();
    Weights.Fit fit = Weights.Fit.raw(catalogue.sets(), bias);
    Weights table = new Weights(fit, catalogue.size(), "unwritten");
    float[] row = new float[table.width()];
    for (int entry = 0; entry < catalogue.size(); entry++) {
      for (int i = 0; i < row.length; i++) {
        row[i] = columns.get(i).weights()[entry];
      }
      String name = catalogue.name(entry);
      table.put(catalogue.kind(entry).key(name, 0, name.length()), row);
    }
    return table;
  }

  private Column shared() {
    double[] shares = Scales.shares(facts, genres, Facts::isNegative);
    double[] priors = new double[genres];
    for (int i = 0; i < genres; i++) {
      priors[i] = PRIOR_OUTSIDE * Math.log(shares[i] / (1 - shares[i]));
    }
    return new Descent(facts, Facts::isNegative, scales, priors, SHARED_STEP).learn();
  }

  /** A genre's own model, and its own scales. */
  private List<Column> own(int genre) {
    List<Facts> texts = facts.stream().filter(text -> text.genre() == genre).toList();
    float[] ownScales = Scales.of(texts, catalogue.size(), genres, Facts::isNegative);
    double[] none = new double[genres];
    return List.of(
        new Descent(texts, Facts::isNegative, ownScales, none, OWN_STEP).learn(),
        new Column(ownScales, 0));
  }

  private List<Column> guess() {
    boolean[] known = new boolean[scales.length];
    for (int i = 0; i < known.length; i++) {
      known[i] = scales[i] > 0;
    }
    return GenreGuess.learn(facts, genres, known);
  }

  /** Praise against the rest that is not negative, learned where a set tells all three apart. */
  private Column praise() {
    Predicate<Facts> isPraise = text -> text.example().tone() == Tone.POSITIVE;
    List<Facts> rest = new ArrayList<>();
    for (int genre = 0; genre < genres; genre++) {
      int wanted = genre;
      List<Facts> texts = facts.stream().filter(text -> text.genre() == wanted).toList();
      if (texts.stream().map(text -> text.example().tone()).distinct().count() == 3) {
        texts.stream().filter(text -> !text.isNegative()).forEach(rest::add);
      }
    }
    return new Descent(rest, isPraise, scales, new double[genres], OWN_STEP).learn();
  }
}
