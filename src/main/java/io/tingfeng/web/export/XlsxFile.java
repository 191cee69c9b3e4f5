package io.tingfeng.web.export;

import io.tingfeng.model.Mention;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A workbook (ECMA-376) whose sheets are written row by row: texts stand in their cells as inline
 * strings, which no spreadsheet reads as formulas, so that nothing must be kept until the end.
 */
final class XlsxFile implements MentionWriter {
  /** A sheet holds 1,048,576 rows. */
  private static final int MOST_ROWS = 1_000_000;

  /** A cell holds 32,767 characters. */
  private static final int LONGEST = 32_000;

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  private static final String RELS = "application/vnd.openxmlformats-package.relationships+xml";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final ZipOutputStream zip;
  private final Writer out;
  private final ExportHead head;
  private int sheets;
  private int rows;

  XlsxFile(OutputStream to, ExportHead head) throws IOException {
    this.zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
    this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
    this.head = head;
    openSheet();
  }

  @Override
  public void write(Mention mention) throws IOException {
    if (rows >= MOST_ROWS) {
      closeSheet();
      openSheet();
    }
    row(MentionRow.of(mention, head));
  }

  private void openSheet() throws IOException {
    sheets++;
    rows = 0;
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + sheets + ".xml"));
    out.write(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    row(List.of(head.line()));
    row(MentionRow.COLUMNS);
  }

  private void row(List<? extends @Nullable Object> cells) throws IOException {
    rows++;
    out.write("<row>");
    for (Object cell : cells) {
      if (cell == null) {
        out.write("<c/>");
      } else if (cell instanceof Number) {
        out.write("<c><v>" + cell + "</v></c>");
      } else {
        String text = cell.toString();
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        out.write(
            "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + Plain.xml(cut) + "</t></is></c>");
      }
    }
    out.write("</row>");
  }

  private void closeSheet() throws IOException {
    out.write("</sheetData></worksheet>");
    out.flush();
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    closeSheet();
    StringBuilder list = new StringBuilder();
    StringBuilder links = new StringBuilder();
    StringBuilder parts = new StringBuilder();
    for (int i = 1; i <= sheets; i++) {
      list.append("<sheet name=\"提及%d\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(i, i, i));
      links.append(
          "<Relationship Id=\"r%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
              .formatted(i, OFFICE, i));
      parts.append(
          "<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%sworksheet+xml\"/>"
              .formatted(i, TYPES));
    }
    part(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
            .formatted(MAIN, OFFICE, list));
    part("xl/_rels/workbook.xml.rels", relations(links.toString()));
    part(
        "_rels/.rels",
        relations(
            "<Relationship Id=\"r1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/>"
                .formatted(OFFICE)));
    part(
        "[Content_Types].xml",
        """
        <Types xmlns="%s/content-types">\
        <Default Extension="rels" ContentType="%s"/>\
        <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>%s</Types>\
        """
            .formatted(PACKAGE, RELS, TYPES, parts));
    zip.finish();
  }

  private static String relations(String links) {
    return "<Relationships xmlns=\"" + PACKAGE + "/relationships\">" + links + "</Relationships>";
  }

  private void part(String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    out.write(XML + content);
    out.flush();
    zip.closeEntry();
  }
}
