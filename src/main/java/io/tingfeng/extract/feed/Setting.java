package io.tingfeng.extract.feed;

import io.tingfeng.text.PublishTimes;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a feed's words are read against.
 *
 * @param address where the feed was found; relative links are completed from it
 * @param seenAt when it was read; later times are refused
 * @param zone the zone of times that name none
 */
public record Setting(Optional<URI> address, Instant seenAt, ZoneId zone) {

  Optional<Instant> time(String text) {
    return PublishTimes.parse(text, seenAt, zone);
  }
}
