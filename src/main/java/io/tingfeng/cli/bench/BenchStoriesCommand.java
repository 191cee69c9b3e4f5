package io.tingfeng.cli.bench;

import io.tingfeng.model.Engagement;
import io.tingfeng.model.Post;
import io.tingfeng.model.PostId;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.Standing;
import io.tingfeng.story.Clipping;
import io.tingfeng.story.StoryBook;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Times the placing of posts in stories while the number of placed posts grows. */
@Command(
    name = "stories",
    mixinStandardHelpOptions = true,
    description = {
      "Times how generated posts are read and placed in stories; three of ten repeat an earlier"
          + " one,",
      "cut. A line for each tenth of them; figures are of one thread's CPU time."
    },
    footer = {"", "Example:  ./tingfeng bench stories --posts 200000"})
public final class BenchStoriesCommand implements Callable<Integer> {
  private static final int BRANDS = 100;
  private static final long SEED = 9;
  private static final int LINES = 10;

  /** A million posts in ninety days. */
  private static final Duration APART = Duration.ofMillis(7_776);

  /** How far behind a post its reprints come. */
  private static final int RECENT = 15_000;

  @Option(names = "--posts", defaultValue = "200000", description = "Posts (default: 200000).")
  private int count;

  @Spec private @Nullable CommandSpec spec;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Random random = new Random(SEED);
  private final String[] said = new String[RECENT];
  private final StoryBook book = new StoryBook();
  private long reprints;
  private long found;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Generator generator =
        new Generator(
            SEED,
            IntStream.range(0, BRANDS).mapToObj(Generator::brand).toList(),
            Instant.EPOCH,
            Duration.ofDays(90));
    int step = Math.max(1, count / LINES);
    for (int from = 0; from < count; from += step) {
      time(out, generator, from, Math.min(count, from + step));
    }
    out.printf("%,d of %,d reprints were found%n", found, reprints);
    return 0;
  }

  private void time(PrintWriter out, Generator generator, int from, int to) {
    long reading = 0;
    long placing = 0;
    for (int number = from; number < to; number++) {
      boolean isReprint = number >= RECENT && random.nextInt(10) < 3;
      String text = isReprint ? cut(said[random.nextInt(RECENT)]) : generator.wording(number);
      said[number % RECENT] = text;
      Post post = post(number, text);
      long began = threads.getCurrentThreadCpuTime();
      Clipping clipping = book.read(post);
      long read = threads.getCurrentThreadCpuTime();
      boolean isFound = book.place(clipping).place().isReprint();
      placing += threads.getCurrentThreadCpuTime() - read;
      reading += read - began;
      reprints += isReprint ? 1 : 0;
      found += isReprint && isFound ? 1 : 0;
    }
    int posts = to - from;
    out.printf(
        "%,10d posts: reading %6.1f µs, placing %6.1f µs, %,7.0f posts a CPU second%n",
        to, reading / 1e3 / posts, placing / 1e3 / posts, posts * 1e9 / (reading + placing));
    out.flush();
  }

  private static String cut(String text) {
    return text.length() < 60 ? text : text.substring(0, text.length() * 3 / 4);
  }

  private static Post post(int number, String text) {
    return new Post(
        new PostId(new SourceId("bench"), Integer.toString(number)),
        Optional.empty(),
        "",
        text,
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH.plus(APART.multipliedBy(number)),
        Engagement.UNKNOWN,
        Standing.NONE);
  }
}
