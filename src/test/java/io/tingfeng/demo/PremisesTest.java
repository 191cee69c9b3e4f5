package io.tingfeng.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingfeng.config.BrandsFile;
import io.tingfeng.config.Settings;
import io.tingfeng.config.SettingsFile;
import io.tingfeng.config.SourcesFile;
import io.tingfeng.index.IndexLockedException;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.lucene.LuceneMentionIndex;
import io.tingfeng.model.Brand;
import io.tingfeng.model.Problems;
import io.tingfeng.pipeline.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PremisesTest {
  private static final Path LEXICONS = Path.of("lexicons");

  @TempDir private Path folder;

  @Test
  void whatIsFurnishedIsAWorkspaceWithoutFault() throws IOException {
    Path out = folder.resolve("demo");
    Premises.cleared(out).furnish(LEXICONS, addresses());

    assertThat(SourcesFile.read(out)).hasSize(7).allMatch(s -> s.profile().privateNetworks());
    assertThat(Files.readString(out.resolve("sources.yml"))).doesNotContain("${");
    Settings settings = SettingsFile.read(out);
    assertThat(settings.mail().flatMap(Settings.Mail::folder)).contains("mails");
    assertThat(BrandsFile.read(out)).extracting(Brand::name).contains("苇汀茶饮");
    assertThat(Vocabulary.load(out).brands()).hasSize(3);
  }

  @Test
  void anEarlierDemoIsRemoved() throws IOException {
    Premises.cleared(folder).furnish(LEXICONS, addresses());
    Files.createDirectories(folder.resolve("data/index"));
    Files.writeString(folder.resolve("data/old"), "old");

    Premises.cleared(folder);

    try (var left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString())).containsExactly(Premises.MARKER);
    }
  }

  @Test
  void aFolderThatNoDemoMadeIsLeftAlone() throws IOException {
    Path mine = Files.writeString(folder.resolve("thesis.txt"), "three years of work");

    assertThatThrownBy(() -> Premises.cleared(folder))
        .isInstanceOf(Problems.class)
        .hasMessageContaining("no demo has made");
    assertThat(mine).hasContent("three years of work");
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("out"), "");

    assertThatThrownBy(() -> Premises.cleared(file)).isInstanceOf(Problems.class);
  }

  @Test
  void aDemoInWhichAProgramWorksIsLeftAlone() throws IOException {
    Premises.cleared(folder).furnish(LEXICONS, addresses());
    try (MentionIndex working = LuceneMentionIndex.open(folder.resolve("data/index"))) {
      working.commit();

      assertThatThrownBy(() -> Premises.cleared(folder)).isInstanceOf(IndexLockedException.class);
      assertThat(folder.resolve("sources.yml")).exists();
    }
  }

  private static Map<String, String> addresses() {
    Map<String, String> addresses = new LinkedHashMap<>();
    List.of("news", "forum", "hot", "complaint", "blog", "office", "closed")
        .forEach(name -> addresses.put(name, "127.0.0.1:" + (8_100 + addresses.size())));
    return addresses;
  }
}
