package io.tingfeng.cli;

import io.tingfeng.index.MentionQuery;
import io.tingfeng.index.query.QueryParser;
import io.tingfeng.index.query.SavedSearch;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Problems;
import io.tingfeng.web.Privacy;
import io.tingfeng.web.export.ExportFormat;
import io.tingfeng.web.export.ExportHead;
import io.tingfeng.web.export.MentionWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes all that a search finds into a file. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes all mentions that a query finds into a file, oldest first.",
      "Names of authors and numbers in texts are masked; no cell is ever run as a formula."
    },
    footer = {
      "",
      "Examples:  ./tingfeng export brand:苇汀茶饮 近30天 --out mentions.xlsx",
      "           ./tingfeng export --saved 每日负面 --format jsonl"
    })
public final class ExportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "What to find; empty finds all.")
  private List<String> words = List.of();

  @Option(names = "--saved", paramLabel = "NAME", description = "A saved search in its place.")
  private @Nullable String saved;

  @Option(names = "--out", defaultValue = "-", description = "The file; - is stdout (default).")
  private String out = "-";

  @Option(
      names = {"-f", "--format"},
      description = "csv, xlsx, jsonl or rss (default: by the file's ending, else csv).")
  private @Nullable String format;

  @Spec private @Nullable CommandSpec spec;

  private final Opening<SearchShelf> shelf;

  public ExportCommand(Opening<SearchShelf> shelf) {
    this.shelf = shelf;
  }

  @Override
  public Integer call() throws IOException {
    return shelf.with(this::write);
  }

  private int write(SearchShelf open) throws IOException {
    Shelf from = open.shelf();
    ZoneId zone = from.settings().zone();
    Instant now = from.clock().instant();
    String query = saved == null ? String.join(" ", words) : saved(open, saved).query();
    MentionQuery asked = new QueryParser(from.brands(), zone).parse(query, now).query();
    ExportHead head = new ExportHead(query, zone, now, id -> from.name(new BrandId(id)));
    AtomicLong rows = new AtomicLong();
    try (OutputStream to =
            out.equals("-") ? Unclosed.stdout() : Files.newOutputStream(Path.of(out));
        MentionWriter writer = kind().open(to, head)) {
      from.index()
          .forEach(
              asked,
              mention -> {
                try {
                  writer.write(Privacy.masked(mention));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
                rows.incrementAndGet();
              });
    }
    Objects.requireNonNull(spec)
        .commandLine()
        .getErr()
        .printf("%,d mentions, times in %s%n", rows.get(), zone);
    return 0;
  }

  static SavedSearch saved(SearchShelf open, String name) {
    return open.searches()
        .find(name)
        .orElseThrow(
            () ->
                Problems.of(
                    "--saved",
                    0,
                    "",
                    name + " is no saved search",
                    "see ./tingfeng searches list"));
  }

  private ExportFormat kind() {
    String word =
        format != null ? format : out.contains(".") ? out.substring(out.lastIndexOf('.') + 1) : "";
    return ExportFormat.named(word)
        .orElseGet(
            () -> {
              if (format != null) {
                throw Problems.of(
                    "--format", 0, "", format + " is unknown", "write csv, xlsx, jsonl or rss");
              }
              return ExportFormat.CSV;
            });
  }
}
