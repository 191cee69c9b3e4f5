package io.tingfeng.cli;

import io.tingfeng.heat.Outlook;
import io.tingfeng.heat.Signal;
import io.tingfeng.model.Brand;
import io.tingfeng.pipeline.StoryHeats.StoryHeat;
import java.io.IOException;
import java.time.Instant;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the heat of the stories that are told of a brand. */
@Command(
    name = "stories",
    mixinStandardHelpOptions = true,
    description = "Shows the heat of the stories that most posts of three days tell of a brand.",
    footer = {"", "Example:  ./tingfeng heat stories 苇汀茶饮"})
public final class HeatStoriesCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "story", "level", "heat", "volume", "negative", "phase", "outlook", "title", "reason");

  @Parameters(paramLabel = "BRAND", description = "Id, name or alias.")
  private String word = "";

  @Option(names = "--at", description = "A past time (default: now).")
  private @Nullable String at;

  @Option(names = "--limit", defaultValue = "5", description = "Default: ${DEFAULT-VALUE}.")
  private int limit = 5;

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<HeatDesk> desk;

  public HeatStoriesCommand(Opening<HeatDesk> desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    return desk.with(
        open -> {
          Brand brand = open.shelf().brand(word);
          Instant time =
              Times.at(at, open.shelf().clock().instant(), open.shelf().settings().zone());
          List<StoryHeat> stories =
              open.stories().of(brand.id(), time, open.coverage().apply(time), limit);
          results.print(
              Objects.requireNonNull(spec).commandLine().getOut(),
              COLUMNS,
              stories.stream().map(HeatStoriesCommand::row).toList());
          return 0;
        });
  }

  private static Map<String, Object> row(StoryHeat one) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("story", one.story().value());
    row.put("level", one.reading().level().badge());
    row.put("heat", Math.round(one.reading().heat() * 10) / 10.0);
    row.put("volume", one.reading().volume());
    row.put("negative", one.reading().negative());
    one.reading().phase().ifPresent(phase -> row.put("phase", phase.chinese()));
    one.outlook().map(Outlook::chinese).ifPresent(words -> row.put("outlook", words));
    row.put("title", one.title());
    row.put("reason", one.reading().leading().map(Signal::reason).orElse("没有规则触发"));
    return row;
  }
}
