package io.tingfeng.extract.feed;

import io.tingfeng.extract.address.WebAddress;
import java.net.URI;
import java.util.Optional;

/** Completes links from a base, when there is one. */
record Links(Optional<URI> base) {

  Links below(String link) {
    Optional<URI> resolved = base.flatMap(from -> WebAddress.resolve(from, link));
    return new Links(resolved.or(() -> WebAddress.parse(link)).or(() -> base));
  }

  /** The absolute form of a link; as it stands when no base is known or it is no web address. */
  String complete(String link) {
    return base.flatMap(from -> WebAddress.resolve(from, link))
        .or(() -> WebAddress.parse(link))
        .map(URI::toString)
        .orElse(link);
  }
}
