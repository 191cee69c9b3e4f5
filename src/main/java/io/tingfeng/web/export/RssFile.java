package io.tingfeng.web.export;

import io.tingfeng.model.Mention;
import io.tingfeng.model.Post;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;

/** A feed (RSS 2.0) of a search. */
final class RssFile implements MentionWriter {
  private static final int EXCERPT = 200;
  private static final int UNTITLED = 40;

  private final Writer out;
  private final ExportHead head;

  RssFile(OutputStream to, ExportHead head) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 16);
    this.head = head;
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel>\n");
    element("title", "听风：" + (head.query().isBlank() ? "全部" : head.query()));
    element("link", "urn:tingfeng:search");
    element("description", head.line());
  }

  @Override
  public void write(Mention mention) throws IOException {
    Post post = mention.post();
    out.write("<item>\n");
    element("title", post.title().isBlank() ? cut(post.text(), UNTITLED) : post.title());
    if (post.address().isPresent()) {
      element("link", post.address().get().toString());
    }
    element("description", cut(post.text(), EXCERPT));
    element("category", mention.negativity().tone().word());
    // The element source needs an address of the outlet's feed, which is not known.
    element("category", mention.outlet().name());
    element("pubDate", DateTimeFormatter.RFC_1123_DATE_TIME.format(post.at().atZone(head.zone())));
    out.write("<guid isPermaLink=\"false\">" + mention.id().value() + "</guid>\n</item>\n");
  }

  private void element(String name, String text) throws IOException {
    out.write("<" + name + ">" + Plain.xml(text) + "</" + name + ">\n");
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length) + "…";
  }

  @Override
  public void close() throws IOException {
    out.write("</channel></rss>\n");
    out.flush();
  }
}
