package io.tingfeng.cli;

import io.tingfeng.evidence.Archive;
import io.tingfeng.evidence.TimeStamp;
import io.tingfeng.extract.address.WebAddress;
import io.tingfeng.model.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Has the chain stamped by an authority. */
@Command(
    name = "stamp",
    mixinStandardHelpOptions = true,
    description = {
      "Sends the head of the chain (a digest, no content) to a time-stamping authority (RFC 3161)",
      "and keeps the answer beside the chain: all captures before it are then proved to be older.",
      "Check what it signed with: openssl ts -verify -in F.tsr -queryfile F.tsq -CAfile CA.pem"
    },
    footer = {"", "Example:  ./tingfeng evidence stamp --url https://tsa.example.com/tsr"})
public final class EvidenceStampCommand implements Callable<Integer> {
  @Option(names = "--url", required = true, paramLabel = "URL", description = "The authority.")
  private String url = "";

  @Spec private @Nullable CommandSpec spec;

  private final Opening<Desk> desk;

  public EvidenceStampCommand(Opening<Desk> desk) {
    this.desk = desk;
  }

  /**
   * What the verb needs.
   *
   * @param post sends a request to an address
   */
  public record Desk(Archive archive, BiFunction<URI, byte[], Optional<byte[]>> post) {}

  @Override
  public Integer call() throws IOException {
    URI address =
        WebAddress.parse(url)
            .orElseThrow(
                () ->
                    Problems.of(
                        "--url", 0, "", url + " is not a web address", "write https://host/path"));
    return desk.with(open -> stamp(open, address));
  }

  private int stamp(Desk open, URI address) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (!Files.isDirectory(open.archive().folder())) {
      out.println("nothing was captured yet");
      out.flush();
      return 1;
    }
    TimeStamp stamp = TimeStamp.of(open.archive().head());
    Optional<byte[]> answer =
        open.post().apply(address, stamp.request()).filter(stamp::isGrantedBy);
    out.println(
        answer
            .map(bytes -> "stamped: " + open.archive().stamped(stamp, bytes))
            .orElse("the authority did not grant it"));
    out.flush();
    return answer.isPresent() ? 0 : 1;
  }
}
