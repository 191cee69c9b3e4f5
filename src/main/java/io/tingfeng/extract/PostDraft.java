package io.tingfeng.extract;

import io.tingfeng.extract.address.Identity;
import io.tingfeng.extract.address.WebAddress;
import io.tingfeng.extract.html.HtmlText;
import io.tingfeng.model.Engagement;
import io.tingfeng.model.Page;
import io.tingfeng.model.Post;
import io.tingfeng.model.PostId;
import io.tingfeng.model.SourceProfile;
import io.tingfeng.model.Standing;
import io.tingfeng.text.PublishTimes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

/** Makes a post of the fields that a source names, each as the page writes it. */
final class PostDraft {
  static final int LONGEST_TITLE = 500;
  static final int LONGEST_TEXT = 100_000;
  private static final int LONGEST_AUTHOR = 80;
  private static final int LONGEST_ID = 512;
  private static final int LAST_PLACE = 10_000;

  private final SourceProfile profile;
  private final Page page;

  PostDraft(SourceProfile profile, Page page) {
    this.profile = profile;
    this.page = page;
  }

  /**
   * The post, or nothing when it has neither title nor text.
   *
   * @param fields the names of {@code sources.yml} to what stands there; absent fields are missing
   */
  Optional<Post> post(Map<String, String> fields) {
    String title = line(fields.getOrDefault("title", ""), LONGEST_TITLE);
    String text = cut(HtmlText.plain(fields.getOrDefault("text", "")), LONGEST_TEXT);
    if (title.isEmpty() && text.isEmpty()) {
      return Optional.empty();
    }
    Optional<URI> link =
        Optional.ofNullable(fields.get("link"))
            .flatMap(target -> WebAddress.resolve(page.address(), target));
    return Optional.of(
        new Post(
            new PostId(profile.id(), id(fields.getOrDefault("id", ""), link, title, text)),
            link,
            title,
            text,
            some(line(fields.getOrDefault("author", ""), LONGEST_AUTHOR)),
            Optional.ofNullable(fields.get("publishedAt"))
                .flatMap(time -> PublishTimes.parse(time, page.fetchedAt(), profile.zone())),
            page.fetchedAt(),
            new Engagement(
                counter(fields, "reads"),
                counter(fields, "likes"),
                counter(fields, "comments"),
                counter(fields, "reposts")),
            new Standing(place(fields), counter(fields, "heat"))));
  }

  /** The source's own id, else what the address names, else a name computed from the content. */
  private static String id(String own, Optional<URI> link, String title, String text) {
    if (!own.isBlank()) {
      return own.length() <= LONGEST_ID ? own.strip() : hash(own);
    }
    return link.map(Identity::of)
        .map(id -> id.length() <= LONGEST_ID ? id : hash(id))
        .orElseGet(() -> hash(title + '\n' + text));
  }

  /** A name computed from a content. */
  static String hash(String content) {
    return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static OptionalLong counter(Map<String, String> fields, String name) {
    String text = fields.get(name);
    return text == null ? OptionalLong.empty() : Counters.read(text);
  }

  private static OptionalInt place(Map<String, String> fields) {
    OptionalLong place = counter(fields, "place");
    return place.isPresent() && place.getAsLong() >= 1 && place.getAsLong() <= LAST_PLACE
        ? OptionalInt.of((int) place.getAsLong())
        : OptionalInt.empty();
  }

  private static String line(String text, int most) {
    return cut(HtmlText.plain(text).replace('\n', ' '), most);
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }

  private static Optional<String> some(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
