package io.tingfeng.index.lucene;

import io.tingfeng.index.IndexUnusableException;
import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.text.Folding;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.NumericUtils;

/** What stands in a Lucene document of this index, and the marks that tell it from others. */
final class Schema {
  /** Raised whenever a field, its form or {@link MentionCodec} changes. */
  static final int VERSION = 3;

  /** The oldest version that is still read: its mentions have no place in a story and no names. */
  private static final int OLDEST = 1;

  /** The whole mention, encoded. Stored, because nothing else must be read to show a result. */
  static final String MENTION = "mention";

  /** {@code MentionId}. Indexed alone: to find one mention. */
  static final String ID = "id";

  /** Hashed {@code PostId}, of equal length however long the key is. Indexed: to replace a post. */
  static final String POST = "post";

  /** The time of the post in µs. Doc values with skips: ranges, trends, and the index's order. */
  static final String AT = "at";

  /** 64 bits of the post's hash. Doc values: the same order of equal times on every page. */
  static final String TIE = "tie";

  /** Pairs of characters of the folded wording with positions: finds any run of characters. */
  static final String PAIRS = "pairs";

  /** The folded words with frequencies and norms: ranks best matches. */
  static final String RANKED_WORDS = "ranked";

  /** Names the last document of a post, so that sorting keeps its mentions together. */
  static final String LAST_OF_POST = "last";

  /** Longest value of a field by which mentions are found and counted, in characters. */
  static final int LONGEST_VALUE = 200;

  /**
   * Newest first: what people look at is new, and a search for the newest stops after the first
   * page of each segment; oldest first is walked from the segments' ends.
   */
  static final Sort ORDER = new Sort(new SortField(AT, SortField.Type.LONG, true), tie());

  private static final String VERSION_KEY = "tingfeng.schema";
  private static final String FOLDING_KEY = "tingfeng.folding";

  private Schema() {}

  /** The field that counts and finds the values of a facet: folded terms, doc values as written. */
  static String field(Facet facet) {
    return facet.name().toLowerCase(Locale.ROOT);
  }

  /** Doc values with skips, absent when the number is unknown. */
  static String field(MentionQuery.Number number) {
    return "n_" + number.name().toLowerCase(Locale.ROOT);
  }

  static SortField tie() {
    return new SortField(TIE, SortField.Type.LONG);
  }

  /** Microseconds since 1970; times beyond ±290 000 years stand at the ends. */
  static long micros(Instant time) {
    try {
      return Math.addExact(
          Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1_000);
    } catch (ArithmeticException e) {
      return time.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  /** A long that sorts as the number does; both zeros are one. */
  static long sortable(double number) {
    return NumericUtils.doubleToSortableLong(number + 0.0);
  }

  /** A value as it is counted: cut, so that no hostile length reaches the dictionary. */
  static String value(String value) {
    return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
  }

  /** A value as it is found: cut and folded. */
  static String term(String value) {
    return Folding.fold(value(value));
  }

  /** What every commit carries. */
  static Map<String, String> marks() {
    return Map.of(VERSION_KEY, String.valueOf(VERSION), FOLDING_KEY, folding());
  }

  /** Refuses an index that this program would misread. */
  static void check(String place, Map<String, String> marks) {
    String version = marks.get(VERSION_KEY);
    if (version == null) {
      throw new IndexUnusableException(place, "it is a Lucene index that tingfeng did not write");
    }
    if (!isRead(version)) {
      throw new IndexUnusableException(
          place, "it has schema version " + version + " and this program reads " + VERSION);
    }
    if (!folding().equals(marks.get(FOLDING_KEY))) {
      throw new IndexUnusableException(
          place, "its text was folded by another table, so that searches would miss mentions");
    }
  }

  private static boolean isRead(String version) {
    return IntStream.rangeClosed(OLDEST, VERSION)
        .anyMatch(known -> version.equals(String.valueOf(known)));
  }

  private static String folding() {
    char[] all = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < all.length; c++) {
      all[c] = (char) c;
    }
    CRC32 sum = new CRC32();
    sum.update(Folding.fold(new String(all)).getBytes(StandardCharsets.UTF_16BE));
    return Long.toHexString(sum.getValue());
  }
}
