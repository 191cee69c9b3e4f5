package io.tingfeng.evidence;

import static io.tingfeng.evidence.SampleExchange.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingfeng.evidence.Verification.Fault;
import io.tingfeng.fetch.Exchange;
import io.tingfeng.model.BrandId;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcExhibitStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.Warcinfo;

class ArchiveTest {
  private static final Archive.Matter MATTER =
      new Archive.Matter(
          Occasion.NEGATIVE, Optional.of("paper 1"), Optional.of(new BrandId("weiting")));

  @TempDir private Path temporary;
  private final Database database = Database.inMemory();
  private final ExhibitStore exhibits = new JdbcExhibitStore(database);
  private Path folder;
  private Archive archive;

  @BeforeEach
  void open() {
    folder = temporary.resolve("evidence");
    archive = new Archive(folder, "Tingfeng test", exhibits);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aCaptureHoldsRequestResponseAndConnection() throws IOException {
    Exhibit exhibit = keep(1);

    assertThat(exhibit.id()).isEqualTo(new EvidenceId("E000001"));
    assertThat(exhibits.find(exhibit.id())).contains(exhibit);
    try (WarcReader reader = new WarcReader(folder.resolve("E000001.warc.gz"))) {
      reader.calculateBlockDigest();
      List<WarcRecord> records = reader.records().toList();
      assertThat(records)
          .extracting(record -> record.getClass().getSimpleName())
          .containsExactly("Warcinfo", "WarcResponse", "WarcRequest", "WarcMetadata");
      assertThat(records).allMatch(record -> record.version().toString().equals("WARC/1.1"));
    }
    try (WarcReader reader = new WarcReader(folder.resolve("E000001.warc.gz"))) {
      Warcinfo info = (Warcinfo) reader.next().orElseThrow();
      assertThat(info.fields().first("software")).contains("Tingfeng test");
      WarcResponse response = (WarcResponse) reader.next().orElseThrow();
      assertThat(response.http().status()).isEqualTo(200);
      assertThat(response.ipAddress().orElseThrow().getHostAddress()).isEqualTo("192.0.2.7");
      byte[] body = response.http().body().stream().readAllBytes();
      assertThat(new String(body, StandardCharsets.UTF_8)).contains("第 1 篇");
      assertThat(response.payloadDigest().orElseThrow().hex()).isEqualTo(Sha256.of(body));
      WarcRequest request = (WarcRequest) reader.next().orElseThrow();
      assertThat(request.http().headers().first("User-Agent")).contains("Tingfeng/test");
      assertThat(request.concurrentTo()).containsExactly(response.id());
      WarcMetadata connection = (WarcMetadata) reader.next().orElseThrow();
      assertThat(connection.fields().all("dnsAnswer")).containsExactly("192.0.2.7", "192.0.2.8");
      assertThat(connection.fields().first("clockOffsetSeconds")).contains("3");
      assertThat(connection.fields().first("tlsCertificateSha256")).contains("ab".repeat(32));
    }
  }

  @Test
  void anArchiveIsSoundAsLongAsNobodyTouchesIt() throws IOException {
    for (int i = 1; i <= 20; i++) {
      keep(i);
    }
    archive = new Archive(folder, "Tingfeng test", exhibits);
    keep(21);

    Verification verification = Verifier.verify(folder, true);
    assertThat(verification.faults()).isEmpty();
    assertThat(verification.captures()).isEqualTo(21);
    assertThat(verification.head()).contains(archive.head());
  }

  @Test
  void aChangedByteIsNamedWhereverItStands() throws IOException {
    for (int i = 1; i <= 8; i++) {
      keep(i);
    }
    Random random = new Random(4);
    List<Path> files;
    try (var all = Files.list(folder)) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      for (int i = 0; i < 3; i++) {
        byte[] right = Files.readAllBytes(file);
        int place = random.nextInt(right.length);
        byte[] wrong = right.clone();
        wrong[place] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, wrong);

        assertThat(Verifier.verify(folder, true).faults())
            .as(file + " byte " + place)
            .contains(
                new Fault(file.getFileName().toString(), OptionalLong.of(place), "was changed"));
        Files.write(file, right);
      }
    }
    assertThat(Verifier.verify(folder, true).isSound()).isTrue();
  }

  @Test
  void bytesThatAreMissingOrTooManyAreNamed() throws IOException {
    keep(1);
    Path file = folder.resolve("E000001.warc.gz");
    byte[] right = Files.readAllBytes(file);

    Files.write(file, java.util.Arrays.copyOf(right, right.length - 5));
    assertThat(fault())
        .isEqualTo(new Fault("E000001.warc.gz", at(right.length - 5), "was changed"));
    Files.write(file, right);
    Files.write(file, new byte[] {1, 2}, StandardOpenOption.APPEND);
    assertThat(fault()).isEqualTo(new Fault("E000001.warc.gz", at(right.length), "was changed"));
    Files.delete(file);
    assertThat(fault().what()).contains("is missing");
  }

  @Test
  void aLineThatIsDroppedFromTheChainIsFound() throws IOException {
    for (int i = 1; i <= 4; i++) {
      keep(i);
    }
    Path chain = folder.resolve("chain.tsv");
    List<String> lines = Files.readAllLines(chain);

    Files.write(chain, List.of(lines.get(0), lines.get(2), lines.get(3)));
    assertThat(Verifier.verify(folder, true).faults())
        .extracting(Fault::toString)
        .contains("chain.tsv: byte " + (lines.getFirst().length() + 1) + ": was changed");
    Files.write(chain, lines.subList(0, 3));
    assertThat(Verifier.verify(folder, true).faults())
        .extracting(Fault::toString)
        .containsExactly("E000004.warc.gz: no line of the chain speaks of it");
  }

  @Test
  void aRemovedCaptureLeavesItsLineAndAHeldOneStays() throws IOException {
    Exhibit first = keep(1);
    Exhibit second = keep(2).heldFor(Optional.of("诉讼 2026-17"));
    exhibits.save(second);

    archive.remove(first, "retention", NOON);
    assertThatThrownBy(() -> archive.remove(second, "retention", NOON))
        .isInstanceOf(EvidenceException.class)
        .hasMessageContaining("诉讼 2026-17");

    assertThat(folder.resolve("E000001.warc.gz")).doesNotExist();
    Verification verification = Verifier.verify(folder, true);
    assertThat(verification.isSound()).isTrue();
    assertThat(verification.captures()).isEqualTo(1);
    assertThat(verification.removed()).isEqualTo(1);
    assertThat(exhibits.removable(NOON.plusSeconds(1))).isEmpty();
    assertThat(keep(3).id()).isEqualTo(new EvidenceId("E000003"));
  }

  @Test
  void aCrashInTheMiddleOfALineHarmsNothing() throws IOException {
    keep(1);
    Files.writeString(folder.resolve("chain.tsv"), "2\tKEPT\t2026", StandardOpenOption.APPEND);

    archive = new Archive(folder, "Tingfeng test", exhibits);
    keep(2);
    assertThat(Verifier.verify(folder, true).isSound()).isTrue();
  }

  @Test
  void nothingIsAppendedToAChainThatWasChanged() throws IOException {
    keep(1);
    Path chain = folder.resolve("chain.tsv");
    Files.writeString(chain, Files.readString(chain).replace("E000001\t", "E000007\t"));

    archive = new Archive(folder, "Tingfeng test", exhibits);
    assertThatThrownBy(() -> keep(2)).hasMessageContaining("evidence verify");
  }

  @Test
  void aPackHoldsProofAndInventoryAndVerifiesAlone() throws IOException {
    List<Exhibit> all = List.of(keep(1), keep(2), keep(3));
    Path pack = temporary.resolve("pack.zip");

    new ExportPack(archive, "Tingfeng test", ZoneId.of("Asia/Shanghai"))
        .write(pack, all.subList(0, 2), NOON);

    Path unpacked = Files.createDirectories(temporary.resolve("unpacked"));
    try (ZipFile zip = new ZipFile(pack.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        Files.copy(zip.getInputStream(entry), unpacked.resolve(entry.getName()));
      }
    }
    assertThat(unpacked.resolve("清单.txt"))
        .content()
        .contains("网址：https://news.example/a/1", "取证时间：2026-11-24 12:00:00", "份数：2")
        .contains(all.getFirst().sha256());
    Verification verification = Verifier.verify(unpacked, false);
    assertThat(verification.faults()).isEmpty();
    assertThat(verification.captures()).isEqualTo(2);
    assertThat(verification.absent()).isEqualTo(1);
  }

  private Exhibit keep(int number) {
    Exchange page = SampleExchange.page(number, "第 " + number + " 篇".repeat(1 + number * 90));
    return archive.keep(List.of(page), MATTER, NOON);
  }

  private Fault fault() throws IOException {
    return Verifier.verify(folder, true).faults().getFirst();
  }

  private static OptionalLong at(long place) {
    return OptionalLong.of(place);
  }
}
