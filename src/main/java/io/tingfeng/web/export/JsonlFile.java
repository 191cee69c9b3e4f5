package io.tingfeng.web.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingfeng.model.Mention;
import io.tingfeng.web.Shapes;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object a line; the first one says what was asked. */
final class JsonlFile implements MentionWriter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Writer out;
  private final Shapes shapes;

  JsonlFile(OutputStream to, ExportHead head) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 16);
    this.shapes = new Shapes(head.zone());
    Map<String, Object> first = new LinkedHashMap<>();
    first.put("query", head.query());
    first.put("zone", head.zone().getId());
    first.put("exportedAt", shapes.time(head.at()));
    line(first);
  }

  @Override
  public void write(Mention mention) throws IOException {
    line(shapes.mention(mention));
  }

  private void line(Object value) throws IOException {
    out.write(JSON.writeValueAsString(value));
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
