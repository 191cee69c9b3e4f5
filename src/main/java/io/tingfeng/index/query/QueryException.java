package io.tingfeng.index.query;

import io.tingfeng.model.TingfengException;
import io.tingfeng.text.Span;
import java.util.Optional;

/**
 * A query that cannot be read. The message has three lines for people: what is wrong and how to
 * mend it, the query, and a wave under the place.
 */
public final class QueryException extends TingfengException {
  private static final long serialVersionUID = 1L;

  /** How much of a long query is shown on either side of the place, in characters. */
  private static final int AROUND = 30;

  private static final String WIDE_BLANK = "　";

  private final transient Span place;
  private final String what;
  private final transient Optional<String> mend;

  /**
   * A fault of one place.
   *
   * @param query the whole query as typed
   * @param place where it is wrong; both ends may be the end of the query
   * @param what what is wrong there
   * @param mend the whole query, mended, when the mend is plain
   */
  QueryException(String query, Span place, String what, Optional<String> mend) {
    super(message(query, place, what, mend));
    this.place = place;
    this.what = what;
    this.mend = mend;
  }

  /** Where the query is wrong, in characters counted from 0. */
  public Span place() {
    return place;
  }

  /** What is wrong there, in one sentence. */
  public String what() {
    return what;
  }

  /** The whole query, mended, when the mend is plain. */
  public Optional<String> mend() {
    return mend;
  }

  private static String message(String query, Span place, String what, Optional<String> mend) {
    int from = Math.max(0, place.start() - AROUND);
    int to = Math.min(query.length(), place.end() + AROUND);
    int end = Math.min(Math.max(place.end(), place.start() + 1), to);
    String advice = mend.filter(m -> m.length() <= 3 * AROUND).map(m -> "；可写成 " + m).orElse("");
    return "第 %d 个字符：%s%s\n%s\n%s%s"
        .formatted(
            place.start() + 1,
            what,
            advice,
            query.substring(from, to).replaceAll("\\s", " "),
            drawn(query.substring(from, place.start()), " ", WIDE_BLANK),
            place.start() >= to ? "~" : drawn(query.substring(place.start(), end), "~", "～"));
  }

  /** A line as wide as the text: Chinese characters take two columns of a terminal. */
  private static String drawn(String text, String narrow, String wide) {
    StringBuilder line = new StringBuilder();
    text.codePoints().forEach(c -> line.append(c < 0x1100 ? narrow : wide));
    return line.toString();
  }
}
