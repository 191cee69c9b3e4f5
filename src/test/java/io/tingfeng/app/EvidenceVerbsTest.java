package io.tingfeng.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.tingfeng.evidence.StampingAuthority;
import io.tingfeng.pipeline.ListServer;
import io.tingfeng.pipeline.SampleWorkspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The verbs about evidence as a lawyer's assistant uses them, against a site on loopback. */
class EvidenceVerbsTest {
  @TempDir private Path folder;
  private final ListServer server = new ListServer();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void open() {
    SampleWorkspace.in(folder, SampleWorkspace.list(server), SampleWorkspace.LOOPBACK);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aPageIsCapturedListedExportedAndVerified() throws IOException {
    assertThat(run("evidence", "verify")).isZero();
    assertThat(run("evidence", "capture", page(1), "--brand", "weiting")).isZero();
    assertThat(out.toString()).contains("E000001", "status 200", "sha256");
    assertThat(run("evidence", "list")).isZero();
    assertThat(out.toString()).contains("E000001", "demand", "weiting", page(1));

    String pack = folder.resolve("pack.zip").toString();
    assertThat(run("evidence", "export", "E000001", "--out", pack)).isZero();
    assertThat(run("evidence", "verify", pack)).isZero();
    assertThat(out.toString()).contains("1 captures are as they were", "0 faults");
  }

  @Test
  void aChangedByteEndsVerifyWithItsPlace() throws IOException {
    run("evidence", "capture", page(1));
    Path file = folder.resolve("data/evidence/E000001.warc.gz");
    byte[] bytes = Files.readAllBytes(file);
    bytes[777] ^= 4;
    Files.write(file, bytes);

    assertThat(run("evidence", "verify")).isEqualTo(1);
    assertThat(out.toString()).contains("E000001.warc.gz: byte 777: was changed");
  }

  @Test
  void aHoldNeedsAReasonAndCanBeReleased() {
    run("evidence", "capture", page(1));

    assertThat(run("evidence", "hold", "E000001")).isEqualTo(2);
    assertThat(run("evidence", "hold", "E000001", "--reason", "诉讼 17")).isZero();
    run("evidence", "list");
    assertThat(out.toString()).contains("诉讼 17");
    assertThat(run("evidence", "hold", "E000001", "--release")).isZero();
    assertThat(run("evidence", "hold", "E000009", "--release")).isEqualTo(2);
    assertThat(err.toString()).contains("there is no capture E000009");
  }

  @Test
  void whileTheProgramRunsItDoesTheCapturing() {
    try (App running = App.open(Site.of(folder))) {
      assertThat(run("evidence", "capture", page(1))).isZero();
      assertThat(out.toString()).contains("handed to the running program");

      running.witness.run(running.site.clock().instant());
      assertThat(run("evidence", "list")).isZero();
      assertThat(out.toString()).contains("E000001", "demand");
    }
  }

  @Test
  void erasingAPageTakesItsCapturesUnlessTheyAreHeld() {
    run("once", "gazette");
    run("evidence", "capture", page(1), page(2));
    run("evidence", "hold", "E000002", "--reason", "诉讼 17");

    assertThat(run("erase", "--url", page(1), "--reason", "律师函")).isZero();
    assertThat(out.toString()).contains("1 posts, 1 mentions, 1 captures");
    assertThat(run("erase", "--url", page(2), "--reason", "律师函")).as("held").isEqualTo(1);
    assertThat(out.toString()).contains("0 captures", "[E000002]");

    assertThat(run("evidence", "verify")).isZero();
    assertThat(out.toString()).contains("1 captures are as they were, 1 removed");
    run("evidence", "list");
    assertThat(out.toString()).contains("erased", "诉讼 17");
  }

  @Test
  void anAuthorityThatDoesNotGrantLeavesNoStamp() {
    assertThat(run("evidence", "stamp", "--url", server.address("/tsa").toString())).isEqualTo(1);
    assertThat(out.toString()).contains("nothing was captured yet");
    run("evidence", "capture", page(1));
    assertThat(run("evidence", "stamp", "--url", server.address("/tsa").toString())).isEqualTo(1);
    assertThat(out.toString()).contains("did not grant");
    assertThat(folder.resolve("data/evidence")).isDirectoryNotContaining("glob:**.tsr");
  }

  @Test
  void anAuthorityThatGrantsLeavesItsStampBesideTheChainAndInThePack() throws IOException {
    run("evidence", "capture", page(1));
    StampingAuthority authority = new StampingAuthority();
    HttpServer office = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    office.createContext(
        "/tsa",
        exchange -> {
          byte[] answer = authority.grant(exchange.getRequestBody().readAllBytes());
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    office.start();
    String url = "http://127.0.0.1:" + office.getAddress().getPort() + "/tsa";

    assertThat(run("evidence", "stamp", "--url", url)).isZero();
    office.stop(0);

    assertThat(folder.resolve("data/evidence")).isDirectoryContaining("glob:**.tsr");
    Path pack = folder.resolve("pack.zip");
    run("evidence", "export", "E000001", "--out", pack.toString());
    try (ZipFile zip = new ZipFile(pack.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .anyMatch(name -> name.endsWith(".tsq"))
          .anyMatch(name -> name.endsWith(".tsr"));
    }
  }

  private String page(int number) {
    return server.address("/a/" + number).toString();
  }

  private int run(String... words) {
    out.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of("--workspace", folder.toString()));
    all.addAll(List.of(words));
    CommandLine line =
        Main.commandLine(folder).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return line.execute(all.toArray(String[]::new));
  }
}
