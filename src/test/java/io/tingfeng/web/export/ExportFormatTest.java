package io.tingfeng.web.export;

import static io.tingfeng.index.SampleMention.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingfeng.model.Mention;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class ExportFormatTest {
  private static final ExportHead HEAD =
      new ExportHead(
          "态度 <b> 近7天",
          ZoneId.of("Asia/Shanghai"),
          Instant.parse("2026-11-24T04:00:00Z"),
          id -> "苇汀茶饮");
  private static final Mention MENTION =
      post("1").of("weiting").titled("说\"不\",再说").saying("第一行\n第二行 & <i>").reposted(7).build();

  @Test
  void aTableSaysWhatWasAskedInWhichZoneAndQuotesItsCells() throws IOException {
    String csv = new String(written(ExportFormat.CSV, MENTION), StandardCharsets.UTF_8);

    assertThat(csv.lines().findFirst().orElse(""))
        .isEqualTo("\ufeff检索：态度 <b> 近7天　时区：Asia/Shanghai　导出时间：2026-11-24 12:00:00");
    assertThat(csv).contains("2026-11-20 12:00:00,苇汀茶饮,中性,0.5,,").contains("\"说\"\"不\"\",再说\"");
    assertThat(csv).contains(",,,,7,,");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|'/c calc'!A0",
        "+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        " =1",
        "＝1+1",
        "\r=1",
        "|x"
      })
  void nothingThatIsScrapedRunsAsAFormula(String hostile) throws IOException {
    Mention mention = post("1").titled(hostile).by(hostile).saying(hostile).build();
    String csv = new String(written(ExportFormat.CSV, mention), StandardCharsets.UTF_8);

    assertThat(
            java.util.Arrays.stream(csv.split("\r\n"))
                .skip(2)
                .flatMap(line -> java.util.Arrays.stream(line.split(",", -1))))
        .noneMatch(cell -> cell.matches("\"?\\s*[=+@＝|-].*"));
    Map<String, String> parts = unzipped(written(ExportFormat.XLSX, mention));
    assertThat(parts.get("xl/worksheets/sheet1.xml")).doesNotContain("<f>").contains("inlineStr");
  }

  @Test
  void aWorkbookIsWellFormedAndKeepsNumbersAsNumbers() throws Exception {
    Map<String, String> parts = unzipped(written(ExportFormat.XLSX, MENTION));

    assertThat(parts)
        .containsOnlyKeys(
            "xl/worksheets/sheet1.xml",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "_rels/.rels",
            "[Content_Types].xml");
    for (String part : parts.values()) {
      xml(part);
    }
    Document sheet = xml(parts.get("xl/worksheets/sheet1.xml"));
    assertThat(sheet.getElementsByTagName("row").getLength()).isEqualTo(3);
    assertThat(sheet.getElementsByTagName("v").item(1).getTextContent()).isEqualTo("7");
    assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("第二行 &amp; &lt;i&gt;");
  }

  @Test
  void aFeedIsWellFormedWhateverTheTextHolds() throws Exception {
    Mention mention = post("1").saying("坏字符\u0001与\ud800半个字 <script>").build();
    Document feed = xml(new String(written(ExportFormat.RSS, mention), StandardCharsets.UTF_8));

    assertThat(feed.getElementsByTagName("item").getLength()).isEqualTo(1);
    assertThat(feed.getElementsByTagName("title").item(1).getTextContent())
        .isEqualTo("坏字符与半个字 <script>");
    assertThat(feed.getElementsByTagName("pubDate").item(0).getTextContent())
        .isEqualTo("Fri, 20 Nov 2026 12:00:00 +0800");
  }

  @Test
  void linesOfJsonBeginWithWhatWasAsked() throws IOException {
    String[] lines =
        new String(written(ExportFormat.JSONL, MENTION), StandardCharsets.UTF_8).split("\n");
    ObjectMapper json = new ObjectMapper();

    assertThat(json.readTree(lines[0]).path("zone").asText()).isEqualTo("Asia/Shanghai");
    assertThat(json.readTree(lines[1]).path("brand").asText()).isEqualTo("weiting");
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void manyRowsAreWrittenAsTheyComeAndNeverHeld(ExportFormat format) throws IOException {
    Counting out = new Counting();
    long early = 0;
    try (MentionWriter writer = format.open(out, HEAD)) {
      for (int i = 0; i < 20_000; i++) {
        writer.write(post("m" + i).saying("第 " + i * 7_919L + " 条，编号 " + i * 104_729L).build());
        early = i == 10_000 ? out.bytes : early;
      }
    }

    assertThat(early).as("half of it has left before the end").isGreaterThan(out.bytes / 4);
  }

  private static byte[] written(ExportFormat format, Mention mention) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MentionWriter writer = format.open(out, HEAD)) {
      writer.write(mention);
    }
    return out.toByteArray();
  }

  private static Map<String, String> unzipped(byte[] bytes) throws IOException {
    Map<String, String> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static Document xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static final class Counting extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int off, int len) {
      bytes += len;
    }
  }
}
