package io.tingfeng.extract;

import io.tingfeng.extract.address.WebAddress;
import io.tingfeng.model.Paging;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** Names the address that follows a page of a list. */
final class NextPage {
  private NextPage() {}

  /**
   * The next address, or nothing on the last page.
   *
   * @param template the source's address with {@code {page}} or {@code {cursor}}
   * @param current the page that was read
   * @param cursor reads the cursor of the next page from the answer
   */
  static Optional<URI> after(
      Paging paging, String template, URI current, Function<String, Optional<String>> cursor) {
    return switch (paging) {
      case Paging.Single single -> Optional.empty();
      case Paging.Numbered numbered -> numbered(numbered, template, current);
      case Paging.Cursor by ->
          cursor.apply(by.path()).flatMap(next -> at(template, "{cursor}", next));
    };
  }

  /** Which page the current one is stands in its own address, so that nothing is remembered. */
  private static Optional<URI> numbered(Paging.Numbered paging, String template, URI current) {
    for (int i = 0; i + 1 < paging.pages(); i++) {
      int number = paging.from() + i;
      Optional<URI> candidate = at(template, "{page}", String.valueOf(number));
      if (candidate.filter(address -> isSame(address, current)).isPresent()) {
        return at(template, "{page}", String.valueOf(number + 1));
      }
    }
    return Optional.empty();
  }

  private static boolean isSame(URI one, URI other) {
    return plain(one).equals(plain(other));
  }

  /** A redirect to https or to a final slash does not make another page. */
  private static String plain(URI address) {
    return address.toString().replaceFirst("^https?://", "").replaceFirst("/$", "");
  }

  private static Optional<URI> at(String template, String mark, String value) {
    String coded = URLEncoder.encode(value, StandardCharsets.UTF_8);
    return WebAddress.parse(template.replace(mark, coded));
  }
}
