package io.tingfeng.extract.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "http://www.example.com/a/1.html, https://www.example.com/a/1.html",
    "https://www.example.com/a/1.html, https://m.example.com/a/1.html",
    "https://www.example.com/a/1.html, https://wap.example.com/a/1.html",
    "https://www.example.com/a/1, https://example.com/a/1/",
    "https://www.example.com/a/1, https://WWW.Example.com:443/a/1",
    "https://www.example.com/a/, https://www.example.com/a/index.html",
    "https://www.example.com/a?id=7, https://www.example.com/a?id=7&utm_source=rss&utm_medium=feed",
    "https://www.example.com/a?id=7, https://www.example.com/a?spm=a1.b2&id=7",
    "https://www.example.com/s?id=7, https://www.example.com/s?id=7&wfr=spider&for=pc",
    "https://www.example.com/a?id=7, https://www.example.com/a?id=7&from=timeline&isappinstalled=0",
    "https://www.example.com/a?id=7&p=2, https://www.example.com/a?p=2&id=7",
    "https://www.example.com/a, https://www.example.com/a;jsessionid=0A1B2C",
    "https://www.example.com/a?t=3, https://www.example.com/a?t=3&PHPSESSID=9f8e7d6c",
    "https://www.example.com/a?tid=3,"
        + " https://www.example.com/a?tid=3&sid=0123456789abcdef0123456789abcdef",
    "https://www.example.com/a, https://www.example.com/a#comments",
    "https://www.example.com/a, https://www.example.com/a?_=1709620200000",
    "https://www.example.com/v/B1,"
        + " https://www.example.com/v/B1?vd_source=abc&share_source=copy_web",
    "https://www.example.com/v/B1, https://www.example.com/v/B1?fbclid=x&gclid=y",
  })
  void twinsOfAPageAreOnePost(String one, String other) {
    assertThat(identity(other)).isEqualTo(identity(one));
  }

  @ParameterizedTest(name = "{0} ≠ {1}")
  @CsvSource({
    "https://www.example.com/a/1.html, https://www.example.com/a/2.html",
    "https://www.example.com/a?id=7, https://www.example.com/a?id=8",
    "https://www.example.com/thread?tid=7&page=1, https://www.example.com/thread?tid=7&page=2",
    "https://www.example.com/A, https://www.example.com/a",
    "https://news.example.com/a/1, https://fin.example.com/a/1",
    "https://www.example.com/a/1, https://www.example.net/a/1",
    "https://www.example.com/a/1, https://www.example.com:8080/a/1",
    "https://www.example.com/a?from=beijing, https://www.example.com/a?from=shanghai",
    "https://www.example.com/a?s=1, https://www.example.com/a?s=2",
    "https://www.example.com/a?t=100, https://www.example.com/a?t=200",
    "https://www.example.com/a?source=12, https://www.example.com/a?source=13",
    "https://www.example.com/t/1#reply12, https://www.example.com/t/1#reply13",
    "https://www.example.com/t/1#pid12, https://www.example.com/t/1",
    "https://www.example.com/#/post/1, https://www.example.com/#/post/2",
    "https://m.com/a, https://www.com/a",
    "https://www.example.com/a?sid=7, https://www.example.com/a?sid=8",
  })
  void distinctPostsNeverMerge(String one, String other) {
    assertThat(identity(other)).isNotEqualTo(identity(one));
  }

  private static String identity(String address) {
    return Identity.of(WebAddress.parse(address).orElseThrow());
  }
}
