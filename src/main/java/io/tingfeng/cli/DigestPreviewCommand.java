package io.tingfeng.cli;

import io.tingfeng.digest.Digest;
import io.tingfeng.digest.DigestMail;
import io.tingfeng.notify.Notice;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows a digest without sending it. */
@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    description = "Composes the digest of a day: as text here, or as .html or .eml into a file.",
    footer = {"", "Example:  ./tingfeng digest preview --date 2026-11-23 --out digest.eml"})
public final class DigestPreviewCommand implements Callable<Integer> {
  @Option(names = "--date", description = "The day it is about (default: yesterday).")
  private @Nullable String date;

  @Option(names = "--subscription", description = "A name in settings.yml (default: the first).")
  private @Nullable String subscription;

  @Option(names = "--out", paramLabel = "FILE", description = ".html, .eml or .txt.")
  private @Nullable Path out;

  @Spec private @Nullable CommandSpec spec;

  private final Opening<DigestDesk> desk;

  public DigestPreviewCommand(Opening<DigestDesk> desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    return desk.with(this::show);
  }

  private int show(DigestDesk open) throws IOException {
    Digest digest = open.round().compose(open.subscription(subscription), open.day(date));
    Notice notice = DigestMail.notice(digest, open.clock().instant());
    PrintWriter terminal = Objects.requireNonNull(spec).commandLine().getOut();
    if (out == null) {
      terminal.println(notice.subject() + "\n\n" + notice.text());
      terminal.flush();
      return 0;
    }
    String name = out.toString();
    String content =
        name.endsWith(".eml")
            ? open.eml().apply(notice)
            : name.endsWith(".html") ? notice.html().orElseThrow() : notice.text();
    Files.writeString(out, content);
    terminal.println(notice.subject() + "\n" + out.toAbsolutePath().normalize());
    terminal.flush();
    return 0;
  }
}
