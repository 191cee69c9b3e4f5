package io.tingfeng.extract.html;

import io.tingfeng.text.WrittenTime;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a page tells.
 *
 * @param kind what sort of page it is; only an article or a thread is to be recorded
 * @param title may be empty
 * @param author the name as shown
 * @param publishedAt as the page writes it; its clock time and offset are absent when the page
 *     names none
 * @param text a line per paragraph; of a thread the first post alone
 * @param replies the further posts of a thread
 * @param canonical the address that the page says is its own
 * @param parts title and text to the selectors of the parts where they were found
 */
public record Article(
    PageKind kind,
    String title,
    Optional<String> author,
    Optional<WrittenTime> publishedAt,
    String text,
    List<Reply> replies,
    Confidence confidence,
    Optional<URI> canonical,
    Map<String, String> parts) {

  public Article {
    replies = List.copyOf(replies);
    parts = Map.copyOf(parts);
  }

  /** A page without anything to read. */
  static Article none(PageKind kind) {
    return new Article(
        kind,
        "",
        Optional.empty(),
        Optional.empty(),
        "",
        List.of(),
        new Confidence(0, 0, 0, 0),
        Optional.empty(),
        Map.of());
  }

  /**
   * How sure each field is, 0 to 1.
   *
   * @param title agreement of heading and title element
   * @param publishedAt standing of the place where the time was found
   */
  public record Confidence(double title, double author, double publishedAt, double text) {}

  /**
   * A further post of a thread.
   *
   * @param floor counted from 2; the first post is 1
   */
  public record Reply(
      int floor, Optional<String> author, Optional<WrittenTime> publishedAt, String text) {}

  /** The text, and in a thread that of all its posts. */
  public String wholeText() {
    StringBuilder whole = new StringBuilder(text);
    replies.forEach(reply -> whole.append("\n\n").append(reply.text()));
    return whole.toString();
  }

  /** Whether most of the text is Chinese. */
  public boolean isChinese() {
    return text.chars().filter(c -> Letters.isHan((char) c)).count() * 5 > text.length();
  }
}
