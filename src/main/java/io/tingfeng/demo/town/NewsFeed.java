package io.tingfeng.demo.town;

import java.net.URI;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The feed of the evening paper: RSS 2.0 with its newest articles. */
final class NewsFeed implements Pages {
  private static final int ITEMS = 40;
  private static final int FIRST = 20_400;
  private static final Pattern ARTICLE = Pattern.compile("/article/(\\d{1,6})\\.html");
  private static final String TIME = "EEE, dd MMM yyyy HH:mm:ss Z";

  private final Script script;
  private final Markup markup;

  NewsFeed(Script script, Markup markup) {
    this.script = script;
    this.markup = markup;
  }

  @Override
  public Answer get(URI address, Instant now) {
    Matcher article = ARTICLE.matcher(address.getPath());
    if (article.matches()) {
      int number = Integer.parseInt(article.group(1)) - FIRST;
      return script.find(Place.NEWS, number, now).map(markup::page).orElseGet(Answer::notFound);
    }
    return address.getPath().equals("/rss.xml") ? feed(now) : Answer.notFound();
  }

  private Answer feed(Instant now) {
    String items =
        script.until(Place.NEWS, now).stream()
            .limit(ITEMS)
            .map(this::item)
            .collect(Collectors.joining());
    return Answer.xml(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0"><channel>
        <title>北湾晚报</title><link>/</link><description>北湾本地新闻</description>
        %s</channel></rss>
        """
            .formatted(items));
  }

  private String item(Piece piece) {
    return """
    <item><title>%s</title><link>/article/%d.html</link><author>%s</author>
    <pubDate>%s</pubDate><description>%s</description></item>
    """
        .formatted(
            Markup.escape(piece.title()),
            FIRST + piece.number(),
            Markup.escape(piece.author()),
            markup.time(piece.at(), TIME),
            Markup.escape(Markup.paragraphs(piece.text())));
  }
}
