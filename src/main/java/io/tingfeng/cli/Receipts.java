package io.tingfeng.cli;

import io.tingfeng.pipeline.Receipt;
import io.tingfeng.sentiment.Edition;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints what an edition changed. */
final class Receipts {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private Receipts() {}

  static void print(PrintWriter out, Results results, Receipt receipt, ZoneId zone) {
    Map<String, Object> value = row(receipt.edition(), zone);
    receipt.before().ifPresent(before -> value.put("before", before.number()));
    List<Map<String, Object>> changes = LexiconDraftCommand.rows(receipt.changes());
    value.put("changes", changes);
    StringBuilder text = new StringBuilder();
    Edition edition = receipt.edition();
    text.append("edition ").append(edition.number());
    receipt.before().ifPresent(b -> text.append(" in place of ").append(b.number()));
    edition.restores().ifPresent(old -> text.append(", brings back ").append(old));
    text.append('\n').append("texts ").append(edition.version());
    text.append(", lexicon ").append(edition.lexicon()).append('\n');
    text.append(TIME.withZone(zone).format(edition.at())).append("  ").append(edition.by());
    text.append(edition.why().isEmpty() ? "" : ": " + edition.why()).append('\n');
    receipt.changes().forEach(one -> text.append("  ").append(one).append('\n'));
    results.print(out, value, text.toString());
  }

  static Map<String, Object> row(Edition edition, ZoneId zone) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("edition", edition.number());
    row.put("at", TIME.withZone(zone).format(edition.at()));
    row.put("by", edition.by());
    row.put("why", edition.why());
    edition.restores().ifPresent(old -> row.put("restores", old));
    row.put("texts", edition.version());
    row.put("lexicon", edition.lexicon());
    return row;
  }
}
