package io.tingfeng.people;

import java.time.Instant;

/**
 * Something that somebody did (操作记录), as it stands in the audit log.
 *
 * @param who the account, or a dash for nobody who is known
 * @param act one word: sign-in, acknowledge, silence …
 * @param object what it was done to
 * @param before what was in force, empty when nothing was
 * @param after what is in force now
 */
public record Deed(Instant at, String who, String act, String object, String before, String after) {
  /** Whoever is not signed in. */
  public static final String NOBODY = "-";

  private static final int LONGEST = 400;

  public Deed {
    object = cut(object);
    before = cut(before);
    after = cut(after);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
