package io.tingfeng.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.model.Tone;
import io.tingfeng.sentiment.LexiconDiff.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbenchTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    SmallLexicon.write(folder);
  }

  @Test
  void aDiffNamesWhatIsNewChangedAndGone() throws IOException {
    Lexicon before = LexiconFiles.load(folder);
    Files.writeString(
        folder.resolve("negative.txt"), "太差\t1.5\n难喝\t2\n垃圾\t1.5\n投诉\t1.0\n中毒\t2.0\n翻车\t1\n");

    assertThat(LexiconDiff.between(before, LexiconFiles.load(folder)))
        .containsExactlyInAnyOrder(
            new Change("negative", "难喝", OptionalDouble.of(1.2), OptionalDouble.of(2)),
            new Change("negative", "翻车", OptionalDouble.empty(), OptionalDouble.of(1)),
            new Change("negative", "拉肚子", OptionalDouble.of(1.6), OptionalDouble.empty()));
  }

  @Test
  void anEntryThatAnotherAlwaysCoversIsRemarked() throws IOException {
    assertThat(LexiconLint.remarks(LexiconFiles.load(folder))).isEmpty();
    Files.writeString(folder.resolve("emoji.txt"), "😐\t0\n");

    assertThat(LexiconLint.remarks(LexiconFiles.load(folder)))
        .extracting(LexiconLint.Remark::term)
        .doesNotContain("太差");
  }

  @Test
  void anEvaluationCountsRightAndWrongAndNamesTheWorst() {
    List<Example> gold =
        List.of(
            new Example("a", "s", "服务太差", Tone.NEGATIVE, List.of()),
            new Example("b", "s", "好喝，推荐", Tone.POSITIVE, List.of()),
            new Example("c", "s", "店员中毒般热情，太差劲的天气", Tone.NEUTRAL, List.of()),
            new Example("d", "s", "今天下雨", Tone.NEUTRAL, List.of()));

    Evaluation.Result result = Evaluation.of(new NegativityScorer(LexiconFiles.load(folder)), gold);

    assertThat(result.texts()).isEqualTo(4);
    assertThat(result.recall()).isEqualTo(1);
    assertThat(result.precision()).isEqualTo(0.5);
    assertThat(result.worst()).extracting(Evaluation.Mistake::id).containsExactly("c");
    assertThat(result.entries())
        .anyMatch(
            entry -> entry.term().equals("太差") && entry.count() == 2 && entry.negative() == 1);
  }
}
