package io.tingfeng.pipeline;

import io.tingfeng.extract.Extraction;
import io.tingfeng.fetch.Cause;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts the followed pages of a visit that held nothing to record, by why: a site that shows
 * logins or empty shells where articles used to be is no longer heard, though it answers.
 */
final class Unread {
  /** One odd page is a film or a gallery; two and no article among them are the site. */
  private static final int NO_ACCIDENT = 2;

  private final Map<Cause, Integer> pages = new EnumMap<>(Cause.class);
  private int readable;

  /** What an unreadable page is called in the record of visits. */
  static Cause cause(Extraction.Unreadable unreadable) {
    return switch (unreadable.word()) {
      case "login-wall" -> Cause.LOGIN;
      case "captcha" -> Cause.CAPTCHA;
      case "not-found" -> Cause.SOFT_404;
      case "error-answer" -> Cause.ERROR_ANSWER;
      case "script-shell" -> Cause.SCRIPT_SHELL;
      case "list", "empty", "redesigned", "no-items" -> Cause.NO_POSTS;
      default -> Cause.UNREADABLE;
    };
  }

  void add(Cause cause) {
    pages.merge(cause, 1, Integer::sum);
  }

  void readable() {
    readable++;
  }

  /** Why nothing could be read of what was followed; the commonest cause. */
  Optional<Cause> verdict() {
    int all = pages.values().stream().mapToInt(Integer::intValue).sum();
    return readable > 0 || all < NO_ACCIDENT
        ? Optional.empty()
        : pages.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}
