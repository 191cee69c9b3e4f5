package io.tingfeng.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class NormalTextTest {

  @Test
  void widthCaseScriptDigitsAndBlanksBecomeOneForm() {
    assertThat(NormalText.of("ＡＢ　 \t 1999元，服務").text()).isEqualTo("ab 0元,服务");
  }

  @Test
  void everyCharacterKnowsItsPlaceInTheOriginal() {
    NormalText text = NormalText.of("涨了1999元");

    assertThat(text.place(2)).isEqualTo(2);
    assertThat(text.place(3)).isEqualTo(6);
    assertThat(text.indexOf(6)).isEqualTo(3);
    assertThat(text.indexOf(4)).isEqualTo(3);
    assertThat(text.place(text.text().length())).isEqualTo(7);
  }

  @Test
  void piecesAreJoinedByACommaAndKeepTheirPlaces() {
    NormalText pieces = NormalText.of("甲很好。乙很差。").pieces(List.of(new Span(0, 3), new Span(4, 7)));

    assertThat(pieces.text()).isEqualTo("甲很好,乙很差");
    assertThat(pieces.place(4)).isEqualTo(4);
    assertThat(pieces.place(6)).isEqualTo(6);
  }

  @Test
  void aLongArticleIsReadToItsTwelfthHundredCharacter() {
    assertThat(NormalText.of("好".repeat(3_000)).text()).hasSize(NormalText.LONGEST);
  }
}
