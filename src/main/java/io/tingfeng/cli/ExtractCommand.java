package io.tingfeng.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tingfeng.extract.html.Article;
import io.tingfeng.extract.html.ArticleExtractor;
import io.tingfeng.text.TextDecoder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The batch verb {@code extract}: title, author, time and text of saved pages. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "Finds title, author, time of publication and text of saved pages.",
      "Pages are .html files, also .gz, in any charset. Of a Chinese forum thread the text is that"
          + " of the first post, else of all posts."
    },
    footer = {
      "",
      "A line in:   {\"id\":\"p1\",\"url\":\"https://host/a\",\"file\":\"p1.html.gz\"}",
      "A line out: "
          + " {\"id\":\"p1\",\"title\":\"…\",\"author\":null,\"publishedAt\":\"2024-03-05T14:30:00+08:00\",…}",
      "Example:     ./tingfeng extract --in pages.jsonl --out articles.jsonl"
    })
public final class ExtractCommand implements Callable<Integer> {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @Mixin private final JsonLines lines = new JsonLines();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "Reads all pages N times more and tells the pages per CPU second of each round.")
  private int rounds;

  @Spec private @Nullable CommandSpec spec;

  private final List<PageFile> measured = new ArrayList<>();
  private final InstantSource clock;

  public ExtractCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    lines.answer(this::extract);
    for (int round = 1; round <= rounds; round++) {
      measure(round);
    }
    return 0;
  }

  /** Decoding and all fields, on one thread; the first rounds warm the machine up. */
  private void measure(int round) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    measured.forEach(this::read);
    double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
    Objects.requireNonNull(spec)
        .commandLine()
        .getErr()
        .printf(
            Locale.ROOT,
            "round %d: %.0f pages per CPU second%n",
            round,
            measured.size() / Math.max(seconds, 1e-9));
  }

  private Article read(PageFile page) {
    return ArticleExtractor.extract(page.decoded().text(), page.address(), clock.instant(), CHINA);
  }

  private ObjectNode extract(JsonNode line) throws IOException {
    String id = JsonLines.required(line, "id");
    PageFile page = PageFile.read(line, lines.folder());
    if (rounds > 0) {
      measured.add(page);
    }
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
    answer.put("charset", decoded.charset().name().toLowerCase(Locale.ROOT));
    return answer;
  }
}
