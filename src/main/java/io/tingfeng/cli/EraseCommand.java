package io.tingfeng.cli;

import io.tingfeng.extract.address.WebAddress;
import io.tingfeng.model.Problems;
import io.tingfeng.pipeline.Erasure;
import io.tingfeng.privacy.Act;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Erases personal data. */
@Command(
    name = "erase",
    mixinStandardHelpOptions = true,
    description = {
      "Erases what is kept of an author or of a page: posts, their history, names under seal,",
      "quotes in alerts and letters, and captures unless they are under legal hold. The log keeps"
          + " a",
      "keyed digest of the name, never the name. While ./tingfeng serve runs, send the same order",
      "to it: POST /api/v1/erasures (see docs/api.md)."
    },
    footer = {
      "",
      "Examples:  ./tingfeng erase --author 小王爱吃茶 --reason \"letter of 24 November\" --dry-run",
      "           ./tingfeng erase --url https://www.example.com/a/1 --reason \"court order\""
          + " --opt-out",
      "           ./tingfeng erase --log"
    })
public final class EraseCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("at", "what", "who", "subject", "reason", "detail");
  private static final int LINES = 1_000;

  @ArgGroup(multiplicity = "1")
  private What what = new What();

  /** One of three. */
  private static final class What {
    @Option(names = "--author", paramLabel = "NAME", description = "Clear name or pseudonym.")
    private @Nullable String author;

    @Option(names = "--url", paramLabel = "URL", description = "Address of a page.")
    private @Nullable String url;

    @Option(names = "--log", description = "Prints what was done to personal data so far.")
    private boolean log;
  }

  @Option(names = "--reason", defaultValue = "", description = "Who asked for it, and when.")
  private String reason = "";

  @Option(names = "--opt-out", description = "Keeps nothing of the same in future either.")
  private boolean optOut;

  @Option(names = "--dry-run", description = "Says what would be erased and erases nothing.")
  private boolean dryRun;

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<PrivacyDesk> desk;

  public EraseCommand(Opening<PrivacyDesk> desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    if (!what.log && !dryRun && reason.isBlank()) {
      throw Problems.of("--reason", 0, "", "is missing", "name who asked for it, and when");
    }
    return desk.with(open -> what.log ? log(open) : dryRun ? look(open) : erase(open));
  }

  private int look(PrivacyDesk open) {
    int posts =
        what.author == null
            ? open.erasure().ofAddress(address()).size()
            : open.erasure().ofAuthor(what.author).size();
    out().println(posts + " posts would be erased");
    out().flush();
    return 0;
  }

  private int erase(PrivacyDesk open) {
    Erasure.Order order =
        new Erasure.Order(open.actor(), reason.strip(), optOut, open.clock().instant());
    Erasure.Erased erased =
        what.author == null
            ? open.erasure().address(address(), order)
            : open.erasure().author(what.author, order);
    out().println("erased: " + erased.words());
    out().flush();
    return erased.held().isEmpty() ? 0 : 1;
  }

  private int log(PrivacyDesk open) {
    results.print(
        out(), COLUMNS, open.store().log(LINES).stream().map(act -> row(act, open)).toList());
    return 0;
  }

  private static Map<String, Object> row(Act act, PrivacyDesk open) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("at", Times.show(act.at(), open.zone()));
    row.put("what", act.kind().word());
    row.put("who", act.actor());
    row.put("subject", act.subject());
    row.put("reason", act.reason());
    row.put("detail", act.detail());
    return row;
  }

  private URI address() {
    String text = Objects.requireNonNullElse(what.url, "");
    return WebAddress.parse(text)
        .orElseThrow(
            () ->
                Problems.of(
                    "--url", 0, "", text + " is not a web address", "write https://host/path"));
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
