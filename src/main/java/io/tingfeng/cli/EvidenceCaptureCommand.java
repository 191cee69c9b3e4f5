package io.tingfeng.cli;

import io.tingfeng.evidence.Archive;
import io.tingfeng.evidence.Occasion;
import io.tingfeng.evidence.Wish;
import io.tingfeng.extract.address.WebAddress;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Problems;
import io.tingfeng.pipeline.Witness;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Captures pages on demand. */
@Command(
    name = "capture",
    mixinStandardHelpOptions = true,
    description = {
      "Captures pages now, with robots.txt and the pace of their hosts. While ./tingfeng serve"
          + " runs",
      "the wish is handed to it and granted within a minute or two."
    },
    footer = {
      "",
      "Example:  ./tingfeng evidence capture https://www.example.com/a/1.html --brand weiting"
    })
public final class EvidenceCaptureCommand implements Callable<Integer> {
  @Parameters(paramLabel = "URL", arity = "1..*", description = "Addresses of pages.")
  private List<String> pages = List.of();

  @Option(names = "--brand", paramLabel = "ID", description = "The brand that it is about.")
  private @Nullable String brand;

  @Spec private @Nullable CommandSpec spec;

  private final Opening<EvidenceDesk> desk;

  public EvidenceCaptureCommand(Opening<EvidenceDesk> desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    List<URI> addresses = pages.stream().map(EvidenceCaptureCommand::address).toList();
    return desk.with(
        open -> {
          int failed = 0;
          for (URI address : addresses) {
            failed += open.witness().isPresent() ? now(open, address) : later(open, address);
          }
          out().flush();
          return failed == 0 ? 0 : 1;
        });
  }

  private int now(EvidenceDesk open, URI address) {
    Witness.Testimony testimony =
        open.witness()
            .orElseThrow()
            .capture(
                address,
                new Archive.Matter(Occasion.DEMAND, Optional.empty(), brand()),
                open.clock().instant());
    testimony
        .exhibit()
        .ifPresentOrElse(
            kept ->
                out()
                    .println(kept.id() + "  status " + kept.status() + "  sha256 " + kept.sha256()),
            () -> out().println("nothing: " + testimony.outcome()));
    return testimony.exhibit().isPresent() ? 0 : 1;
  }

  private int later(EvidenceDesk open, URI address) {
    Instant now = open.clock().instant();
    // With the time in its key, so that a page may be asked for again and again.
    String key = address + " " + now.getEpochSecond();
    open.exhibits()
        .wish(new Wish(key, Occasion.DEMAND, address, Optional.empty(), brand(), now, 0));
    out().println("handed to the running program; see evidence list: " + address);
    return 0;
  }

  private Optional<BrandId> brand() {
    return Optional.ofNullable(brand)
        .map(
            id -> {
              if (!BrandId.isValid(id)) {
                throw Problems.of("--brand", 0, "", id + " is not a brand id", "see brands.yml");
              }
              return new BrandId(id);
            });
  }

  private static URI address(String text) {
    return WebAddress.parse(text)
        .orElseThrow(
            () ->
                Problems.of(
                    "URL", 0, "", text + " is not a web address", "write https://host/path"));
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
