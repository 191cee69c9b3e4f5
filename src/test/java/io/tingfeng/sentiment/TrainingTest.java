package io.tingfeng.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.tingfeng.model.Cue;
import io.tingfeng.model.Negativity;
import io.tingfeng.model.Problems;
import io.tingfeng.model.Tone;
import io.tingfeng.sentiment.Example.Target;
import io.tingfeng.sentiment.Training.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
  private static final List<String> BAD = List.of("漏油了", "发霉了", "拒不赔", "开胶了");
  private static final List<String> FINE = List.of("很省心", "新上市", "刚提车", "挺安静");
  private static final List<String> FILL = List.of("昨天", "朋友说", "这一款", "在店里", "看见", "今年");

  @TempDir Path folder;
  private List<Example> examples;

  @BeforeEach
  void write() throws IOException {
    SmallLexicon.write(folder);
    examples = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 400; i++) {
      boolean bad = random.nextInt(3) == 0;
      String set = i % 2 == 0 ? "cars" : "shops";
      String text =
          pick(FILL, random) + pick(FILL, random) + i + "栎川" + pick(bad ? BAD : FINE, random);
      Tone tone = bad ? Tone.NEGATIVE : Tone.NEUTRAL;
      examples.add(new Example("t" + i, set, text, tone, List.of(new Target("栎川", tone))));
    }
  }

  private static String pick(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  private Report train(List<Example> from) throws IOException {
    return new Training(LexiconFiles.load(folder).wordsAlone(), from).write(folder);
  }

  private String weights() throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(WeightsFile.NAME));
    try (var plain = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theSameTextsGiveTheSameFile() throws IOException {
    train(examples);
    String once = weights();
    train(examples);

    assertThat(weights()).isEqualTo(once);
  }

  @Test
  void whatIsLearnedTellsNewTextsApart() throws IOException {
    Report report = train(examples);
    NegativityScorer scorer = new NegativityScorer(LexiconFiles.load(folder));

    assertThat(report.sets()).hasSize(2).allMatch(set -> set.texts().f1() > 0.9);
    assertThat(scorer.score("我家栎川漏油了").tone()).isEqualTo(Tone.NEGATIVE);
    assertThat(scorer.score("我家栎川很省心").tone()).isNotEqualTo(Tone.NEGATIVE);
  }

  @Test
  void anEntryThatFourTextsHoldIsNotKept() throws IOException {
    List<Example> more = new ArrayList<>(examples);
    for (int i = 0; i < 4; i++) {
      more.add(new Example("rare" + i, "cars", "魑魅" + i + "栎川很省心", Tone.NEUTRAL, List.of()));
    }
    train(more);

    assertThat(weights()).contains("漏油").doesNotContain("魑");
  }

  @Test
  void theScoreIsTheSumOfCuesWithAndWithoutATarget() throws IOException {
    train(examples);
    Lexicon lexicon = LexiconFiles.load(folder);
    String text = "朋友说栎川漏油了，服务太差。１２３号店很省心";
    NegativityScorer.Verdict verdict = new NegativityScorer(lexicon).judge(text, List.of("栎川"));
    NegativityScorer.Verdict bare =
        NegativityScorer.withoutCues(lexicon).judge(text, List.of("栎川"));

    for (Negativity one : List.of(verdict.whole(), verdict.targets().get("栎川"))) {
      assertThat(Negativity.scoreOf(one.cues())).isCloseTo(one.score(), within(1e-3));
      assertThat(one.cues())
          .filteredOn(cue -> cue.start() >= 0 && cue.kind() != Cue.Kind.DISTANCE)
          .isNotEmpty()
          .allSatisfy(
              cue -> assertThat(text.substring(cue.start(), cue.end())).isEqualTo(cue.term()));
    }
    assertThat(bare.whole().score()).isCloseTo(verdict.whole().score(), within(1e-9));
    assertThat(bare.targets().get("栎川").score())
        .isCloseTo(verdict.targets().get("栎川").score(), within(1e-9));
  }

  @Test
  void anEntryThatWasChangedSinceTheTrainingStandsForItself() throws IOException {
    train(examples);
    double before = new NegativityScorer(LexiconFiles.load(folder)).score("服务真拉胯").score();
    Files.writeString(folder.resolve("negative.txt"), "太差\t1.5\n拉胯\t3\n");

    Negativity after = new NegativityScorer(LexiconFiles.load(folder)).score("服务真拉胯");

    assertThat(after.score()).isGreaterThan(before + 0.2);
    assertThat(after.cues()).anyMatch(cue -> cue.kind() == Cue.Kind.TERM && cue.weight() == 3);
  }

  @Test
  void aSetLeftOutIsJudgedByTheOthers() {
    Report report = new Training(LexiconFiles.load(folder), examples).bySets();

    assertThat(report.sets()).extracting(Training.Figures::set).containsExactly("cars", "shops");
    assertThat(report.sets()).allMatch(set -> set.auc() > 0.9);
  }

  @Test
  void brokenWeightsAreAFaultOfTheFileAndNotOfTheProgram() throws IOException {
    Files.writeString(folder.resolve(WeightsFile.NAME), "no gzip");

    Problems problems = catchThrowableOfType(Problems.class, () -> LexiconFiles.load(folder));

    assertThat(problems).hasMessageContaining(WeightsFile.NAME).hasMessageContaining("restore it");
  }
}
