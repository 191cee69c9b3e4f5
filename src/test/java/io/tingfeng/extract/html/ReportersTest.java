package io.tingfeng.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reporters in the text of a page that names its author nowhere else. */
class ReportersTest {

  @ParameterizedTest
  @CsvSource({
    "样本日报记者 王小明,王小明",
    "本报记者王小明 李小红,王小明 李小红",
    "记者从苇汀茶饮获悉此事。（样本晚报记者 王小明）,王小明",
    "记者走访时，记者看到门店已关。（见习记者：李小红）,李小红",
    "记者、通讯员王小明,王小明",
    "记者通讯员王小明,王小明",
    "样本社特派员欧阳小明,欧阳小明",
    "（记者 扎西顿珠）,扎西顿珠",
  })
  void aReporterIsNamedByTheWordBeforeTheName(String line, String name) {
    assertThat(author(line)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"记者从苇汀茶饮获悉此事", "记者经历了漫长的等待", "多名记者的提问没有得到回答", "通讯员", "记者"})
  void aReporterWithoutANameIsNobody(String line) {
    assertThat(author(line)).isEmpty();
  }

  private static Optional<String> author(String line) {
    String page =
        "<title>苇汀茶饮致歉</title><h1>苇汀茶饮致歉</h1>"
            + SampleText.joined("<p>", "</p>")
            + ("<p>" + line + "</p>");
    return ArticleExtractor.extract(
            page,
            Optional.of(URI.create("https://www.example.com/a/1.html")),
            Instant.parse("2024-03-08T00:00:00Z"),
            ZoneId.of("Asia/Shanghai"))
        .author();
  }
}
