package io.tingfeng.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingfeng.model.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadingTest {
  @TempDir Path folder;
  private Path file;
  private final List<Problems> told = new ArrayList<>();

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("words.txt"), "one");
  }

  private Reloading<String> open() {
    return new Reloading<>(List.of(folder), this::load, told::add);
  }

  private String load() {
    try {
      String text = Files.readString(file);
      if (text.contains("broken")) {
        throw Problems.of("words.txt", 1, "", "is broken", "mend it");
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aGoodEditIsInForceAtOnce() throws IOException {
    Reloading<String> words = open();
    Files.writeString(file, "one and two");

    assertThat(words.current()).isEqualTo("one and two");
  }

  @Test
  void aBrokenEditIsToldOnceAndTheLastGoodVersionStays() throws IOException {
    Reloading<String> words = open();
    Files.writeString(file, "broken");

    assertThat(words.current()).isEqualTo("one");
    assertThat(words.current()).isEqualTo("one");
    assertThat(told).hasSize(1);
    assertThat(words.fault()).isPresent();

    Files.writeString(file, "mended now");
    assertThat(words.current()).isEqualTo("mended now");
    assertThat(words.fault()).isEmpty();
  }

  @Test
  void withoutAGoodVersionThereIsNothingToStartWith() throws IOException {
    Files.writeString(file, "broken");

    assertThatThrownBy(this::open).isInstanceOf(Problems.class);
  }
}
