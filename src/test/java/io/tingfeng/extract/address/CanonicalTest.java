package io.tingfeng.extract.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalTest {

  @ParameterizedTest(name = "{0} declares {1}")
  @CsvSource({
    "https://m.example.com/a/12345, https://www.example.com/a/12345.html",
    "https://www.example.com/a/12345?x=1, https://www.example.com/a/12345",
    "https://wap.example.com.cn/n/20240305/c99-12345.html,"
        + " https://news.example.com.cn/n/20240305/c99-12345.html",
    "https://www.example.com/story?slug=refund, https://www.example.com/2024/refund",
  })
  void aPageIsBelievedWhenItNamesItsTwin(URI found, URI declared) {
    assertThat(Canonical.of(found, Optional.of(declared))).isEqualTo(declared);
  }

  @ParameterizedTest(name = "{0} declares {1}")
  @CsvSource({
    "https://www.example.com/a/12345, https://www.example.com/",
    "https://www.example.com/a/12345, https://www.example.com/news/",
    "https://www.example.com/a/12345, https://www.example.com/a/99999",
    "https://www.example.com/a/12345, https://www.other.com/a/12345",
    "https://shop.example.com.cn/a/12345, https://www.other.com.cn/a/12345",
  })
  void aPageIsNotBelievedWhenItWouldMergeWithOthers(URI found, URI declared) {
    assertThat(Canonical.of(found, Optional.of(declared))).isEqualTo(found);
  }
}
