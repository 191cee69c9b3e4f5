package io.tingfeng.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tingfeng.model.Problem;
import io.tingfeng.model.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconFilesTest {
  @TempDir Path folder;

  @BeforeEach
  void small() throws IOException {
    SmallLexicon.write(folder);
  }

  @Test
  void equalFilesHaveEqualVersionsAndAnEditChangesIt() throws IOException {
    String before = LexiconFiles.load(folder).version();
    assertThat(LexiconFiles.load(folder).version()).isEqualTo(before);

    Files.writeString(folder.resolve("negative.txt"), "难喝\t1.2\n");
    assertThat(LexiconFiles.load(folder).version()).isNotEqualTo(before);
  }

  @Test
  void faultsOfAllFilesComeAtOnceWithTheirLines() throws IOException {
    Files.writeString(folder.resolve("negative.txt"), "# 头\n难喝\n很差\t9\n难吃\tmany\n\t1\n");
    Files.writeString(folder.resolve("positive.txt"), "难吃\t1\n好喝\t1\n好喝\t2\n");
    Files.writeString(folder.resolve("sensitive.txt"), "食物中毒\thelth\n");
    Files.delete(folder.resolve("irony.txt"));

    Problems problems = catchThrowableOfType(Problems.class, () -> LexiconFiles.load(folder));

    assertThat(problems.all())
        .extracting(Problem::file, Problem::line)
        .contains(
            org.assertj.core.groups.Tuple.tuple("negative.txt", 2),
            org.assertj.core.groups.Tuple.tuple("negative.txt", 3),
            org.assertj.core.groups.Tuple.tuple("negative.txt", 4),
            org.assertj.core.groups.Tuple.tuple("negative.txt", 5),
            org.assertj.core.groups.Tuple.tuple("positive.txt", 1),
            org.assertj.core.groups.Tuple.tuple("positive.txt", 3),
            org.assertj.core.groups.Tuple.tuple("sensitive.txt", 1),
            org.assertj.core.groups.Tuple.tuple("irony.txt", 0));
  }

  @Test
  void aWordCannotBeGoodAndBad() throws IOException {
    Files.writeString(folder.resolve("positive.txt"), "太差\t1\n");

    Problems problems = catchThrowableOfType(Problems.class, () -> LexiconFiles.load(folder));

    assertThat(problems)
        .hasMessageContaining("positive.txt:1 太差: stands in negative.txt:1 already");
  }

  @Test
  void theShippedLexiconsHaveTheirSizeAndNoFault() {
    Lexicon lexicon = LexiconFiles.load(Path.of("lexicons"));

    assertThat(lexicon.negatives()).isGreaterThanOrEqualTo(3_000);
    assertThat(lexicon.positives()).isGreaterThanOrEqualTo(2_000);
  }
}
