package io.tingfeng.web.page;

import java.time.Duration;
import java.util.Arrays;

/** The spans of time that a page can be set to. */
public enum Span {
  HOUR("1h", Duration.ofHours(1), "1 时", "1 h"),
  HOURS("4h", Duration.ofHours(4), "4 时", "4 h"),
  DAY("24h", Duration.ofHours(24), "24 时", "24 h"),
  DAYS("72h", Duration.ofHours(72), "72 时", "72 h"),
  WEEK("7d", Duration.ofDays(7), "7 天", "7 d"),
  MONTH("30d", Duration.ofDays(30), "30 天", "30 d"),
  QUARTER("90d", Duration.ofDays(90), "90 天", "90 d");

  private final String code;
  private final Duration length;
  private final String chinese;
  private final String english;

  Span(String code, Duration length, String chinese, String english) {
    this.code = code;
    this.length = length;
    this.chinese = chinese;
    this.english = english;
  }

  /** The code in addresses. */
  public String code() {
    return code;
  }

  /** How long it is. */
  public Duration length() {
    return length;
  }

  /** Its name. */
  public String name(Tongue t) {
    return t.of(chinese, english);
  }

  /** The same span in the query language: {@code now-24h..}. */
  public String query() {
    return "now-" + code + "..";
  }

  /** The bucket of a curve that a person can read. */
  Duration bucket() {
    return length.compareTo(Duration.ofDays(7)) <= 0 ? Duration.ofHours(1) : Duration.ofDays(1);
  }

  /** The span of a code, or another one. */
  static Span of(String code, Span otherwise) {
    return Arrays.stream(values())
        .filter(span -> span.code.equals(code))
        .findFirst()
        .orElse(otherwise);
  }
}
