package io.tingfeng.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CaptionTest {
  private static final Path LEXICONS = Path.of("lexicons");

  @Test
  void everyTypeOfTheShippedTreeIsCalledAsTheTreeCallsIt() throws IOException {
    Map<String, String> tree =
        Files.readAllLines(LEXICONS.resolve("complaint-tree.txt")).stream()
            .map(line -> line.split("\t", -1))
            .filter(columns -> columns.length == 3 && !columns[1].isEmpty())
            .collect(Collectors.toMap(columns -> columns[0], columns -> columns[2]));

    assertThat(Caption.COMPLAINT_TYPES.keySet()).isEqualTo(tree.keySet());
    tree.forEach(
        (type, name) -> assertThat(Caption.chinese(Caption.COMPLAINT_TYPES, type)).isEqualTo(name));
  }

  @Test
  void everySensitiveCategoryOfTheShippedListHasAName() throws IOException {
    Set<String> categories =
        Files.readAllLines(LEXICONS.resolve("sensitive.txt")).stream()
            .filter(line -> !line.startsWith("#") && line.contains("\t"))
            .map(line -> line.split("\t", -1)[1])
            .collect(Collectors.toSet());

    assertThat(Caption.SENSITIVE.keySet()).isEqualTo(categories);
  }

  @Test
  void aWordOfNoTableKeepsItself() {
    assertThat(Caption.chinese(Caption.PLATFORMS, "weibo")).isEqualTo("微博");
    assertThat(Caption.chinese(Caption.PLATFORMS, "shortvideo")).isEqualTo("shortvideo");
  }

  @Test
  void noTwoWordsOfATableShareAName() {
    for (Map<String, Caption> table :
        List.of(Caption.PLATFORMS, Caption.COMPLAINT_TYPES, Caption.SENSITIVE)) {
      assertThat(table.values()).extracting(Caption::chinese).doesNotHaveDuplicates();
      assertThat(table.values()).extracting(Caption::english).doesNotHaveDuplicates();
    }
  }
}
