package io.tingfeng.digest;

import java.util.List;
import java.util.StringJoiner;

/** A digest as plain text: the order and the figures of the page. */
final class DigestText {
  private final Digest digest;
  private final StringJoiner lines = new StringJoiner("\n", "", "\n");

  private DigestText(Digest digest) {
    this.digest = digest;
  }

  static String of(Digest digest) {
    DigestText text = new DigestText(digest);
    text.head();
    text.brands();
    text.hours();
    text.findings();
    text.platforms();
    text.alerts();
    text.section("数据完整性", DigestWords.coverage(digest));
    return text.lines.toString();
  }

  private void head() {
    lines
        .add("听风日报 · " + digest.subscription())
        .add(DigestWords.span(digest))
        .add("")
        .add(digest.verdict().sentence())
        .add(DigestWords.summary(digest));
    if (!digest.todo().isEmpty()) {
      lines.add("").add("今天要做");
      for (int i = 0; i < digest.todo().size(); i++) {
        lines.add((i + 1) + ". " + digest.todo().get(i));
      }
    }
  }

  private void brands() {
    section("品牌", digest.brands().stream().map(this::brand).toList());
  }

  private String brand(Digest.BrandRow row) {
    String reason = row.reason().isEmpty() ? "" : "\n    " + row.reason();
    String name = DigestWords.badge(digest, row) + "  " + row.name();
    if (row.blind()) {
      return name + reason;
    }
    return name
        + "  声量 "
        + joined(Numerals.count(row.today().volume()), DigestWords.volumeChange(row))
        + "  负面占比 "
        + joined(Numerals.share(row.today()), DigestWords.shareChange(row))
        + "  热度 "
        + DigestWords.heat(row)
        + reason;
  }

  private void hours() {
    if (digest.peak() > 0) {
      section(
          "每小时声量（最高 " + Numerals.count(digest.peak()) + " 条）",
          digest.quarters().stream().map(DigestWords::line).toList());
    }
  }

  private void findings() {
    if (digest.findings().isEmpty()) {
      return;
    }
    lines.add("").add("负面与敏感清单（" + DigestWords.findingsNote(digest) + "）");
    for (int i = 0; i < digest.findings().size(); i++) {
      Digest.Finding finding = digest.findings().get(i);
      lines
          .add((i + 1) + ". " + finding.title() + "  " + DigestWords.mark(finding))
          .add("   " + DigestWords.line(digest, finding));
      finding.link().ifPresent(link -> lines.add("   " + link));
    }
  }

  private void platforms() {
    section(
        "平台分布（对前一日）",
        digest.platforms().stream()
            .map(
                row ->
                    row.name()
                        + "  "
                        + joined(Numerals.count(row.volume()), DigestWords.change(row)))
            .toList());
  }

  private void alerts() {
    section(
        "当日预警",
        digest.alerts().stream()
            .map(
                alert ->
                    digest.levels().badge(alert.level()) + "  " + DigestWords.line(digest, alert))
            .toList());
  }

  private void section(String title, List<String> content) {
    if (!content.isEmpty()) {
      lines.add("").add(title);
      content.forEach(lines::add);
    }
  }

  private static String joined(String number, String change) {
    return change.isEmpty() ? number : number + " " + change;
  }
}
