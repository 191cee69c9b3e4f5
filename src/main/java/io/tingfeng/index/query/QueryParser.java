package io.tingfeng.index.query;

import io.tingfeng.model.Brand;
import io.tingfeng.text.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Reads the query language for people.
 *
 * <p>Words and phrases stand as typed and are found wherever their characters stand; side by side
 * all of them must. {@code AND OR NOT} and {@code 且 或 非} stand alone, {@code -word} excludes,
 * brackets group, quotes keep blanks and operators, {@code A NEAR/5 B} lets five characters stand
 * between. Fields: {@code brand: source: platform: authority: author: tone: type: sensitive: word:
 * has:} with one value or several parted by commas; {@code negative: points: reads: likes:
 * comments: reposts:} with {@code >0.7}, {@code >=500}, {@code 5..9}, {@code 1万..}. Times: {@code
 * now-7d}, {@code 昨天}, {@code 近7天}, {@code 2026-11-01..2026-11-03}, also after {@code time:} with a
 * comparison. {@code sort:} is one of newest, oldest, negative, reposts, match.
 *
 * <p>Length, depth and number of words are bounded, so that no query costs more than the index
 * allows. Safe for use by many threads.
 */
public final class QueryParser {
  /** Longest query, in characters. */
  static final int LONGEST = 8_000;

  private final List<Brand> brands;
  private final ZoneId zone;

  /**
   * A reader for a deployment.
   *
   * @param brands the watched brands, found by id, name and alias
   * @param zone the zone of days and of times that name none
   */
  public QueryParser(List<Brand> brands, ZoneId zone) {
    this.brands = List.copyOf(brands);
    this.zone = zone;
  }

  /**
   * The question that a text asks; the empty text asks for everything.
   *
   * @param now from which relative times count
   * @throws QueryException with the place of the fault and its mend
   */
  public ParsedQuery parse(String text, Instant now) {
    Faults faults = new Faults(text);
    if (text.length() > LONGEST) {
      throw faults.at(new Span(LONGEST, text.length()), "查询最长 " + LONGEST + " 字");
    }
    Times times = new Times(now, zone, faults);
    return new Grammar(Lexer.lex(text), new FieldReader(brands, times, faults)).query();
  }
}
