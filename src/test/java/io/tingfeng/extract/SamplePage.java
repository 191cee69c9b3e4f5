package io.tingfeng.extract;

import io.tingfeng.model.Authority;
import io.tingfeng.model.ChannelClass;
import io.tingfeng.model.Pace;
import io.tingfeng.model.Page;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.SourceProfile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** Pages and profiles for tests. */
final class SamplePage {
  static final Instant SEEN = Instant.parse("2024-03-05T08:00:00Z");
  static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private SamplePage() {}

  static SourceProfile profile() {
    return new SourceProfile(
        new SourceId("sample"),
        "样本",
        "news",
        Authority.PORTAL,
        ChannelClass.ORDINARY,
        new Pace(Duration.ofMinutes(10), Duration.ofSeconds(3), Duration.ofSeconds(20), 1 << 20),
        CHINA,
        Map.of(),
        "",
        true);
  }

  static Page at(String address, String body) {
    return new Page(
        new SourceId("sample"),
        URI.create(address),
        SEEN,
        200,
        Map.of(),
        body.getBytes(StandardCharsets.UTF_8));
  }
}
