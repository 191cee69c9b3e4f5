package io.tingfeng.evidence;

import io.tingfeng.evidence.Verification.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at every byte of an archive's folder, without network, database or any other state. */
public final class Verifier {
  private final Path folder;
  private final boolean isWhole;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<EvidenceId, Link> kept = new LinkedHashMap<>();
  private long removed;
  private long captures;
  private long absent;
  private Optional<String> head = Optional.empty();

  private Verifier(Path folder, boolean isWhole) {
    this.folder = folder;
    this.isWhole = isWhole;
  }

  /**
   * Verifies a folder.
   *
   * @param isWhole whether every capture of the chain must be there, as in an archive, or some may
   *     be left out, as in an export
   * @throws IOException when the folder cannot be read
   */
  public static Verification verify(Path folder, boolean isWhole) throws IOException {
    Verifier verifier = new Verifier(folder, isWhole);
    verifier.chain();
    for (Link link : verifier.kept.values()) {
      verifier.capture(link);
    }
    verifier.strangers();
    return new Verification(
        verifier.captures, verifier.removed, verifier.absent, verifier.head, verifier.faults);
  }

  private void chain() throws IOException {
    Path file = folder.resolve(Chain.FILE);
    if (!Files.exists(file)) {
      fault(Chain.FILE, OptionalLong.empty(), "is missing");
      return;
    }
    ChainReading reading = ChainReading.of(Files.readAllBytes(file));
    head = reading.head();
    reading.fault().ifPresent(place -> fault(Chain.FILE, OptionalLong.of(place), "was changed"));
    for (Link link : reading.links()) {
      if (link.act() == Link.Act.KEPT) {
        kept.put(link.id(), link);
      } else if (kept.remove(link.id()) != null) {
        removed++;
      }
    }
  }

  private void capture(Link link) throws IOException {
    String name = link.id().file();
    Path file = folder.resolve(name);
    Path blocks = folder.resolve(link.id().blocks());
    if (!Files.exists(file)) {
      if (isWhole) {
        fault(name, OptionalLong.empty(), "is missing, and no line of the chain removes it");
      } else {
        absent++;
      }
      return;
    }
    boolean isSound = Sha256.of(file).equals(link.sha256());
    boolean haveBlocks = Files.exists(blocks);
    boolean isListSound = haveBlocks && Sha256.of(blocks).equals(link.blocks());
    if (isSound && isListSound) {
      captures++;
    }
    if (!isSound) {
      OptionalLong place =
          isListSound
              ? OptionalLong.of(Blocks.firstBad(file, blocks, link.bytes()))
              : OptionalLong.empty();
      fault(name, place, "was changed");
    }
    if (!haveBlocks) {
      fault(link.id().blocks(), OptionalLong.empty(), "is missing");
    } else if (!isListSound) {
      fault(
          link.id().blocks(),
          isSound ? listFault(file, blocks) : OptionalLong.empty(),
          "was changed");
    }
  }

  /** The captured file is as it was, so that the list can be written anew and compared. */
  private static OptionalLong listFault(Path file, Path blocks) throws IOException {
    byte[] right = Blocks.of(Files.readAllBytes(file)).getBytes(StandardCharsets.US_ASCII);
    return OptionalLong.of(Arrays.mismatch(right, Files.readAllBytes(blocks)));
  }

  private void strangers() throws IOException {
    Set<String> known =
        kept.keySet().stream()
            .flatMap(id -> Stream.of(id.file(), id.blocks()))
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".warc.gz") && !known.contains(name))
          .sorted()
          .forEach(name -> fault(name, OptionalLong.empty(), "no line of the chain speaks of it"));
    }
  }

  private void fault(String file, OptionalLong offset, String what) {
    faults.add(new Fault(file, offset, what));
  }
}
