package io.tingfeng.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PiecesTest {
  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static List<String> pieces(String text, int most) {
    return Pieces.of(text, most, 1_000, PiecesTest::bytes);
  }

  @Test
  void whatFitsStaysWhole() {
    assertThat(pieces("【黄】苇汀茶饮：负面占比 46%", 2_048)).containsExactly("【黄】苇汀茶饮：负面占比 46%");
  }

  @Test
  void everyPieceFitsAndNothingIsLostWhateverTheText() {
    Random random = new Random(7);
    String[] atoms = {
      "风", "a", "😡", "👨‍👩‍👧", "é", "\n", " ", "https://a.example/x?y=1&z=2 ", "，"
    };
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      int length = 20 + random.nextInt(400);
      for (int i = 0; i < length; i++) {
        text.append(atoms[random.nextInt(atoms.length)]);
      }
      List<String> pieces = pieces(text.toString(), 120);

      assertThat(pieces).allSatisfy(piece -> assertThat(bytes(piece)).isLessThanOrEqualTo(120));
      assertThat(String.join("", pieces).replaceAll("\\s", ""))
          .isEqualTo(text.toString().replaceAll("\\s", ""));
    }
  }

  @Test
  void aCharacterOfSeveralCodePointsIsNeverCut() {
    String family = "👨‍👩‍👧";
    List<String> pieces = pieces(family.repeat(30), 100);

    assertThat(pieces)
        .hasSizeGreaterThan(5)
        .allSatisfy(piece -> assertThat(piece.replace(family, "")).isEmpty());
  }

  @Test
  void aLinkIsNeverCut() {
    String link = "https://news.example/2026/11/24/a-very-long-address?id=123456";
    List<String> pieces = pieces("一".repeat(20) + link + "二".repeat(40), 110);

    assertThat(pieces).anyMatch(piece -> piece.contains(link));
  }

  @Test
  void aLinkThatFitsNowhereIsNamedInstead() {
    assertThat(pieces("见 https://a.example/" + "x".repeat(300), 120))
        .containsExactly("见 （链接过长，见控制台）");
  }

  @Test
  void linesAreKeptTogetherWherePossible() {
    List<String> pieces = pieces("第一行说一件事\n第二行说另一件事\n第三行再说一件", 80);

    assertThat(pieces).containsExactly("第一行说一件事\n第二行说另一件事", "第三行再说一件");
  }

  @Test
  void whatIsFarTooLongEndsWithANote() {
    List<String> pieces = Pieces.of("字".repeat(10_000), 200, 3, PiecesTest::bytes);

    assertThat(pieces).hasSize(3).last().asString().endsWith("…（余下见控制台）");
    assertThat(pieces).allSatisfy(piece -> assertThat(bytes(piece)).isLessThanOrEqualTo(200));
  }

  @Test
  void anEmptyTextIsNoMessage() {
    assertThat(pieces(" \n ", 100)).isEmpty();
  }
}
