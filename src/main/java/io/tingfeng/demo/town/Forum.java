package io.tingfeng.demo.town;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The town's forum as old boards are: GBK, a list of threads, and a page a thread with its posts.
 * The list is written anew every three hours, so that a thread has its first replies when it comes
 * onto it.
 */
final class Forum implements Pages {
  static final Charset GBK = Charset.forName("GBK");

  private static final Duration REWRITTEN = Duration.ofHours(3);
  private static final int THREADS = 30;
  private static final int FIRST = 31_000;
  private static final Pattern THREAD = Pattern.compile("/thread-(\\d{1,6})-1-1\\.html");

  private final Script script;
  private final Markup markup;

  Forum(Script script, Markup markup) {
    this.script = script;
    this.markup = markup;
  }

  @Override
  public Answer get(URI address, Instant now) {
    if (address.getPath().equals("/forum-7-1.html")) {
      return page("城事杂谈", list(now));
    }
    Matcher thread = THREAD.matcher(address.getPath());
    if (!thread.matches()) {
      return Answer.notFound();
    }
    int number = Integer.parseInt(thread.group(1)) - FIRST;
    return script
        .find(Place.FORUM, number, now)
        .map(found -> page(found.title(), thread(found, now)))
        .orElseGet(Answer::notFound);
  }

  private static Answer page(String title, String content) {
    return Answer.html(
        """
        <!DOCTYPE html>
        <html><head><meta charset="gbk"><title>%s - 澜州论坛</title></head><body>
        <div id="nav"><a href="/">澜州论坛</a> <a href="/forum-7-1.html">城事杂谈</a></div>
        %s
        <div id="footer">澜州论坛 澜州人自己的论坛</div>
        </body></html>
        """
            .formatted(Markup.escape(title), content),
        GBK);
  }

  private String list(Instant now) {
    long step = REWRITTEN.toSeconds();
    Instant written = Instant.ofEpochSecond(now.getEpochSecond() / step * step);
    return script.until(Place.FORUM, written).stream()
        .limit(THREADS)
        .map(
            piece ->
                "<tr><th><a class=\"xst\" href=\"/thread-%d-1-1.html\">%s</a></th><td>%s</td></tr>"
                    .formatted(
                        FIRST + piece.number(),
                        Markup.escape(piece.title()),
                        Markup.escape(piece.author())))
        .collect(Collectors.joining("\n", "<table id=\"threadlist\">\n", "\n</table>"));
  }

  private String thread(Piece piece, Instant now) {
    List<Piece.Reply> replies = piece.repliesUntil(now);
    String first =
        post(1, piece.author(), markup.time(piece.at(), "yyyy年M月d日 HH:mm"), piece.text());
    String rest =
        IntStream.range(0, replies.size())
            .mapToObj(
                i ->
                    post(
                        i + 2,
                        replies.get(i).author(),
                        markup.time(replies.get(i).at(), "yyyy-MM-dd HH:mm"),
                        replies.get(i).text()))
            .collect(Collectors.joining());
    return """
    <h1 id="thread_subject">%s</h1>
    <div class="hm">查看: <span class="views">%d</span> 回复: <span class="replies">%d</span></div>
    <div id="postlist">
    %s%s</div>
    """
        .formatted(
            Markup.escape(piece.title()),
            piece.reach().after(Duration.between(piece.at(), now)),
            replies.size(),
            first,
            rest);
  }

  private static String post(int floor, String author, String time, String text) {
    return """
    <div class="plhin" id="post_%d">
    <div class="authi"><a class="username" href="/space-%d.html">%s</a>
    <em>发表于 %s</em></div>
    <div class="t_f" id="postmessage_%d">%s</div>
    </div>
    """
        .formatted(
            floor,
            Math.floorMod(author.hashCode(), 90_000),
            Markup.escape(author),
            time,
            floor,
            Markup.paragraphs(text));
  }
}
