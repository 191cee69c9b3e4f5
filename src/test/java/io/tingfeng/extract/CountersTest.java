package io.tingfeng.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountersTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "42 | 42",
        "1,024 | 1024",
        "1.2万 | 12000",
        "10w+ | 100000",
        "3.5k | 3500",
        "1.05亿 | 105000000",
        "1234 万热度 | 12340000",
        "阅读 5,678 | 5678",
        "評論 2.3萬 | 23000"
      })
  void countersAreReadAsPlatformsPrintThem(String text, long value) {
    assertThat(Counters.read(text)).isEqualTo(OptionalLong.of(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--", "-", "-1", "赞", "暂无"})
  void noCounterIsAbsentAndNotZero(String text) {
    assertThat(Counters.read(text)).isEmpty();
  }
}
