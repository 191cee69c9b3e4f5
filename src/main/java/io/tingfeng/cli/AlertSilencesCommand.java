package io.tingfeng.cli;

import io.tingfeng.alert.Silence;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the silences that hold or will hold, and ends one. */
@Command(
    name = "silences",
    mixinStandardHelpOptions = true,
    description = "Lists the silences that hold or will hold; --end ends one now.",
    footer = {"", "Example:  ./tingfeng alert silences --end weiting-1795507200"})
public final class AlertSilencesCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("silence", "brand", "up to", "from", "to", "reason", "by");

  @Option(names = "--end", paramLabel = "SILENCE", description = "Ends it now.")
  private @Nullable String ended;

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<AlertRoom> room;

  public AlertSilencesCommand(Opening<AlertRoom> room) {
    this.room = room;
  }

  @Override
  public Integer call() throws IOException {
    return room.with(this::list);
  }

  private int list(AlertRoom open) {
    if (ended != null && !open.desk().endSilence(ended)) {
      Objects.requireNonNull(spec).commandLine().getErr().println("no silence " + ended + " holds");
      return 1;
    }
    results.print(
        Objects.requireNonNull(spec).commandLine().getOut(),
        COLUMNS,
        open.desk().silences().stream().map(silence -> row(open, silence)).toList());
    return 0;
  }

  private static Map<String, Object> row(AlertRoom open, Silence silence) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("silence", silence.id());
    row.put("brand", silence.brand().map(open.shelf()::name).orElse("全部"));
    row.put("up to", open.shelf().levels().badge(silence.upTo()));
    row.put("from", open.show(silence.window().from()));
    row.put("to", open.show(silence.window().to()));
    row.put("reason", silence.reason());
    row.put("by", silence.by());
    return row;
  }
}
