package io.tingfeng.extract.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of people as RSS writes them. */
final class Names {
  private static final Pattern MAIL_AND_NAME =
      Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)|(.+?)\\s*[<(]\\S+@\\S+[>)]");

  private Names() {}

  /** {@code mail@host (Name)} and {@code Name <mail@host>} as {@code Name}. */
  static String ofPerson(String text) {
    Matcher matcher = MAIL_AND_NAME.matcher(text);
    if (!matcher.matches()) {
      return text;
    }
    return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
  }
}
