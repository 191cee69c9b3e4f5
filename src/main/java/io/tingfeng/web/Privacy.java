package io.tingfeng.web;

import io.tingfeng.model.Mention;
import io.tingfeng.model.Post;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Masks personal data; every text keeps its length, so that places in it stay true. */
public final class Privacy {
  /** Mobile numbers and identity numbers of the mainland, mail addresses. */
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<!\\d)(?:1[3-9]\\d{9}|\\d{17}[\\dXx])(?!\\d)|[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})+");

  /** What stands for a private person already, see io.tingfeng.privacy. */
  private static final Pattern PSEUDONYM = Pattern.compile("网友[A-Z2-7]{10}");

  private static final int SHOWN = 3;

  private Privacy() {}

  /** A mention whose author cannot be told, and in whose text no number can be read. */
  public static Mention masked(Mention mention) {
    Post post = mention.post();
    Post masked =
        new Post(
            post.id(),
            post.address(),
            text(post.title()),
            text(post.text()),
            post.author().map(Privacy::author),
            post.publishedAt(),
            post.seenAt(),
            post.engagement(),
            post.standing());
    return new Mention(
        mention.id(),
        mention.brand(),
        masked,
        mention.outlet(),
        mention.sightings(),
        mention.negativity(),
        mention.grievance(),
        mention.sensitive(),
        mention.fingerprint(),
        mention.words(),
        mention.names(),
        mention.story());
  }

  /** 晚风***洞: the first two characters and the last of a long name, the first of a short one. */
  public static String author(String name) {
    int length = name.codePointCount(0, name.length());
    if (length == 0 || PSEUDONYM.matcher(name).matches()) {
      return name;
    }
    if (length <= SHOWN) {
      return cut(name, 0, 1) + "***";
    }
    return cut(name, 0, 2) + "***" + cut(name, length - 1, length);
  }

  /** A text with its numbers and addresses starred. */
  public static String text(String text) {
    Matcher matcher = NUMBERS.matcher(text);
    return matcher.replaceAll(
        found -> {
          String word = found.group();
          return Matcher.quoteReplacement(
              word.substring(0, SHOWN) + "*".repeat(word.length() - SHOWN));
        });
  }

  /** The link of a post when a browser may follow it: http and https alone. */
  public static Optional<String> link(Post post) {
    return post.address()
        .filter(
            address ->
                "https".equalsIgnoreCase(address.getScheme())
                    || "http".equalsIgnoreCase(address.getScheme()))
        .map(Object::toString);
  }

  private static String cut(String text, int from, int to) {
    return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
  }
}
