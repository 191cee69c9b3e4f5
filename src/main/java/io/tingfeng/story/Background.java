package io.tingfeng.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How common pairs of characters are in headlines: what many titles of many days hold tells no two
 * events apart. The shipped table holds counts alone and is never changed by what is judged, so
 * that an answer about two titles does not depend on what came before.
 */
public final class Background {
  /** A pair that was seen fewer than five times stands in no table. */
  private static final Count UNKNOWN = new Count(2, 2);

  private final Map<String, Count> counts;
  private final double titles;

  private record Count(int titles, int days) {}

  private Background(Map<String, Count> counts, double titles) {
    this.counts = counts;
    this.titles = titles;
  }

  /** The table that is shipped with the program. */
  public static Background shipped() {
    try (InputStream table = Background.class.getResourceAsStream("/story/background.tsv")) {
      return read(Objects.requireNonNull(table));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a table: a line {@code titles, number}, then lines {@code pair, titles, days}. */
  static Background read(InputStream table) throws IOException {
    Map<String, Count> counts = new HashMap<>();
    double titles = 1;
    BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] columns = line.split("\t", -1);
      if (columns.length == 2) {
        titles = Integer.parseInt(columns[1]);
      } else if (columns.length == 3) {
        counts.put(
            columns[0], new Count(Integer.parseInt(columns[1]), Integer.parseInt(columns[2])));
      }
    }
    return new Background(counts, titles);
  }

  /** The inverse document frequency of a pair of characters, in nats; 0 for what is in all. */
  double rarity(String pair) {
    return Math.log((titles + 1) / (count(pair).titles + 1));
  }

  /** The rarity of the pairs of a run of letters, added up. */
  double weight(String letters) {
    double sum = 0;
    for (int i = 0; i + 1 < letters.length(); i++) {
      sum += rarity(letters.substring(i, i + 2));
    }
    return sum;
  }

  /** The number of days on which a pair was seen. */
  int days(String pair) {
    return count(pair).days;
  }

  private Count count(String pair) {
    return counts.getOrDefault(pair, UNKNOWN);
  }
}
