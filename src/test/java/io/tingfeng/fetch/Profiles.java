package io.tingfeng.fetch;

import io.tingfeng.model.Authority;
import io.tingfeng.model.ChannelClass;
import io.tingfeng.model.Pace;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.SourceProfile;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

/** Sources and wishes for tests. */
final class Profiles {
  static final Pace PACE =
      new Pace(Duration.ofMinutes(10), Duration.ofSeconds(3), Duration.ofSeconds(5), 1 << 20);

  private Profiles() {}

  static SourceProfile profile(Pace pace, Map<String, String> headers) {
    return new SourceProfile(
        new SourceId("paper"),
        "报纸",
        "news",
        Authority.CENTRAL,
        ChannelClass.MAJOR,
        pace,
        ZoneId.of("Asia/Shanghai"),
        headers,
        "",
        true);
  }

  /** The same source in a private network. */
  static SourceProfile inside(SourceProfile p) {
    return new SourceProfile(
        p.id(),
        p.name(),
        p.platform(),
        p.authority(),
        p.channel(),
        p.pace(),
        p.zone(),
        p.headers(),
        p.legal(),
        true,
        p.enabled());
  }

  static FetchRequest request(URI address) {
    return request(address, Validators.NONE);
  }

  static FetchRequest request(URI address, Validators validators) {
    return new FetchRequest(profile(PACE, Map.of()), address, validators);
  }
}
