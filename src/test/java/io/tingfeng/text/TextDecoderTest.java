package io.tingfeng.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextDecoderTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String SIMPLIFIED = "三月五日，苇汀茶饮的客服中心发布致歉信，承认处理投诉不及时。多名消费者说电话一直无人接听，退款申请也被驳回。";
  private static final String TRADITIONAL =
      "三月五日，葦汀茶飲的客服中心發布致歉信，承認處理投訴不及時。多名消費者說電話一直無人接聽，退款申請也被駁回。";
  private static final String RARE = "记者𠮷田龘走访𪚥村，㐂庆的村民用𨭎牌农具。" + SIMPLIFIED;

  static Stream<Arguments> pages() {
    List<Arguments> cases = new ArrayList<>();
    for (Label label : Label.values()) {
      cases.add(Arguments.of(label, "GBK", SIMPLIFIED));
      cases.add(Arguments.of(label, "GB18030", RARE));
      cases.add(Arguments.of(label, "UTF-8", SIMPLIFIED));
      cases.add(Arguments.of(label, "UTF-8", RARE));
      cases.add(Arguments.of(label, "UTF-8", TRADITIONAL));
      cases.add(Arguments.of(label, "Big5", TRADITIONAL));
      cases.add(Arguments.of(label, "UTF-16LE", SIMPLIFIED));
      cases.add(Arguments.of(label, "UTF-16BE", TRADITIONAL));
    }
    return cases.stream();
  }

  /** How a page names its charset. */
  enum Label {
    HEADER,
    META,
    BOTH,
    NONE,
    HEADER_LIES_UTF8,
    META_LIES_UTF8,
    HEADER_LIES_LATIN,
    META_LIES_LATIN,
    META_LIES_BIG5,
    META_LIES_GBK,
    META_LIES_JAPANESE,
    UNKNOWN_NAME
  }

  @ParameterizedTest(name = "{1} labelled {0}")
  @MethodSource("pages")
  void labelledUnlabelledAndMislabelledPagesAreRead(Label label, String charset, String text) {
    String named =
        switch (label) {
          case META, BOTH -> charset.equals("GBK") ? "gb2312" : charset;
          case META_LIES_UTF8 -> "utf-8";
          case META_LIES_LATIN -> "iso-8859-1";
          case META_LIES_BIG5 -> "big5";
          case META_LIES_GBK -> "gbk";
          case META_LIES_JAPANESE -> "shift_jis";
          case UNKNOWN_NAME -> "x-what";
          default -> "";
        };
    Optional<String> header =
        switch (label) {
          case HEADER, BOTH -> Optional.of("text/html; charset=" + charset);
          case HEADER_LIES_UTF8 -> Optional.of("text/html;charset=UTF-8");
          case HEADER_LIES_LATIN -> Optional.of("text/html; charset=ISO-8859-1");
          default -> Optional.of("text/html");
        };

    TextDecoder.Decoded decoded =
        TextDecoder.decode(page(named, text).getBytes(Charset.forName(charset)), header);

    assertThat(decoded.text()).contains(text);
  }

  @Test
  void gb2312AndGbkMeanGb18030() {
    byte[] page = page("gb2312", "镕与囧字不在国标旧表里，𠮷也不在。").getBytes(GB18030);

    TextDecoder.Decoded decoded = TextDecoder.decode(page, Optional.empty());

    assertThat(decoded.charset()).isEqualTo(GB18030);
    assertThat(decoded.text()).contains("镕与囧字不在国标旧表里，𠮷也不在。");
  }

  @Test
  void aMarkAtTheHeadWinsOverEveryLabel() {
    byte[] text = page("gb2312", SIMPLIFIED).getBytes(StandardCharsets.UTF_8);
    byte[] marked = joined(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, text);

    assertThat(TextDecoder.decode(marked, Optional.of("text/html; charset=gbk")).text())
        .startsWith("<html>")
        .contains(SIMPLIFIED);
  }

  @Test
  void aCutInTheLastCharacterDoesNotChangeTheCharset() {
    byte[] whole = page("", SIMPLIFIED + SIMPLIFIED).getBytes(StandardCharsets.UTF_8);
    byte[] inside = Arrays.copyOf(whole, whole.length - 16);

    assertThat(TextDecoder.decode(inside, Optional.empty()).charset())
        .isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void aFewBrokenBytesDoNotTurnUtf8IntoSomethingElse() {
    byte[] page =
        joined(
            page("utf-8", SIMPLIFIED.repeat(5)).getBytes(StandardCharsets.UTF_8),
            new byte[] {(byte) 0xff, (byte) 0xfe, 'x'},
            SIMPLIFIED.repeat(5).getBytes(StandardCharsets.UTF_8));

    TextDecoder.Decoded decoded = TextDecoder.decode(page, Optional.empty());

    assertThat(decoded.charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(decoded.text()).contains(SIMPLIFIED);
  }

  @Test
  void aFeedIsReadByItsDeclaration() {
    String feed =
        "<?xml version=\"1.0\" encoding=\"gbk\"?><rss><title>" + SIMPLIFIED + "</title></rss>";

    assertThat(TextDecoder.decode(feed.getBytes(GB18030), Optional.empty()).text())
        .contains(SIMPLIFIED);
  }

  @Test
  void anEmptyBodyIsAnEmptyText() {
    assertThat(TextDecoder.decode(new byte[0], Optional.empty()).text()).isEmpty();
  }

  private static String page(String meta, String text) {
    String named = meta.isEmpty() ? "" : "<meta charset=\"" + meta + "\">";
    return "<html><head>"
        + named
        + "<title>样本</title></head><body><p>"
        + text
        + "</p></body></html>";
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
