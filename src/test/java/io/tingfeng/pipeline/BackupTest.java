package io.tingfeng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.SampleMention;
import io.tingfeng.index.lucene.LuceneMentionIndex;
import io.tingfeng.model.Mention;
import io.tingfeng.store.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  @TempDir private Path folder;

  @Test
  void aWorkspaceComesBackWholeAlsoWhileItIsWrittenTo() throws IOException {
    Path workspace = SampleWorkspace.in(folder.resolve("w"), "sources: []\n", "");
    Path file = folder.resolve("b.zip");
    try (MentionIndex index = LuceneMentionIndex.open(workspace.resolve("data/index"));
        Database database = Database.open(workspace.resolve("data/tingfeng.db"))) {
      put(index, "1");
      index.commit();
      put(index, "2");
      new Backup(workspace).write(file);
    }
    Path restored = folder.resolve("restored");
    new Backup(restored).restore(file);

    try (MentionIndex index = LuceneMentionIndex.openForReading(restored.resolve("data/index"));
        Database database = Database.open(restored.resolve("data/tingfeng.db"))) {
      assertThat(index.status().mentions()).as("what was committed").isEqualTo(1);
    }
    assertThat(restored.resolve("sources.yml")).hasContent("sources: []");
    assertThat(Vocabulary.load(restored).brands()).hasSize(3);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).as("no scratch folder is left").hasSize(3);
    }
  }

  @Test
  void draftsOfTheLexiconsComeBack() throws IOException {
    Path workspace = SampleWorkspace.in(folder.resolve("w"), "sources: []\n", "");
    Path draft = Files.createDirectories(workspace.resolve("drafts/spring"));
    Files.writeString(draft.resolve("negative.txt"), "开胶\t1\tfashion\n");
    Files.writeString(draft.resolve(".base"), "3\n");
    Files.createDirectories(workspace.resolve("data"));
    Database.open(workspace.resolve("data/tingfeng.db")).close();
    Path file = folder.resolve("b.zip");
    new Backup(workspace).write(file);
    Path restored = folder.resolve("restored");
    new Backup(restored).restore(file);

    assertThat(restored.resolve("drafts/spring/negative.txt")).hasContent("开胶\t1\tfashion");
    assertThat(restored.resolve("drafts/spring/.base")).as("what it began from").hasContent("3");
  }

  @Test
  void aBackupThatPointsOutsideIsRefused() throws IOException {
    Path file = folder.resolve("evil.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("data/../../outside.txt"));
      zip.write(1);
      zip.closeEntry();
    }

    assertThatThrownBy(() -> new Backup(folder.resolve("w")).restore(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("outside the workspace");
    assertThat(folder.resolve("outside.txt")).doesNotExist();
  }

  private static void put(MentionIndex index, String id) {
    Mention mention = SampleMention.post(id).of("weiting").build();
    index.put(mention.post().id(), List.of(mention));
  }
}
