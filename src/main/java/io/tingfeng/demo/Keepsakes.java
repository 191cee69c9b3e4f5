package io.tingfeng.demo;

import io.tingfeng.alert.Alert;
import io.tingfeng.alert.AlertDecision;
import io.tingfeng.alert.AlertText;
import io.tingfeng.alert.AlertText.Occasion;
import io.tingfeng.config.Settings;
import io.tingfeng.digest.Digest;
import io.tingfeng.digest.DigestMail;
import io.tingfeng.pipeline.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is left to open when the days are over: the digest of yesterday and the gravest alert. */
final class Keepsakes {
  private final Path folder;
  private final Program program;

  Keepsakes(Path folder, Program program) {
    this.folder = folder;
    this.program = program;
  }

  /** Writes them and says where they lie. */
  List<Path> write(LocalDate yesterday, Optional<Watch.Look> gravest) throws IOException {
    List<Path> files = new ArrayList<>();
    Digest digest =
        program.digests().compose(program.settings().subscriptions().getFirst(), yesterday);
    files.add(Files.writeString(folder.resolve("digest.html"), DigestMail.html(digest)));
    files.add(Files.writeString(folder.resolve("digest.txt"), DigestMail.text(digest)));
    Optional<Alert> alert = gravest.flatMap(Watch.Look::alert);
    if (alert.isPresent()) {
      Occasion occasion =
          gravest.get().decision() instanceof AlertDecision.Escalate
              ? Occasion.ESCALATED
              : Occasion.RAISED;
      String text = new AlertText(program.settings().zone()).body(alert.get(), occasion);
      files.add(Files.writeString(folder.resolve("alert.txt"), text));
    }
    return files;
  }

  /** The mails that the program has written into its folder. */
  List<Path> mails() throws IOException {
    Path mails =
        folder.resolve(program.settings().mail().flatMap(Settings.Mail::folder).orElse(""));
    try (Stream<Path> files = Files.list(mails)) {
      return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
    }
  }
}
