package io.tingfeng.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets the whole program visit many hosts on loopback for some minutes. */
@Command(
    name = "soak",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the whole program against sites on loopback and prints what their servers saw: pages a",
      "second, the shortest gap between two requests to one host, requests that robots.txt"
          + " forbids,",
      "and the heap after a collection. Exit code 1 when the pace or robots.txt was broken."
    },
    footer = {"", "Example:  ./tingfeng bench soak --hosts 64 --minutes 10"})
public final class BenchSoakCommand implements Callable<Integer> {
  @Option(names = "--hosts", defaultValue = "64", description = "Hosts (default: 64).")
  private int hosts;

  @Option(names = "--minutes", defaultValue = "10", description = "Length (default: 10).")
  private int minutes;

  @Option(
      names = "--interval",
      defaultValue = "1",
      description = "Seconds between two requests to a host (default: 1).")
  private int interval;

  @Spec private @Nullable CommandSpec spec;

  private final Supplier<Path> lexicons;
  private final Function<Path, AutoCloseable> program;

  /**
   * The command.
   *
   * @param lexicons the folder whose lexicons the workspace gets
   * @param program starts the whole program in a workspace
   */
  public BenchSoakCommand(Supplier<Path> lexicons, Function<Path, AutoCloseable> program) {
    this.lexicons = lexicons;
    this.program = program;
  }

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("tingfeng-soak");
    try (SoakTown town = new SoakTown(hosts)) {
      workspace(folder, town);
      SoakTown.Log log;
      try (AutoCloseable running = program.apply(folder)) {
        log = watch(town);
      }
      boolean isPaced = log.shortestGapMillis() >= TimeUnit.SECONDS.toMillis(interval) * 0.99;
      return isPaced && log.forbidden() == 0 ? 0 : 1;
    } finally {
      delete(folder);
    }
  }

  private void workspace(Path folder, SoakTown town) throws IOException {
    Path own = Files.createDirectories(folder.resolve("lexicons"));
    try (Stream<Path> files = Files.list(lexicons.get())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, own.resolve(file.getFileName()));
      }
    }
    Files.writeString(folder.resolve("sources.yml"), town.sources("5s", interval + "s"));
    Files.writeString(
        folder.resolve("settings.yml"),
        "crawler: {privateNetworks: true, contact: bench@tingfeng.example}\n"
            + "server: {port: 18020}\n");
  }

  private SoakTown.Log watch(SoakTown town) throws InterruptedException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(
        "minute  requests  per second  articles  hosts  shortest gap ms  forbidden  heap MB");
    long start = System.nanoTime();
    SoakTown.Log log = town.log();
    for (int minute = 1; minute <= minutes; minute++) {
      TimeUnit.MINUTES.sleep(1);
      log = town.log();
      double seconds = (System.nanoTime() - start) / 1e9;
      out.printf(
          "%6d  %8d  %10.1f  %8d  %5d  %15.1f  %9d  %7.1f%n",
          minute,
          log.requests(),
          log.requests() / seconds,
          log.articles(),
          log.hosts(),
          log.shortestGapMillis(),
          log.forbidden(),
          heap() / 1e6);
      out.flush();
    }
    return log;
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
