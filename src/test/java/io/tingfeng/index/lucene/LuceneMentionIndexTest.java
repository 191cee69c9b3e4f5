package io.tingfeng.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionIndexContract;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.index.QueryTooCostlyException;
import io.tingfeng.index.SampleText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Lucene engine keeps the contract in a folder and in memory. */
class LuceneMentionIndexTest {

  @Nested
  class InAFolder extends MentionIndexContract {
    @TempDir Path folder;

    @Override
    protected MentionIndex openEmpty() {
      return LuceneMentionIndex.open(folder.resolve("index"));
    }
  }

  @Nested
  class InMemory extends MentionIndexContract {
    @Override
    protected MentionIndex openEmpty() {
      return LuceneMentionIndex.inMemory();
    }
  }

  @Test
  void aQuestionThatTakesTooLongIsStoppedAndSaysSo() {
    try (LuceneMentionIndex index = LuceneMentionIndex.inMemory()) {
      SampleText text = new SampleText(1);
      text.posts(3_000).forEach(one -> index.put(one.post().id(), List.of(one)));
      index.refresh();
      LuceneMentionIndex hurried = index.limitedTo(Duration.ZERO);

      assertThatThrownBy(
              () -> hurried.top(new MentionQuery.Text("的"), MentionIndex.Facet.PLATFORM, 5))
          .isInstanceOf(QueryTooCostlyException.class)
          .hasMessageContaining("缩小时间范围");
      assertThat(index.limitedTo(Duration.ofSeconds(10)).status().mentions()).isEqualTo(3_000);
    }
  }
}
