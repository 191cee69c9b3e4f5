package io.tingfeng.cli;

import io.tingfeng.model.StoryId;
import io.tingfeng.pipeline.StoryDesk;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes one story of two. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description = "Makes one story of two; the decision sticks. Stop the server first.",
    footer = {"", "Example:  ./tingfeng stories merge s3f0a1b2c3d4e5f s77aa0b1c2d3e4f --by 李娜"})
public final class StoriesMergeCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "INTO", description = "The story that goes on.")
  private String into = "";

  @Parameters(index = "1", paramLabel = "FROM", description = "The story that becomes part of it.")
  private String from = "";

  @Option(names = "--by", defaultValue = "${sys:user.name}", description = "Who decides it.")
  private String by = "";

  @Spec private @Nullable CommandSpec spec;

  private final Opening<StoryDesk> desk;

  public StoriesMergeCommand(Opening<StoryDesk> desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    return desk.with(
        open -> {
          open.merge(new StoryId(into), new StoryId(from), by);
          var err = Objects.requireNonNull(spec).commandLine().getErr();
          err.printf("%s is part of %s now%n", from, into);
          return 0;
        });
  }
}
