package io.tingfeng.evidence;

import io.tingfeng.model.BrandId;
import io.tingfeng.model.SourceId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A page that is to be captured; each post once for each occasion.
 *
 * @param key names the post, or the address where there is none
 * @param source whose pace and bounds apply
 * @param due not before
 * @param tries how often it was tried in vain
 */
public record Wish(
    String key,
    Occasion occasion,
    URI address,
    Optional<SourceId> source,
    Optional<BrandId> brand,
    Instant due,
    int tries) {

  /** The same, to be tried again at a time. */
  public Wish again(Instant at) {
    return new Wish(key, occasion, address, source, brand, at, tries + 1);
  }
}
