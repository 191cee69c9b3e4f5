package io.tingfeng.index.lucene;

import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionIndexContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
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
}
