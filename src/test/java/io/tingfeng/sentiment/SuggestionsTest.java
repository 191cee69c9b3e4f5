package io.tingfeng.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words are hidden in noise, and must be found again, whole and alone. */
class SuggestionsTest {
  private static final String NOISE = "今天路过街口买杯茶看天晴朗走进店里坐下等朋友聊起旧事又去河边散步回家做饭";

  @TempDir private Path folder;
  private Lexicon lexicon;
  private final Random random = new Random(7);
  private final List<HeardText> texts = new ArrayList<>();

  @BeforeEach
  void write() throws IOException {
    SmallLexicon.write(folder);
    lexicon = LexiconFiles.load(folder);
  }

  @Test
  void aNewWordOfNegativeTextsIsFoundWholeWithItsEvidence() {
    add(40, "蚌埠住了", true, "甲", "乙");
    add(4, "蚌埠住了", false, "甲");
    add(300, "", false, "甲", "丙");
    add(60, "太差", true, "乙");

    List<Suggestion> found = Suggestions.of(lexicon, texts, List.of(), 8);

    assertThat(found).extracting(Suggestion::term).containsExactly("蚌埠住了");
    Suggestion word = found.getFirst();
    assertThat(word.texts()).isEqualTo(44);
    assertThat(word.negative()).isEqualTo(40);
    assertThat(word.brands()).isEqualTo(2);
    assertThat(word.sure()).isGreaterThan(5);
    assertThat(word.weight()).isBetween(1.0, 3.0);
    assertThat(word.samples()).hasSize(3).allMatch(sample -> sample.contains("蚌埠住了"));
  }

  @Test
  void praiseIsSuggestedBelowZero() {
    add(60, "蚌埠住了", false, "甲");
    add(200, "", true, "甲");
    add(200, "", false, "甲");

    assertThat(Suggestions.of(lexicon, texts, List.of(), 8))
        .filteredOn(one -> one.term().equals("蚌埠住了"))
        .singleElement()
        .matches(one -> one.weight() < 0);
  }

  @Test
  void knownWordsNamesAndRareWordsAreNotSuggested() {
    add(40, "太差", true, "甲");
    add(40, "苇汀茶饮", true, "甲");
    add(5, "蚌埠住了", true, "甲");
    add(300, "", false, "甲");

    assertThat(Suggestions.of(lexicon, texts, List.of("苇汀茶饮"), 8)).isEmpty();
  }

  @Test
  void nothingIsSuggestedFromNothing() {
    assertThat(Suggestions.of(lexicon, List.of(), List.of(), 8)).isEmpty();
  }

  private void add(int count, String word, boolean negative, String... brands) {
    for (int i = 0; i < count; i++) {
      String brand = brands[i % brands.length];
      texts.add(HeardText.of(noise() + word + noise(), brand, negative));
    }
  }

  private String noise() {
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      noise.append(NOISE.charAt(random.nextInt(NOISE.length())));
    }
    return noise.toString();
  }
}
