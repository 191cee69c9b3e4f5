package io.tingfeng.cli;

import io.tingfeng.extract.rows.RowFault;
import io.tingfeng.model.Authority;
import io.tingfeng.model.ChannelClass;
import io.tingfeng.model.Pace;
import io.tingfeng.model.Problems;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.SourceProfile;
import io.tingfeng.pipeline.Import;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts files of posts into the index. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Imports posts from JSON Lines or CSV files (also .gz).",
      "Rows that fail are told by number and kept aside.",
      "Known columns: id, title/标题, text/内容, at/时间, author/作者, url/链接, source/来源, platform/平台,",
      "reads/阅读, likes/点赞, comments/评论, reposts/转发, pos/排名, heat/热度."
    },
    footer = {
      "",
      "Examples:  ./tingfeng import posts.jsonl.gz",
      "           ./tingfeng import 导出.csv --source weibo-export --platform weibo --authority user"
    })
public final class ImportCommand implements Callable<Integer> {
  private static final int FAULTS_SHOWN = 20;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = ".jsonl, .json or .csv, also .gz.")
  private List<Path> files = List.of();

  @Option(
      names = "--source",
      defaultValue = "import",
      description = "Id of the source that the posts belong to (default: import).")
  private String source = "import";

  @Option(names = "--platform", defaultValue = "import", description = "For rows that name none.")
  private String platform = "import";

  @Option(
      names = "--authority",
      defaultValue = "USER",
      description = "${COMPLETION-CANDIDATES} (default: user).")
  private Authority authority = Authority.USER;

  @Spec private @Nullable CommandSpec spec;

  private final Opening<Desk> desk;

  public ImportCommand(Opening<Desk> desk) {
    this.desk = desk;
  }

  /** What an import needs. */
  public record Desk(Import imports, ZoneId zone, InstantSource clock) {}

  @Override
  public Integer call() throws IOException {
    if (!SourceId.isValid(source)) {
      throw Problems.of("--source", 0, "", source + " is not an id", "use 2 to 40 of a-z, 0-9, -");
    }
    for (Path file : files) {
      if (!Files.isReadable(file)) {
        throw Problems.of(file.toString(), 0, "", "there is no readable file", "check its name");
      }
    }
    return desk.with(this::run);
  }

  private int run(Desk open) throws IOException {
    int worst = 0;
    for (Path file : files) {
      worst = Math.max(worst, run(open, file));
    }
    return worst;
  }

  private int run(Desk open, Path file) throws IOException {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    List<RowFault> faults = new ArrayList<>();
    long began = open.clock().millis();
    Import.Result result =
        open.imports()
            .run(
                file,
                profile(open.zone()),
                fault -> keep(fault, faults),
                rows -> err.printf("\r%s: %,d rows …", file.getFileName(), rows));
    double seconds = Math.max(0.001, (open.clock().millis() - began) / 1000.0);
    err.printf(
        "\r%s: %,d posts, %,d mentions of watched brands, %,d rows failed; %.1f s, %,.0f posts/s%n",
        file.getFileName(),
        result.posts(),
        result.mentions(),
        result.faults(),
        seconds,
        result.posts() / seconds);
    faults.forEach(fault -> err.println("  row " + fault.number() + ": " + fault.reason()));
    if (result.faults() > faults.size()) {
      err.printf("  … and %,d more%n", result.faults() - faults.size());
    }
    err.flush();
    return result.faults() == 0 ? 0 : 2;
  }

  private static void keep(RowFault fault, List<RowFault> faults) {
    if (faults.size() < FAULTS_SHOWN) {
      faults.add(fault);
    }
  }

  private SourceProfile profile(ZoneId zone) {
    Pace never = new Pace(Duration.ofDays(1), Duration.ZERO, Duration.ofSeconds(1), 1);
    return new SourceProfile(
        new SourceId(source),
        source,
        platform,
        authority,
        ChannelClass.ORDINARY,
        never,
        zone,
        Map.of(),
        "",
        false);
  }
}
