package io.tingfeng.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tingfeng.model.BrandId;
import io.tingfeng.model.Cue;
import io.tingfeng.model.Negativity;
import io.tingfeng.model.Sighting;
import io.tingfeng.model.Tone;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NegativityScorerTest {
  @TempDir Path folder;
  private Lexicon lexicon;
  private NegativityScorer scorer;

  @BeforeEach
  void load() throws IOException {
    SmallLexicon.write(folder);
    lexicon = LexiconFiles.load(folder);
    scorer = new NegativityScorer(lexicon);
  }

  private static List<Sighting> of(String brand, String text, String name) {
    int at = text.indexOf(name);
    return List.of(new Sighting(new BrandId(brand), name, at, at + name.length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"服务太差", "难喝，还拉肚子", "不喜欢，难喝", "好喝但是拉肚子", "呵呵，真棒", "ＶＩＰ服务太差[怒]", "服務太差"})
  void complaintsAreNegative(String text) {
    assertThat(scorer.score(text).tone()).isEqualTo(Tone.NEGATIVE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "今天下雨", "垃圾分类从我做起", "真的不难喝", "不错，推荐👍", "会不会难喝", "辟谣：顾客中毒系谣言"})
  void harmlessWordingIsNotNegative(String text) {
    assertThat(scorer.score(text).tone()).isNotEqualTo(Tone.NEGATIVE);
  }

  @Test
  void theScoreIsTheLogisticOfTheSumOfItsCues() {
    Negativity negativity = scorer.score("非常喜欢，但是服务太差，呵呵，有点难喝[怒]");

    assertThat(negativity.score()).isCloseTo(Negativity.scoreOf(negativity.cues()), within(1e-12));
    assertThat(negativity.cues())
        .extracting(Cue::kind)
        .contains(
            Cue.Kind.PRIOR,
            Cue.Kind.TERM,
            Cue.Kind.INTENSIFIER,
            Cue.Kind.CONTRAST,
            Cue.Kind.IRONY,
            Cue.Kind.EMOJI);
  }

  @Test
  void everyCueNamesItsPlaceInTheText() {
    String text = "服务太差，不喜欢";

    assertThat(scorer.score(text).cues())
        .filteredOn(cue -> cue.kind() != Cue.Kind.PRIOR)
        .allSatisfy(
            cue -> assertThat(text.substring(cue.start(), cue.end())).isEqualTo(cue.term()));
  }

  @Test
  void twoNegatorsTakeEachOtherBack() {
    double plain = scorer.score("难喝").score();
    double once = scorer.score("不难喝").score();
    double twice = scorer.score("没有不难喝").score();

    assertThat(once).isLessThan(twice);
    assertThat(twice).isLessThan(plain);
  }

  @Test
  void aNegatorInAnotherClauseChangesNothing() {
    assertThat(scorer.score("不，难喝").cues()).noneMatch(cue -> cue.kind() == Cue.Kind.NEGATOR);
  }

  @Test
  void aBystanderIsLessNegativeThanTheOneThatIsMeant() {
    String text = "苇汀今天排队。穗垣的茶难喝，太差！";
    List<Sighting> meant = of("b", text, "穗垣");
    List<Sighting> bystander = of("a", text, "苇汀");

    assertThat(scorer.score(text, meant, bystander).tone()).isEqualTo(Tone.NEGATIVE);
    assertThat(scorer.score(text, bystander, meant).tone()).isNotEqualTo(Tone.NEGATIVE);
  }

  @Test
  void aRepeatedWordCountsForLessEachTime() {
    double once = scorer.score("垃圾").score();
    double often = scorer.score("垃圾，垃圾，垃圾，垃圾").score();

    assertThat(often).isLessThanOrEqualTo(once + 0.05);
  }

  @Test
  void aVeryLongTextIsReadToItsBoundAndNoFurther() {
    String text = "天".repeat(200_000) + "太差";

    assertThat(scorer.score(text).cues()).hasSize(1);
  }

  @Test
  void sensitiveIsApartFromTone() {
    SensitiveTerms sensitive = new SensitiveTerms(lexicon);

    assertThat(sensitive.categories("为未成年人举办的食物中毒防范讲座很受欢迎"))
        .containsExactlyInAnyOrder("safety", "minors");
    assertThat(sensitive.categories("很好喝")).isEmpty();
  }
}
