package io.tingfeng.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedTest {

  @Test
  void theLongestNameTakesItsPlaceFirst() {
    List<Named> named = Named.in(NormalText.of("栎川汽车很好，栎川一般"), List.of("栎川", "栎川汽车"));

    assertThat(named.get(0)).isEqualTo(new Named("栎川", List.of(new Span(7, 9)), false));
    assertThat(named.get(1)).isEqualTo(new Named("栎川汽车", List.of(new Span(0, 4)), false));
  }

  @Test
  void aNameThatStandsOnlyInsideALongerOneIsNested() {
    List<Named> named = Named.in(NormalText.of("栎川汽车很好"), List.of("栎川", "栎川汽车"));

    assertThat(named.getFirst()).isEqualTo(new Named("栎川", List.of(new Span(0, 2)), true));
  }

  @Test
  void aNameThatTheTextLacksHasNoPlace() {
    assertThat(Named.in(NormalText.of("很好"), List.of("栎川", "")))
        .allMatch(one -> one.spans().isEmpty() && !one.nested());
  }
}
