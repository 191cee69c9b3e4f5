package io.tingfeng.sentiment;

import io.tingfeng.model.Problem;
import io.tingfeng.sentiment.Weights.Fit;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The file of the learned weights: gzipped text, an entry a line, its figures in {@link
 * Weights#UNIT units}. Lines that begin with {@code =} hold what belongs to the table as a whole.
 */
final class WeightsFile {
  /** Its name in the folder of the lexicons. */
  static final String NAME = "learned.tsv.gz";

  /** A weight in the guess of the genre that changes nothing. */
  private static final double LEAST_GUESS = 0.04;

  /** What was read last. A table does not change, and edits of other files read this one again. */
  private static final AtomicReference<@Nullable Weights> LAST = new AtomicReference<>();

  private WeightsFile() {}

  /** The weights of a folder; empty when it has none, the reason among the problems if broken. */
  static Optional<Weights> read(Path folder, List<Problem> problems) {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      CRC32C sum = new CRC32C();
      sum.update(bytes);
      String version = String.format("%08x", sum.getValue());
      @Nullable Weights last = LAST.get();
      Weights weights =
          last != null && last.version().equals(version) ? last : table(text(bytes), version);
      LAST.set(weights);
      return Optional.of(weights);
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

  private static String text(byte[] bytes) throws IOException {
    try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16)) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Weights table(String text, String version) {
    Map<String, List<String>> head = new HashMap<>();
    int at = 0;
    while (at < text.length() && text.charAt(at) == '=') {
      List<String> columns = List.of(text.substring(at, end(text, at)).split("\t", -1));
      head.put(columns.getFirst(), columns.subList(1, columns.size()));
      at = end(text, at) + 1;
    }
    Fit fit = fit(head);
    if (fit.bias().length != Weights.width(fit.genres().size())
        || fit.places().length != Surroundings.NUMBERS) {
      throw new IllegalArgumentException("it was made by another version; train it again");
    }
    // A file has hundreds of thousands of lines and is read at each start: none becomes a text.
    Weights table = new Weights(fit, lines(text, at), version);
    float[] row = new float[table.width()];
    while (at < text.length()) {
      int end = end(text, at);
      table.put(parse(text, at, end, row), row);
      at = end + 1;
    }
    return table;
  }

  private static int lines(String text, int from) {
    int lines = 0;
    for (int at = from; at < text.length(); at = end(text, at) + 1) {
      lines++;
    }
    return lines;
  }

  /** Where a line ends. */
  private static int end(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static Fit fit(Map<String, List<String>> head) {
    double[] rest = figures(head, "=fit");
    return new Fit(
        head.getOrDefault("=genres", List.of()),
        figures(head, "=bias"),
        rest[0],
        rest[1],
        rest[2],
        rest[3],
        rest[4],
        figures(head, "=places"));
  }

  /** Reads one line into the row and gives the entry's key. */
  private static long parse(String text, int from, int to, float[] row) {
    int end = text.indexOf('\t', from + 2);
    if (end < 0 || end > to) {
      throw new IllegalArgumentException("an entry has no figures");
    }
    long key = EntryKind.of(text.charAt(from)).key(text, from + 2, end);
    Arrays.fill(row, 0);
    int column = 0;
    int value = 0;
    int sign = 1;
    for (int i = end + 1; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        row[column++] = (float) (sign * value / Weights.UNIT);
        value = 0;
        sign = 1;
      } else if (c == '-') {
        sign = -1;
      } else {
        value = value * 10 + c - '0';
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
