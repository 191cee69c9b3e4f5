package io.tingfeng.sentiment;

import io.tingfeng.model.Problem;
import io.tingfeng.sentiment.Weights.Fit;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The file of the learned weights: gzipped text, an entry a line, its figures in {@link
 * Weights#UNIT units}. Lines that begin with {@code =} hold what belongs to the table as a whole.
 */
final class WeightsFile {
  /** Its name in the folder of the lexicons. */
  static final String NAME = "learned.tsv.gz";

  /** A weight in the guess of the genre that changes nothing. */
  private static final double LEAST_GUESS = 0.04;

  private WeightsFile() {}

  /**
   * The weights of a folder; empty when it has none, the reason among the problems if broken.
   *
   * @param previous what was read before, taken over when the file is the same
   */
  static Optional<Weights> read(Path folder, Optional<Weights> previous, List<Problem> problems) {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      CRC32C sum = new CRC32C();
      sum.update(bytes);
      String version = String.format("%08x", sum.getValue());
      if (previous.isPresent() && previous.get().version().equals(version)) {
        return previous;
      }
      return Optional.of(table(lines(new ByteArrayInputStream(bytes)), version));
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      String mend = "restore it, or delete it to do without learned weights";
      problems.add(new Problem(NAME, 0, "", "cannot be read: " + e.getMessage(), mend));
      return Optional.empty();
    }
  }

  /** Writes weights; values below half a unit are left empty. */
  static void write(Weights weights, List<Line> entries, Path file) throws IOException {
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), StandardCharsets.UTF_8),
            1 << 16)) {
      Fit fit = weights.fit();
      out.write("=genres\t" + String.join("\t", fit.genres()) + "\n");
      out.write("=bias" + figures(fit.bias()) + "\n");
      out.write("=places" + figures(fit.places()) + "\n");
      double[] rest = {fit.share(), fit.slope(), fit.offset(), fit.cut(), fit.praiseCut()};
      out.write("=fit" + figures(rest) + "\n");
      for (Line line : entries) {
        out.write(line(line, figures(weights, line.entry())));
      }
    }
  }

  /** An entry to write, by its number in the table. */
  record Line(EntryKind kind, String wording, int entry) {}

  private static List<String> lines(InputStream bytes) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(bytes, 1 << 16), StandardCharsets.UTF_8),
            1 << 16)) {
      return reader.lines().toList();
    }
  }

  private static Weights table(List<String> lines, String version) {
    Map<String, List<String>> head = new HashMap<>();
    int first = 0;
    while (first < lines.size() && lines.get(first).startsWith("=")) {
      List<String> columns = List.of(lines.get(first++).split("\t", -1));
      head.put(columns.getFirst(), columns.subList(1, columns.size()));
    }
    double[] rest = figures(head, "=fit");
    List<String> genres = head.getOrDefault("=genres", List.of());
    Fit fit =
        new Fit(
            genres,
            figures(head, "=bias"),
            rest[0],
            rest[1],
            rest[2],
            rest[3],
            rest[4],
            figures(head, "=places"));
    if (fit.bias().length != Weights.width(genres.size())
        || fit.places().length != Surroundings.NUMBERS) {
      throw new IllegalArgumentException("it was made by another version; train it again");
    }
    Weights table = new Weights(fit, lines.size() - first, version);
    float[] row = new float[table.width()];
    for (String line : lines.subList(first, lines.size())) {
      table.put(parse(line, row), row);
    }
    return table;
  }

  /** Reads one line into the row and gives the entry's key. */
  private static long parse(String line, float[] row) {
    int end = line.indexOf('\t', 2);
    long key = EntryKind.of(line.charAt(0)).key(line, 2, end);
    java.util.Arrays.fill(row, 0);
    int column = 0;
    int value = 0;
    int sign = 1;
    for (int i = end + 1; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\t') {
        row[column++] = (float) (sign * value / Weights.UNIT);
        value = 0;
        sign = 1;
      } else if (c == '-') {
        sign = -1;
      } else {
        value = value * 10 + Character.digit(c, 10);
      }
    }
    row[column] = (float) (sign * value / Weights.UNIT);
    return key;
  }

  /** The row of an entry, without what hardly counts. */
  private static float[] figures(Weights weights, int entry) {
    Fit fit = weights.fit();
    float[] row = new float[weights.width()];
    for (int i = 0; i < row.length; i++) {
      float value = weights.value(entry, i);
      boolean isGuess = i >= fit.guessColumn(0) && i < fit.scaleColumn(0);
      row[i] = isGuess && Math.abs(value) < LEAST_GUESS ? 0 : value;
    }
    return row;
  }

  private static String line(Line line, float[] row) {
    StringBuilder text = new StringBuilder();
    text.append(line.kind().letter()).append('\t').append(line.wording());
    int empty = 0;
    for (float value : row) {
      long figure = Math.round(value * Weights.UNIT);
      empty++;
      if (figure != 0) {
        text.append("\t".repeat(empty)).append(figure);
        empty = 0;
      }
    }
    return text.append('\n').toString();
  }

  private static String figures(double[] values) {
    StringBuilder text = new StringBuilder();
    for (double value : values) {
      text.append('\t').append((float) value);
    }
    return text.toString();
  }

  private static double[] figures(Map<String, List<String>> head, String name) {
    List<String> columns = new ArrayList<>(head.getOrDefault(name, List.of()));
    return columns.stream().mapToDouble(Double::parseDouble).toArray();
  }
}
