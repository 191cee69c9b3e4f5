package io.tingfeng.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {

  @Test
  void widthCaseAndScriptFoldWithoutMovingAnyCharacter() {
    String text = "ＡＢｃ１２３，葦汀茶飲！臺灣　說";

    assertThat(Folding.fold(text)).isEqualTo("abc123,苇汀茶饮!台湾 说").hasSameSizeAs(text);
  }
}
