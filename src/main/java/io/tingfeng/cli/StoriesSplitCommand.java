package io.tingfeng.cli;

import io.tingfeng.model.MentionId;
import io.tingfeng.model.StoryId;
import io.tingfeng.pipeline.StoryDesk;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a story of its own of some posts of a story. */
@Command(
    name = "split",
    mixinStandardHelpOptions = true,
    description = "Parts posts from a story; the program never joins the two again.",
    footer = {
      "",
      "Example:  ./tingfeng stories split s3f0a1b2c3d4e5f 0a1b2c3d4e5f0a1b2c3d4e5f --by 李娜"
    })
public final class StoriesSplitCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "STORY", description = "The story that they leave.")
  private String from = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "MENTION",
      description = "Ids of mentions of the posts that leave.")
  private List<String> mentions = List.of();

  @Option(names = "--by", defaultValue = "${sys:user.name}", description = "Who decides it.")
  private String by = "";

  @Spec private @Nullable CommandSpec spec;

  private final Opening<StoryDesk> desk;

  public StoriesSplitCommand(Opening<StoryDesk> desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    return desk.with(
        open -> {
          StoryId to =
              open.split(new StoryId(from), mentions.stream().map(MentionId::new).toList(), by);
          Objects.requireNonNull(spec).commandLine().getOut().println(to);
          return 0;
        });
  }
}
