package io.tingfeng.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tingfeng.extract.html.Article;
import io.tingfeng.extract.html.ArticleExtractor;
import io.tingfeng.text.TextDecoder;
import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The batch verb {@code extract}: title, author, time and text of saved pages. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "Finds title, author, time of publication and text of saved pages (.html, also .gz, any",
      "charset). Of a Chinese forum thread the text is that of the first post, else of all posts."
    },
    footer = {
      "",
      "A line in:   {\"id\":\"p1\",\"url\":\"https://host/a\",\"file\":\"p1.html.gz\"}",
      "A line out:  {\"id\":\"p1\",\"title\":\"…\",\"author\":null,\"publishedAt\":\"2024-03-05T14:30:00+08:00\",…}",
      "Example:     ./tingfeng extract --in pages.jsonl --out articles.jsonl"
    })
public final class ExtractCommand implements Callable<Integer> {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @Mixin private final JsonLines lines = new JsonLines();

  private final InstantSource clock;

  public ExtractCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    lines.answer(this::extract);
    return 0;
  }

  private ObjectNode extract(JsonNode line) throws IOException {
    String id = JsonLines.required(line, "id");
    PageFile page = PageFile.read(line, lines.folder());
    TextDecoder.Decoded decoded = page.decoded();
    Article article =
        ArticleExtractor.extract(decoded.text(), page.address(), clock.instant(), CHINA);
    boolean chinese = article.isChinese();
    // A page elsewhere that names no offset means its own local time, which nobody knows.
    Optional<ZoneId> zone = chinese ? Optional.of(CHINA) : Optional.empty();
    ObjectNode answer = JsonLines.object();
    answer.put("id", id);
    answer.put("title", article.title().isEmpty() ? null : article.title());
    answer.put("author", article.author().orElse(null));
    answer.put("publishedAt", article.publishedAt().map(time -> time.iso(zone)).orElse(null));
    String text = chinese ? article.text() : article.wholeText();
    answer.put("text", text.isEmpty() ? null : text);
    answer.put("charset", decoded.charset().name().toLowerCase(java.util.Locale.ROOT));
    return answer;
  }
}
