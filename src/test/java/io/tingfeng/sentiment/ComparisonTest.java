package io.tingfeng.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.model.Cue;
import io.tingfeng.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {

  private static double about(String text, String target, String other) {
    return Comparison.cues(text, places(text, target), places(text, other)).stream()
        .mapToDouble(Cue::weight)
        .sum();
  }

  private static List<Span> places(String text, String name) {
    int at = text.indexOf(name);
    return at < 0 ? List.of() : List.of(new Span(at, at + name.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "甲不如乙",
        "甲的续航远远比不上乙",
        "甲比乙差远了",
        "甲被乙吊打",
        "甲没有乙省油",
        "乙完爆甲",
        "乙的做工比甲好多了",
        "乙秒杀同价位的甲"
      })
  void whoLosesIsBlamedAndWhoWinsIsPraised(String text) {
    assertThat(about(text, "甲", "乙")).isPositive();
    assertThat(about(text, "乙", "甲")).isNegative();
  }

  @ParameterizedTest
  @ValueSource(strings = {"甲和乙都不错", "甲很好。不如看看乙吧", "甲发布新品，乙降价"})
  void namesSideBySideAreNoComparison(String text) {
    assertThat(about(text, "甲", "乙")).isZero();
  }

  @Test
  void oneNameAloneCannotLose() {
    assertThat(about("甲不如从前", "甲", "乙")).isZero();
  }
}
