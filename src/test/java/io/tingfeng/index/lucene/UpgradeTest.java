package io.tingfeng.index.lucene;

import static io.tingfeng.index.SampleMention.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingfeng.index.IndexUnusableException;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.index.MentionIndex.Sort;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Mention;
import io.tingfeng.model.StoryId;
import io.tingfeng.model.StoryPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier version of the program wrote, and what came to harm on the disk. */
class UpgradeTest {
  private static final String VERSION = "tingfeng.schema";

  @TempDir private Path folder;

  @Test
  void aMentionOfTheFormBeforeStoriesAndOfTheOneBeforeNamesIsRead() throws IOException {
    Mention mention = post("1").of("weiting").saying("退款").words("退款").build();
    byte[] now = MentionCodec.encode(mention);
    byte[] before = Arrays.copyOf(now, now.length - 4);
    before[0] = 1;
    byte[] nameless = Arrays.copyOf(now, now.length - 3);
    nameless[0] = 2;

    assertThat(MentionCodec.decode(new BytesRef(before))).isEqualTo(mention);
    assertThat(MentionCodec.decode(new BytesRef(nameless))).isEqualTo(mention);
    assertThatThrownBy(() -> MentionCodec.decode(new BytesRef(new byte[] {9, 0, 0})))
        .isInstanceOf(IOException.class);
  }

  @Test
  void anIndexOfTheSchemaBeforeIsTakenOverAndMarkedAnew() throws IOException {
    Mention old = post("old").saying("退款").build();
    try (MentionIndex index = LuceneMentionIndex.open(folder)) {
      index.put(old.post().id(), List.of(old));
      index.commit();
    }
    mark("1");

    try (MentionIndex index = LuceneMentionIndex.openForReading(folder)) {
      assertThat(index.status().mentions()).isEqualTo(1);
    }
    try (MentionIndex index = LuceneMentionIndex.open(folder)) {
      Mention next = post("new").build().at(Optional.of(new StoryPlace(new StoryId("s1"), false)));
      index.put(next.post().id(), List.of(next));
      index.commit();
      index.refresh();
      assertThat(index.search(new MentionQuery.All(), Sort.NEWEST, 0, 9).total()).isEqualTo(2);
      assertThat(index.top(new MentionQuery.All(), Facet.STORY, 9)).hasSize(1);
    }
    assertThat(marked()).isEqualTo("3");
  }

  @Test
  void anIndexOfALaterSchemaIsRefusedWithTheWayOut() throws IOException {
    LuceneMentionIndex.open(folder).close();
    mark("99");

    assertThatThrownBy(() -> LuceneMentionIndex.open(folder))
        .isInstanceOf(IndexUnusableException.class)
        .hasMessageContaining("schema version 99")
        .hasMessageContaining("reanalyze --rebuild");
  }

  @Test
  void aSegmentThatIsDamagedIsFoundAndTheOthersAreSaved() throws IOException {
    try (MentionIndex index = LuceneMentionIndex.open(folder)) {
      for (int i = 0; i < 3; i++) {
        Mention mention = post("m" + i).build();
        index.put(mention.post().id(), List.of(mention));
        index.commit();
      }
    }
    damage("_1.cfs");

    Salvage.Result saved = Salvage.repair(folder);

    assertThat(saved.segments()).isEqualTo(1);
    assertThat(saved.lost()).isEqualTo(1);
    try (MentionIndex index = LuceneMentionIndex.open(folder)) {
      assertThat(index.status().mentions()).isEqualTo(2);
    }
  }

  private void damage(String name) throws IOException {
    Path file = folder.resolve(name);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 0x5a;
    Files.write(file, bytes);
  }

  private void mark(String version) throws IOException {
    IndexWriterConfig settings = new IndexWriterConfig();
    settings.setIndexSort(Schema.ORDER);
    settings.setParentField(Schema.LAST_OF_POST);
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, settings)) {
      Map<String, String> marks = new HashMap<>(Schema.marks());
      marks.put(VERSION, version);
      writer.setLiveCommitData(marks.entrySet());
      writer.commit();
    }
  }

  private String marked() throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder)) {
      return SegmentInfos.readLatestCommit(directory).getUserData().get(VERSION);
    }
  }
}
