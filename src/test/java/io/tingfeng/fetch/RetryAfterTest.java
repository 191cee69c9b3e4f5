package io.tingfeng.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0                               | 0
          120                             | 120
          ' 120 '                         | 120
          604800                          | 604800
          604801                          | 604800
          999999999999999999              | 604800
          Thu, 19 Nov 2026 04:02:00 GMT   | 120
          Thu, 19 Nov 2026 03:00:00 GMT   | 0
          Fri, 31 Dec 9999 23:59:59 GMT   | 604800
          Thu, 01 Jan 1970 00:00:00 GMT   | 0
          -5                              |
          1.5                             |
          9999999999999999999999          |
          soon                            |
          2026-11-19T04:02:00Z            |
          Mon, 19 Nov 2026 04:02:00 GMT   |
          ''                              |
                                          |
          """)
  void secondsAndDatesAreReadAndBoundedAtAWeek(String header, Long seconds) {
    assertThat(RetryAfter.read(header, FakeTime.START).map(Duration::toSeconds).orElse(null))
        .isEqualTo(seconds);
  }
}
