package io.tingfeng.cli.bench;

import io.tingfeng.model.Problems;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Generates a workspace with many brands and a file of posts about them. */
@Command(
    name = "workspace",
    mixinStandardHelpOptions = true,
    description = "Writes a workspace with generated brands, and posts.jsonl to import into it.",
    footer = {"", "Example:  ./tingfeng bench workspace big --count 200000 --brands 100"})
public final class BenchWorkspaceCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "A new folder.")
  private Path folder = Path.of("");

  @Option(names = "--count", defaultValue = "200000", description = "Posts (default: 200000).")
  private long count;

  @Option(names = "--brands", defaultValue = "100", description = "Brands (default: 100).")
  private int brands;

  @Option(names = "--days", defaultValue = "90", description = "Days that end now (default: 90).")
  private int days;

  @Option(names = "--seed", defaultValue = "1", description = "Another seed makes other posts.")
  private long seed;

  @Spec private @Nullable CommandSpec spec;

  private final Supplier<Path> lexicons;
  private final InstantSource clock;

  /**
   * The command.
   *
   * @param lexicons the folder whose lexicons the workspace gets
   */
  public BenchWorkspaceCommand(Supplier<Path> lexicons, InstantSource clock) {
    this.lexicons = lexicons;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    if (Files.exists(folder)) {
      throw Problems.of(folder.toString(), 0, "", "is there already", "name a new folder");
    }
    List<String> names = IntStream.range(0, brands).mapToObj(Generator::brand).toList();
    Path own = Files.createDirectories(folder.resolve("lexicons"));
    try (Stream<Path> files = Files.list(lexicons.get())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, own.resolve(file.getFileName()));
      }
    }
    Files.writeString(folder.resolve("sources.yml"), "sources: []\n");
    Files.writeString(own.resolve("brands.yml"), brandsFile(names));
    posts(names);
    Objects.requireNonNull(spec)
        .commandLine()
        .getErr()
        .printf("%s: %,d posts about %,d brands%n", folder, count, brands);
    return 0;
  }

  private void posts(List<String> names) throws IOException {
    Generator generator = new Generator(seed, names, clock.instant(), Duration.ofDays(days));
    try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve("posts.jsonl"))) {
      for (long number = 1; number <= count; number++) {
        writer.append(generator.line(number)).append('\n');
      }
    }
  }

  private static String brandsFile(List<String> names) {
    StringBuilder file = new StringBuilder("brands:\n");
    for (int i = 0; i < names.size(); i++) {
      file.append("  - {id: b").append(i + 1).append(", name: ").append(names.get(i)).append("}\n");
    }
    return file.toString();
  }
}
