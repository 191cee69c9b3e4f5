package io.tingfeng.cli;

import io.tingfeng.extract.address.WebAddress;
import io.tingfeng.extract.html.Article;
import io.tingfeng.extract.html.ArticleExtractor;
import io.tingfeng.fetch.FetchOutcome;
import io.tingfeng.model.Page;
import io.tingfeng.model.Words;
import io.tingfeng.text.TextDecoder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what is found on one page by itself, how sure it is, and how to do better by hand. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = {
      "Reads one page as a followed link would be read.",
      "Shows each field, how sure it is (0 to 1), the part of the page that was chosen, and the"
          + " rule",
      "to write when it is wrong."
    },
    footer = {
      "",
      "Examples:  ./tingfeng source test https://www.example.com/a/1.html",
      "           ./tingfeng source test saved.html --url https://www.example.com/a/1.html"
    })
public final class SourceTestCommand implements Callable<Integer> {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final List<String> COLUMNS = List.of("field", "sure", "value", "part");
  private static final int SHOWN = 200;

  @Parameters(paramLabel = "URL|FILE", description = "A web address, or a saved page (also .gz).")
  private String page = "";

  @Option(names = "--url", paramLabel = "URL", description = "Where a saved page comes from.")
  private @Nullable String url;

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<Function<URI, FetchOutcome>> fetcher;
  private final InstantSource clock;

  /**
   * The command.
   *
   * @param fetcher asks for a page by the rules of the crawler
   */
  public SourceTestCommand(Opening<Function<URI, FetchOutcome>> fetcher, InstantSource clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    Optional<URI> address = WebAddress.parse(page);
    if (address.isPresent()) {
      return fetcher.with(fetch -> show(fetch.apply(address.get())));
    }
    PageFile file = PageFile.read(Path.of(page), Optional.ofNullable(url));
    return show(file.decoded(), file.address());
  }

  private int show(FetchOutcome outcome) {
    if (outcome instanceof FetchOutcome.Fetched fetched) {
      Page got = fetched.page();
      return show(TextDecoder.decode(got.body(), got.contentType()), Optional.of(got.address()));
    }
    err().println("tingfeng: no page: " + outcome);
    return 1;
  }

  private int show(TextDecoder.Decoded decoded, Optional<URI> address) {
    Article article = ArticleExtractor.extract(decoded.text(), address, clock.instant(), CHINA);
    List<Map<String, Object>> rows = new ArrayList<>();
    Article.Confidence sure = article.confidence();
    rows.add(row("kind", 1, Words.of(article.kind()), ""));
    rows.add(row("charset", 1, decoded.charset().name(), ""));
    rows.add(row("title", sure.title(), article.title(), part(article, "title")));
    rows.add(
        row(
            "publishedAt",
            sure.publishedAt(),
            article.publishedAt().map(time -> time.iso(Optional.of(CHINA))).orElse(""),
            ""));
    rows.add(row("author", sure.author(), article.author().orElse(""), ""));
    rows.add(row("text", sure.text(), shortened(article.text()), part(article, "text")));
    rows.add(row("replies", 1, String.valueOf(article.replies().size()), ""));
    results.print(out(), COLUMNS, rows);
    if (results.isForPeople()) {
      advise(article);
    }
    return article.kind().isReadable() ? 0 : 1;
  }

  private void advise(Article article) {
    if (!article.kind().isReadable()) {
      err().println("This is no article: a visit would note \"" + Words.of(article.kind()) + "\".");
    }
    err().println("When a field is wrong, name its part in sources.yml, for example:");
    err()
        .println(
            "    select: {title: \""
                + part(article, "title")
                + "\", text: \""
                + part(article, "text")
                + "\"}");
  }

  private static String part(Article article, String field) {
    return article.parts().getOrDefault(field, "");
  }

  private static Map<String, Object> row(String field, double sure, String value, String part) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("field", field);
    row.put("sure", String.format(Locale.ROOT, "%.2f", sure));
    row.put("value", value);
    row.put("part", part);
    return row;
  }

  private static String shortened(String text) {
    String line = text.replace('\n', ' ');
    return line.length() <= SHOWN
        ? line
        : line.substring(0, SHOWN) + "… (" + text.length() + " characters)";
  }

  private java.io.PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private java.io.PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }
}
