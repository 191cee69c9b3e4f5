package io.tingfeng.demo.town;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A platform where customers complain: numbered pages, ten cases each, the newest first. */
final class ComplaintDesk implements Pages {
  private static final int CASES = 10;
  private static final int FIRST = 58_000;
  private static final Pattern CASE = Pattern.compile("/case/(\\d{1,6})\\.html");
  private static final Pattern LIST = Pattern.compile("/list-(\\d{1,3})\\.html");

  private final Script script;
  private final Markup markup;

  ComplaintDesk(Script script, Markup markup) {
    this.script = script;
    this.markup = markup;
  }

  @Override
  public Answer get(URI address, Instant now) {
    Matcher one = CASE.matcher(address.getPath());
    if (one.matches()) {
      int number = Integer.parseInt(one.group(1)) - FIRST;
      return script
          .find(Place.COMPLAINT, number, now)
          .map(markup::page)
          .orElseGet(Answer::notFound);
    }
    Matcher list = LIST.matcher(address.getPath());
    return list.matches() ? list(Integer.parseInt(list.group(1)), now) : Answer.notFound();
  }

  private Answer list(int page, Instant now) {
    List<Piece> cases =
        script.until(Place.COMPLAINT, now).stream()
            .skip((long) (page - 1) * CASES)
            .limit(CASES)
            .toList();
    String content =
        cases.stream().map(piece -> item(piece, now)).collect(Collectors.joining("\n"));
    return Answer.html(
        """
        <!DOCTYPE html>
        <html lang="zh-CN"><head><meta charset="utf-8"><title>明秤投诉 第 %d 页</title></head>
        <body><h1>最新投诉</h1>
        %s
        <a class="next" href="/list-%d.html">下一页</a></body></html>
        """
            .formatted(page, content, page + 1));
  }

  private String item(Piece piece, Instant now) {
    return """
    <div class="case"><h3><a href="/case/%d.html">%s</a></h3>
    <p class="say">%s</p>
    <p class="meta"><span class="who">%s</span> <span class="at">%s</span></p></div>
    """
        .formatted(
            FIRST + piece.number(),
            Markup.escape(piece.title()),
            Markup.escape(piece.text()),
            Markup.escape(piece.author()),
            markup.spoken(piece.at(), now));
  }
}
