package io.tingfeng.privacy;

import java.util.Optional;

/**
 * What a post said before it was masked; only what differs.
 *
 * @param author the name as shown
 * @param title the title with what was masked in it
 * @param text likewise
 */
public record ClearForm(Optional<String> author, Optional<String> title, Optional<String> text) {

  boolean isEmpty() {
    return author.isEmpty() && title.isEmpty() && text.isEmpty();
  }
}
