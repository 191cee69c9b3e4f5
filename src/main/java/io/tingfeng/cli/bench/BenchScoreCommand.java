package io.tingfeng.cli.bench;

import io.tingfeng.model.Authority;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.ChannelClass;
import io.tingfeng.model.Engagement;
import io.tingfeng.model.Outlet;
import io.tingfeng.model.Post;
import io.tingfeng.model.PostId;
import io.tingfeng.model.Sighting;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.Standing;
import io.tingfeng.pipeline.Analyst;
import io.tingfeng.pipeline.Vocabulary;
import io.tingfeng.sentiment.NegativityScorer;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Times the scorer, alone and inside the analysis of a post. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = {
      "Times the scorer on generated texts, alone and inside the analysis of a post.",
      "Figures are of one thread's CPU time, the best of some rounds."
    },
    footer = {"", "Example:  ./tingfeng bench score"})
public final class BenchScoreCommand implements Callable<Integer> {
  private static final List<Integer> LENGTHS = List.of(43, 80, 237);
  private static final int BRANDS = 8;
  private static final long SEED = 5;
  private static final Outlet OUTLET =
      new Outlet("bench", "forum", Authority.USER, ChannelClass.ORDINARY);

  @Option(names = "--texts", defaultValue = "4000", description = "Texts a round (default: 4000).")
  private int count;

  @Option(names = "--rounds", defaultValue = "12", description = "Rounds (default: 12).")
  private int rounds;

  @Spec private @Nullable CommandSpec spec;

  private final Supplier<Path> workspace;

  public BenchScoreCommand(Supplier<Path> workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    List<String> names = IntStream.range(0, BRANDS).mapToObj(Generator::brand).toList();
    List<Brand> brands =
        IntStream.range(0, BRANDS)
            .mapToObj(i -> Brand.named(new BrandId("b" + i), names.get(i), List.of()))
            .toList();
    long began = cpu();
    Vocabulary words = Vocabulary.load(workspace.get(), brands);
    out.printf("lexicons loaded in %.2f s of CPU time%n", (cpu() - began) / 1e9);
    Generator generator = new Generator(SEED, names, Instant.EPOCH, Duration.ofDays(1));
    List<String> all = IntStream.range(0, count).mapToObj(generator::wording).toList();
    out.println("characters    score alone    with cues    about a brand    whole analysis");
    for (int length : LENGTHS) {
      lengthOf(length, all, words, out);
    }
    return 0;
  }

  private void lengthOf(int length, List<String> all, Vocabulary words, PrintWriter out) {
    List<String> texts = all.stream().map(text -> cut(text, length)).toList();
    NegativityScorer quick = NegativityScorer.withoutCues(words.words());
    NegativityScorer explaining = words.scorer();
    Analyst analyst = new Analyst();
    double alone = perSecond(texts, quick::score);
    double cues = perSecond(texts, explaining::score);
    double about =
        perSecond(
            texts,
            text -> {
              Sighting name = new Sighting(new BrandId("x"), "", 4, 8);
              explaining.score(text, List.of(name), List.of());
            });
    double whole = perSecond(texts, text -> analyst.mentions(post(text), OUTLET, words));
    out.printf("%10d %,14.0f %,12.0f %,16.0f %,17.0f%n", length, alone, cues, about, whole);
    out.flush();
  }

  /** A text of exactly so many characters. */
  private static String cut(String text, int length) {
    return text.repeat(1 + length / text.length()).substring(0, length);
  }

  private double perSecond(List<String> texts, Consumer<String> work) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < rounds; i++) {
      long began = cpu();
      texts.forEach(work);
      best = Math.min(best, cpu() - began);
    }
    return texts.size() * 1e9 / best;
  }

  private static long cpu() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return threads.getCurrentThreadCpuTime();
  }

  private static Post post(String text) {
    return new Post(
        new PostId(new SourceId("bench"), text),
        Optional.empty(),
        "",
        text,
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH,
        Engagement.UNKNOWN,
        Standing.NONE);
  }
}
