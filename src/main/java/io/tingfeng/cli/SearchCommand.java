package io.tingfeng.cli;

import io.tingfeng.index.MentionIndex.SearchResult;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.index.Passages;
import io.tingfeng.index.query.ParsedQuery;
import io.tingfeng.index.query.QueryParser;
import io.tingfeng.model.Mention;
import io.tingfeng.model.Post;
import io.tingfeng.text.Span;
import io.tingfeng.web.Shapes;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds mentions. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {
      "Finds mentions.",
      "Words stand for themselves and must all occur; further:",
      "  \"phrase\"  A OR B  A 或 B  -word  (…)  A NEAR/5 B",
      "  brand: source: platform: author: tone: type: sensitive: has:",
      "  negative:>0.7  reposts:>=500  近7天  昨天  now-24h  2026-11-01..2026-11-03",
      "  sort:newest|oldest|negative|reposts|match"
    },
    footer = {
      "",
      "Examples:  ./tingfeng search 退款",
      "           ./tingfeng search brand:苇汀 negative:\\>0.7 近3天 sort:reposts",
      "           ./tingfeng search '(退款 OR 赔偿) -转载' --format jsonl --limit 100"
    })
public final class SearchCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("time", "brand", "tone", "negative", "source", "reposts", "text");

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "What to find; empty finds all.")
  private List<String> words = List.of();

  @Option(names = "--limit", defaultValue = "20", description = "Most results (default: 20).")
  private int limit = 20;

  @Option(names = "--offset", defaultValue = "0", description = "Results to pass over.")
  private int offset;

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<Shelf> shelf;

  public SearchCommand(Opening<Shelf> shelf) {
    this.shelf = shelf;
  }

  @Override
  public Integer call() throws IOException {
    return shelf.with(this::show);
  }

  private int show(Shelf open) {
    ZoneId zone = open.settings().zone();
    ParsedQuery query =
        new QueryParser(open.brands(), zone).parse(String.join(" ", words), open.clock().instant());
    SearchResult found = open.index().search(query.query(), query.sort(), offset, limit);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (results.isForPeople()) {
      results.print(
          out, COLUMNS, found.mentions().stream().map(m -> row(m, query.query(), open)).toList());
      out.printf("%,d found, %,d shown (%s)%n", found.total(), found.mentions().size(), zone);
      out.flush();
    } else {
      Shapes shapes = new Shapes(zone);
      List<Map<String, Object>> rows = new ArrayList<>();
      found.mentions().forEach(mention -> rows.add(flat(shapes.mention(mention))));
      results.print(out, rows.isEmpty() ? COLUMNS : List.copyOf(rows.getFirst().keySet()), rows);
    }
    return 0;
  }

  /** What is null is left out; the printer writes it as it does for all that is missing. */
  private static Map<String, Object> flat(Map<String, @Nullable Object> shape) {
    Map<String, Object> row = new LinkedHashMap<>();
    shape.forEach(
        (name, value) -> {
          if (value != null) {
            row.put(name, value);
          }
        });
    return row;
  }

  private static Map<String, Object> row(Mention mention, MentionQuery query, Shelf open) {
    Post post = mention.post();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("time", Times.show(post.at(), open.settings().zone()));
    mention.brand().ifPresent(id -> row.put("brand", open.name(id)));
    row.put("tone", mention.negativity().tone().word());
    row.put("negative", Math.round(mention.negativity().score() * 100) / 100.0);
    row.put("source", mention.outlet().name());
    OptionalLong reposts = post.engagement().reposts();
    reposts.ifPresent(count -> row.put("reposts", count));
    Span sentence = Passages.of(query, mention).sentence();
    row.put("text", post.wording().substring(sentence.start(), sentence.end()).strip());
    return row;
  }
}
