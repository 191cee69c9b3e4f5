package io.tingfeng.cli;

import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Mention;
import io.tingfeng.model.MentionId;
import io.tingfeng.model.Problems;
import io.tingfeng.privacy.ClearForm;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens the seal of one post. */
@Command(
    name = "reveal",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the author and the text of one mention as they were before names and contacts of",
      "private persons were masked. Every look is logged with its reason (erase --log)."
    },
    footer = {
      "",
      "Example:  ./tingfeng reveal 3f2a9c01bb7744d0a1e2c3d4 --reason \"call back the customer\""
    })
public final class RevealCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "Id of a mention (search --format jsonl).")
  private String id = "";

  @Option(names = "--reason", required = true, description = "Why it must be known.")
  private String reason = "";

  @Spec private @Nullable CommandSpec spec;

  private final Opening<PrivacyDesk> desk;

  public RevealCommand(Opening<PrivacyDesk> desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    if (reason.isBlank()) {
      throw Problems.of("--reason", 0, "", "is empty", "say why it must be known");
    }
    return desk.with(this::show);
  }

  private int show(PrivacyDesk open) {
    Mention mention =
        open
            .index()
            .search(new MentionQuery.WithId(new MentionId(id)), MentionIndex.Sort.NEWEST, 0, 1)
            .mentions()
            .stream()
            .findFirst()
            .orElseThrow(() -> Problems.of("ID", 0, "", "there is no mention " + id, "see search"));
    Optional<ClearForm> clear =
        open.discretion()
            .reveal(mention.post().id().key(), open.actor(), reason, open.clock().instant());
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    clear.ifPresentOrElse(form -> print(out, form), () -> out.println("nothing is under seal"));
    out.flush();
    return clear.isPresent() ? 0 : 1;
  }

  private static void print(PrintWriter out, ClearForm form) {
    form.author().ifPresent(author -> out.println("author  " + author));
    form.title().ifPresent(title -> out.println("title   " + title));
    form.text().ifPresent(text -> out.println(text));
  }
}
