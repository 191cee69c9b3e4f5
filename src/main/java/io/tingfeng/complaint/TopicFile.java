package io.tingfeng.complaint;

import io.tingfeng.model.Problems;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
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
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The file of learned topics: gzipped text. Two head lines (names; starting values and the cut),
 * then a run a line: the run, its scale, and {@code topic:weight} for each weight that counts.
 */
public final class TopicFile {
  /** Its name in the folder of the lexicons. */
  public static final String NAME = "topics.tsv.gz";

  private static final double LEAST = 0.02;
  private static final int LONGEST_RUN = 4;

  private TopicFile() {}

  /** Writes topics into a folder. */
  public static void write(Topics topics, Path folder) throws IOException {
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(folder.resolve(NAME))),
                StandardCharsets.UTF_8))) {
      out.write(String.join("\t", topics.names()) + "\n");
      for (double bias : topics.bias()) {
        out.write((float) bias + "\t");
      }
      out.write(topics.cut() + "\n");
      for (Map.Entry<String, Integer> run : new TreeMap<>(topics.runs()).entrySet()) {
        out.write(line(topics, run.getKey(), run.getValue()));
      }
    }
  }

  /** A run whose weights hardly count stays, for it counts in the length of a text's values. */
  private static String line(Topics topics, String run, int number) {
    StringBuilder line = new StringBuilder(run).append('\t').append(topics.scale(number));
    for (int topic = 0; topic < topics.names().size(); topic++) {
      float weight = topics.weight(topic, number);
      if (Math.abs(weight) >= LEAST) {
        line.append('\t').append(topic).append(':').append(Math.round(weight * 1000) / 1000f);
      }
    }
    return line.append('\n').toString();
  }

  /**
   * The topics of a folder; nothing without the file.
   *
   * @throws Problems when it cannot be read
   */
  public static Optional<Topics> read(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return Optional.of(topics(in.lines().toList()));
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      String mend = "train it again, or delete it to sort by words alone";
      throw Problems.of(NAME, 0, "", "cannot be read: " + e.getMessage(), mend);
    }
  }

  private static Topics topics(List<String> lines) {
    List<String> names = List.of(lines.get(0).split("\t", -1));
    String[] head = lines.get(1).split("\t", -1);
    double[] bias = new double[names.size()];
    for (int i = 0; i < bias.length; i++) {
      bias[i] = Double.parseDouble(head[i]);
    }
    Map<String, Integer> runs = new HashMap<>();
    float[] scales = new float[lines.size() - 2];
    float[][] weights = new float[names.size()][scales.length];
    for (String line : lines.subList(2, lines.size())) {
      List<String> columns = new ArrayList<>(List.of(line.split("\t", -1)));
      if (columns.getFirst().length() > LONGEST_RUN) {
        throw new IllegalArgumentException("a run of more than " + LONGEST_RUN + " characters");
      }
      int number = runs.size();
      runs.put(columns.get(0), number);
      scales[number] = Float.parseFloat(columns.get(1));
      for (String column : columns.subList(2, columns.size())) {
        int colon = column.indexOf(':');
        weights[Integer.parseInt(column.substring(0, colon))][number] =
            Float.parseFloat(column.substring(colon + 1));
      }
    }
    return new Topics(names, bias, Double.parseDouble(head[names.size()]), runs, scales, weights);
  }
}
