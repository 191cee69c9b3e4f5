package io.tingfeng.cli.bench;

import io.tingfeng.cli.Version;
import io.tingfeng.evidence.Archive;
import io.tingfeng.evidence.ExhibitStore;
import io.tingfeng.evidence.Occasion;
import io.tingfeng.evidence.Verification;
import io.tingfeng.evidence.Verifier;
import io.tingfeng.fetch.Exchange;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps many captures, verifies them, and spoils them byte by byte. */
@Command(
    name = "evidence",
    mixinStandardHelpOptions = true,
    description = {
      "Keeps generated captures in a folder, verifies them all, then changes one random byte at a",
      "time and says how many of the changes verify names with file and byte. The folder stays."
    },
    footer = {"", "Example:  ./tingfeng bench evidence proof --captures 1000 --flips 200"})
public final class BenchEvidenceCommand implements Callable<Integer> {
  private static final String LINE = "<p>等了四十分钟还做错了，态度也很差，以后再也不来。编号 %d-%d。</p>\n";
  private static final int LINES = 300;

  @Parameters(paramLabel = "DIR", description = "A new folder.")
  private Path folder = Path.of("");

  @Option(names = "--captures", defaultValue = "1000", description = "Captures (default: 1000).")
  private int captures;

  @Option(names = "--flips", defaultValue = "100", description = "Changes (default: 100).")
  private int flips;

  @Spec private @Nullable CommandSpec spec;

  private final Supplier<ExhibitStore> exhibits;
  private final InstantSource clock;

  public BenchEvidenceCommand(Supplier<ExhibitStore> exhibits, InstantSource clock) {
    this.exhibits = exhibits;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    Archive archive = new Archive(folder, Version.software(), exhibits.get());
    Archive.Matter matter = new Archive.Matter(Occasion.DEMAND, Optional.empty(), Optional.empty());
    for (int i = 1; i <= captures; i++) {
      archive.keep(List.of(exchange(i)), matter, clock.instant());
    }
    tell("%,d captures kept in %.1f s%n", captures, seconds(start));
    long verify = System.nanoTime();
    Verification sound = Verifier.verify(folder, true);
    tell(
        "verified in %.1f s: %,d as they were, %d faults%n",
        seconds(verify), sound.captures(), sound.faults().size());
    int named = flipped();
    tell("%d of %d changed bytes named%n", named, flips);
    boolean isWell = sound.isSound() && sound.captures() == captures && named == flips;
    return isWell ? 0 : 1;
  }

  private int flipped() throws IOException {
    Random random = new Random(7);
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.sorted().toList();
    }
    int named = 0;
    for (int i = 0; i < flips; i++) {
      // Every tenth change goes into the chain itself.
      Path file =
          i % 10 == 0 ? folder.resolve("chain.tsv") : files.get(random.nextInt(files.size()));
      byte[] right = Files.readAllBytes(file);
      int place = random.nextInt(right.length);
      byte[] wrong = right.clone();
      wrong[place] ^= (byte) (1 << random.nextInt(Byte.SIZE));
      Files.write(file, wrong);
      Verification.Fault expected =
          new Verification.Fault(
              String.valueOf(file.getFileName()), OptionalLong.of(place), "was changed");
      named += Verifier.verify(folder, true).faults().contains(expected) ? 1 : 0;
      Files.write(file, right);
    }
    return named;
  }

  private Exchange exchange(int number) {
    StringBuilder page = new StringBuilder("<html><body>\n");
    for (int line = 0; line < LINES; line++) {
      page.append(String.format(LINE, number, line));
    }
    byte[] body = page.append("</body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
    Instant now = clock.instant();
    return new Exchange(
        URI.create("https://news.example/a/" + number),
        now,
        Duration.ofMillis(80),
        200,
        "GET /a/" + number + " HTTP/1.1\r\nHost: news.example\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
            + body.length
            + "\r\n\r\n",
        body,
        false,
        List.of("192.0.2.7"),
        Optional.empty(),
        Optional.empty());
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private void tell(String form, Object... values) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.printf(form, values);
    out.flush();
  }
}
