package io.tingfeng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappingTest {
  @Test
  void aChineseCharacterTakesTwoColumns() {
    assertThat(Wrapping.cut("听风abc听风", 6)).containsExactly("听风ab", "c听风");
    assertThat(Wrapping.cut("听风听风", 3)).containsExactly("听", "风", "听", "风");
  }

  @Test
  void aPairOfSurrogatesStaysTogether() {
    assertThat(Wrapping.cut("听😂风", 4)).containsExactly("听😂", "风");
  }

  @Test
  void shortAndEmptyLinesStayWhole() {
    assertThat(Wrapping.cut("abc", 100)).containsExactly("abc");
    assertThat(Wrapping.cut("", 100)).containsExactly("");
  }
}
