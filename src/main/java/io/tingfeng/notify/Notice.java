package io.tingfeng.notify;

import io.tingfeng.model.CrisisLevel;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something people are told, the same for all of them.
 *
 * @param key names the fact; the same key never goes to the same recipient twice
 * @param subject one line; breaks and control characters in it become spaces
 * @param text the whole message without markup
 * @param html the whole message as a page, for those who read mail so
 * @param level how urgent it is
 * @param at when it was written; trying ends a day later
 */
public record Notice(
    String key, String subject, String text, Optional<String> html, CrisisLevel level, Instant at) {
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

  public Notice {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("a key is 1 to 200 visible ASCII characters: " + key);
    }
    subject = BREAKS.matcher(subject).replaceAll(" ").strip();
  }
}
