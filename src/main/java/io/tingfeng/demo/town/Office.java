package io.tingfeng.demo.town;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The notices of the market regulator: a list with links to articles, on a machine that is not
 * always well. Early in the morning it falls silent, after lunch it is busy, and late in the
 * evening it breaks connections off.
 */
final class Office implements Pages {
  private static final int NOTICES = 15;
  private static final long REST_SECONDS = 3_600;
  private static final Pattern NOTICE = Pattern.compile("/tzgg/(\\d{1,6})\\.html");

  private final Script script;
  private final Markup markup;
  private final ZoneId zone;

  Office(Script script, Markup markup, ZoneId zone) {
    this.script = script;
    this.markup = markup;
    this.zone = zone;
  }

  @Override
  public Answer get(URI address, Instant now) {
    int hour = now.atZone(zone).getHour();
    if (hour >= 3 && hour < 6) {
      return new Answer.Silence();
    }
    if (hour >= 13 && hour < 15) {
      return Answer.busy(REST_SECONDS);
    }
    return hour >= 21 && hour < 23 ? new Answer.BrokenOff() : page(address, now);
  }

  private Answer page(URI address, Instant now) {
    if (address.getPath().equals("/tzgg/")) {
      return Answer.html(frame("通知公告", list(now)));
    }
    Matcher notice = NOTICE.matcher(address.getPath());
    return notice.matches()
        ? script
            .find(Place.OFFICE, Integer.parseInt(notice.group(1)), now)
            .<Answer>map(found -> Answer.html(frame(found.title(), article(found))))
            .orElseGet(Answer::notFound)
        : Answer.notFound();
  }

  private static String frame(String title, String content) {
    return """
    <!DOCTYPE html>
    <html lang="zh-CN"><head><meta charset="utf-8">
    <title>%s-澜州市市场监督管理局</title></head><body>
    <div class="header">澜州市市场监督管理局</div>
    <div class="nav"><a href="/">首页</a> &gt; <a href="/tzgg/">通知公告</a></div>
    %s
    <div class="footer">主办：澜州市市场监督管理局</div></body></html>
    """
        .formatted(Markup.escape(title), content);
  }

  private String list(Instant now) {
    return script.until(Place.OFFICE, now).stream()
        .limit(NOTICES)
        .map(
            piece ->
                "<li><a href=\"/tzgg/%d.html\">%s</a><span>%s</span></li>"
                    .formatted(
                        piece.number(),
                        Markup.escape(piece.title()),
                        markup.time(piece.at(), "yyyy-MM-dd")))
        .collect(Collectors.joining("\n", "<ul class=\"notices\">\n", "\n</ul>"));
  }

  private String article(Piece piece) {
    return """
    <h1>%s</h1>
    <div class="info">发布时间：%s　来源：%s</div>
    <div class="article-content">
    %s
    </div>
    """
        .formatted(
            Markup.escape(piece.title()),
            markup.time(piece.at(), "yyyy-MM-dd HH:mm"),
            Markup.escape(piece.author()),
            Markup.paragraphs(piece.text()));
  }
}
