package io.tingfeng.extract.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  private static final URI BASE = URI.create("https://www.example.com/news/list.html?page=2");

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a/1.html | https://www.example.com/news/a/1.html",
        "/a/1.html | https://www.example.com/a/1.html",
        "../a/1.html | https://www.example.com/a/1.html",
        "../../../a | https://www.example.com/a",
        "./1.html | https://www.example.com/news/1.html",
        "//img.example.com/x | https://img.example.com/x",
        "?page=3 | https://www.example.com/news/list.html?page=3",
        "http://Other.Example/A | http://other.example/A",
        "HTTPS://www.example.com | https://www.example.com/",
        "/a b.html | https://www.example.com/a%20b.html",
        "/搜索?q=退款 | https://www.example.com/%E6%90%9C%E7%B4%A2?q=%E9%80%80%E6%AC%BE",
        "/a?x={1} | https://www.example.com/a?x=%7B1%7D",
        "/a%zz | https://www.example.com/a%25zz",
        "'\\a\\1.html' | https://www.example.com/a/1.html",
        "/a#x#y | https://www.example.com/a#x%23y"
      })
  void linksAreCompletedAsBrowsersDo(String link, String address) {
    assertThat(WebAddress.resolve(BASE, link)).contains(URI.create(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "#top",
        "javascript:void(0)",
        "mailto:a@example.com",
        "tel:123",
        "data:text/html,x",
        "ftp://example.com/a",
        "file:///etc/passwd",
        "https://",
        "https://exa mple.com/"
      })
  void whatIsNoWebAddressIsNone(String link) {
    assertThat(WebAddress.resolve(BASE, link)).isEmpty();
  }

  @Test
  void anEndlessAddressIsNone() {
    assertThat(WebAddress.parse("https://www.example.com/" + "a".repeat(WebAddress.LONGEST)))
        .isEmpty();
  }

  @Test
  void lineBreaksInsideALinkAreNoPartOfIt() {
    assertThat(WebAddress.resolve(BASE, " /a/\n1.html\t"))
        .contains(URI.create("https://www.example.com/a/1.html"));
  }
}
