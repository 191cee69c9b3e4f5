package io.tingfeng.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.model.Page;
import io.tingfeng.model.SourceId;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          max-age=300                    |                               | 300
          public, MAX-AGE="60"           |                               | 60
          private,max-age=0              |                               | 0
          max-age=99999999999999999999   | Thu, 19 Nov 2026 05:00:00 GMT | 999999999
          public                         | Thu, 19 Nov 2026 05:00:00 GMT | 3600
          s-maxage=900                   |                               |
          no-store, max-age=300          |                               |
          no-cache                       | Thu, 19 Nov 2026 05:00:00 GMT |
                                         | Thu, 19 Nov 2020 05:00:00 GMT |
                                         | 0                             |
                                         | tomorrow                      |
                                         |                               |
          """)
  void theWordOfTheHostIsRead(String control, String expires, Long seconds) {
    Page page =
        new Page(
            new SourceId("paper"),
            URI.create("https://paper.example/"),
            FakeTime.START,
            200,
            Map.of(
                "cache-control", control == null ? "" : control,
                "expires", expires == null ? "" : expires),
            new byte[0]);

    assertThat(
            Freshness.until(page).map(until -> Duration.between(FakeTime.START, until).toSeconds()))
        .isEqualTo(Optional.ofNullable(seconds));
  }
}
