package io.tingfeng.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How common pairs of characters are in headlines: what many titles of many days hold tells no two
 * events apart. The shipped table holds counts alone and is never changed by what is judged, so
 * that an answer about two titles does not depend on what came before.
 */
public final class Background {
  /** A pair that was seen fewer than five times stands in no table. */
  private static final int UNKNOWN = 2;

  private final double all;
  private final int[] pairs;
  private final int[] titles;
  private final int[] days;

  private Background(double all, SortedMap<Integer, int[]> counts) {
    this.all = all;
    this.pairs = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
    this.titles = counts.values().stream().mapToInt(count -> count[0]).toArray();
    this.days = counts.values().stream().mapToInt(count -> count[1]).toArray();
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
    SortedMap<Integer, int[]> counts = new TreeMap<>();
    double all = 1;
    BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] columns = line.split("\t", -1);
      if (columns.length == 2) {
        all = Integer.parseInt(columns[1]);
      } else if (columns.length == 3) {
        counts.put(
            pair(columns[0], 0),
            new int[] {Integer.parseInt(columns[1]), Integer.parseInt(columns[2])});
      }
    }
    return new Background(all, counts);
  }

  /** Two characters of a text as one number. */
  static int pair(String letters, int at) {
    return letters.charAt(at) << 16 | letters.charAt(at + 1);
  }

  /** The inverse document frequency of a pair of characters, in nats; 0 for what is in all. */
  double rarity(int pair) {
    int place = Arrays.binarySearch(pairs, pair);
    return Math.log((all + 1) / ((place < 0 ? UNKNOWN : titles[place]) + 1));
  }

  /** The share of titles that hold a pair, 0 to 1. */
  double share(int pair) {
    int place = Arrays.binarySearch(pairs, pair);
    return (place < 0 ? 0 : titles[place]) / all;
  }

  /** The number of days on which a pair was seen. */
  int days(int pair) {
    int place = Arrays.binarySearch(pairs, pair);
    return place < 0 ? UNKNOWN : days[place];
  }
}
