package io.tingfeng.evidence;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names one capture of the archive, in the order in which they were made: {@code E000042}. */
public record EvidenceId(String value) {
  private static final Pattern FORM = Pattern.compile("E\\d{6,9}");

  public EvidenceId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not the id of a capture: " + value);
    }
  }

  /** Whether a text may be the id of a capture. */
  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  static EvidenceId of(long number) {
    return new EvidenceId(String.format(Locale.ROOT, "E%06d", number));
  }

  /** The file that holds it. */
  String file() {
    return value + ".warc.gz";
  }

  /** The file that holds the digests of its blocks. */
  String blocks() {
    return value + ".blocks";
  }

  @Override
  public String toString() {
    return value;
  }
}
