package io.tingfeng.digest;

import io.tingfeng.model.Post;
import io.tingfeng.text.Sentences;
import io.tingfeng.text.Span;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a mail shows of a post: one line that cannot play tricks, and a link that is a link. */
final class Titles {
  private static final int LONGEST = 60;
  private static final int SHORTEST = 12;
  private static final int LONGEST_LINK = 2_000;

  /** Controls, and the marks that turn the direction of writing. */
  private static final Pattern TRICKS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Z}]+");

  private Titles() {}

  /** The title, or how a post without one begins. */
  static String of(Post post) {
    String title = clean(post.title());
    return shorten(title.isEmpty() ? beginning(post.text()) : title);
  }

  /** The address, when it is http or https. */
  static Optional<URI> link(Post post) {
    return post.address()
        .filter(address -> address.getHost() != null)
        .filter(address -> address.toString().length() <= LONGEST_LINK)
        .filter(
            address ->
                "https".equalsIgnoreCase(address.getScheme())
                    || "http".equalsIgnoreCase(address.getScheme()));
  }

  /** One line without controls. */
  static String clean(String text) {
    return TRICKS.matcher(text).replaceAll(" ").strip();
  }

  /** The first sentence, and the next ones while it is too short to say anything. */
  private static String beginning(String text) {
    StringBuilder line = new StringBuilder();
    for (Span span : Sentences.sentences(text)) {
      line.append(text, span.start(), span.end());
      if (clean(line.toString()).length() >= SHORTEST) {
        break;
      }
    }
    String words = clean(line.toString());
    return words.isEmpty() ? "（无文字）" : words;
  }

  private static String shorten(String line) {
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
