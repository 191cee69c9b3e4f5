package io.tingfeng.digest;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Renders the templates of {@code src/main/jte}, which escape every value that they print. */
final class MailPages {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, MailPages.class.getClassLoader(), "io.tingfeng.template");

  private MailPages() {}

  static String render(String template, Map<String, Object> values) {
    StringOutput page = new StringOutput();
    ENGINE.render(template, values, page);
    return page.toString();
  }
}
