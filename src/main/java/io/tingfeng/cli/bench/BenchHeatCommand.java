package io.tingfeng.cli.bench;

import io.tingfeng.cli.Opening;
import io.tingfeng.heat.Coverage;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.model.Brand;
import io.tingfeng.pipeline.Watch;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Times the minutely look at many brands. */
@Command(
    name = "heat",
    mixinStandardHelpOptions = true,
    description = {
      "Fills the workspace of bench workspace with generated mentions, then looks at all brands",
      "once a minute of its own clock while mentions go on coming, and prints how long it took."
    },
    footer = {
      "",
      "Example:  ./tingfeng bench workspace big --count 0 --brands 1000",
      "          ./tingfeng --workspace big bench heat --mentions 1000000"
    })
public final class BenchHeatCommand implements Callable<Integer> {
  private static final double MILLIS = 1e6;

  @Option(names = "--mentions", defaultValue = "1000000", description = "Default: 1000000.")
  private int mentions;

  @Option(names = "--days", defaultValue = "90", description = "Days they span (default: 90).")
  private int days;

  @Option(names = "--ticks", defaultValue = "10", description = "Looks (default: 10).")
  private int ticks;

  @Spec private @Nullable CommandSpec spec;

  private final Opening<Bench> opening;

  public BenchHeatCommand(Opening<Bench> opening) {
    this.opening = opening;
  }

  /** What is measured. */
  public record Bench(MentionIndex index, Watch watch, List<Brand> brands, InstantSource clock) {}

  @Override
  public Integer call() throws IOException {
    return opening.with(
        bench -> {
          measure(bench, Objects.requireNonNull(spec).commandLine().getOut());
          return 0;
        });
  }

  private void measure(Bench bench, PrintWriter out) {
    Instant now = bench.clock().instant();
    List<Brand> all = bench.brands();
    Crowd crowd = new Crowd(1, all.size());
    crowd.fill(bench.index(), mentions, now, Duration.ofDays(days));
    out.printf("%,d mentions of %,d brands in %d days%n", mentions, all.size(), days);
    Duration minute = Duration.ofMinutes(1);
    int coming = Math.max(1, (int) (mentions / Duration.ofDays(days).toMinutes()));
    ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
    for (int tick = 0; tick < ticks; tick++) {
      now = now.plus(minute);
      crowd.fill(bench.index(), coming, now, minute);
      long began = System.nanoTime();
      long worked = cpu.getCurrentThreadCpuTime();
      bench.watch().look(all, now, Coverage.COMPLETE, look -> {});
      out.printf(
          "tick %2d  %,8.0f ms CPU  %,8.0f ms%n",
          tick + 1,
          (cpu.getCurrentThreadCpuTime() - worked) / MILLIS,
          (System.nanoTime() - began) / MILLIS);
      out.flush();
    }
  }
}
