package io.tingfeng.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The pack that leaves the house (存证包): the WARC files, the digests of their blocks, the whole
 * chain as proof of order and completeness, a manifest for programs and an inventory for people.
 */
public final class ExportPack {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path folder;
  private final String software;
  private final ZoneId zone;

  /** Packs from the folder of an archive, with times for people in a zone. */
  public ExportPack(Archive archive, String software, ZoneId zone) {
    this.folder = archive.folder();
    this.software = software;
    this.zone = zone;
  }

  /**
   * Writes a pack.
   *
   * @param exhibits at least one, all with their files
   * @throws IOException when a file is missing or the target cannot be written; no half pack stays
   */
  public void write(Path target, List<Exhibit> exhibits, Instant at) throws IOException {
    Path half = Files.createTempFile(target.toAbsolutePath().getParent(), ".pack", ".half");
    try {
      try (OutputStream out = Files.newOutputStream(half);
          ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
        Inventory inventory = new Inventory(software, zone);
        put(zip, "清单.txt", inventory.text(exhibits, at).getBytes(StandardCharsets.UTF_8));
        put(zip, "manifest.json", manifest(exhibits, at));
        put(zip, Chain.FILE, Files.readAllBytes(folder.resolve(Chain.FILE)));
        for (Path stamp : stamps()) {
          put(zip, String.valueOf(stamp.getFileName()), Files.readAllBytes(stamp));
        }
        for (Exhibit exhibit : exhibits) {
          String blocks = exhibit.id().blocks();
          put(zip, exhibit.id().file(), Files.readAllBytes(folder.resolve(exhibit.id().file())));
          put(zip, blocks, Files.readAllBytes(folder.resolve(blocks)));
        }
      }
      Files.move(half, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  /** The answers of time-stamping authorities and what they were asked. */
  private List<Path> stamps() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".tsr") || file.toString().endsWith(".tsq"))
          .sorted()
          .toList();
    }
  }

  private byte[] manifest(List<Exhibit> exhibits, Instant at) throws IOException {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("software", software);
    manifest.put("exportedAt", at.toString());
    manifest.put("chain", Chain.FILE);
    manifest.put(
        "chainHead",
        ChainReading.of(Files.readAllBytes(folder.resolve(Chain.FILE)))
            .head()
            .orElse(Link.NOTHING));
    manifest.put("exhibits", exhibits.stream().map(ExportPack::shape).toList());
    return JSON.writeValueAsBytes(manifest);
  }

  private static Map<String, @Nullable Object> shape(Exhibit exhibit) {
    Map<String, @Nullable Object> shape = new LinkedHashMap<>();
    shape.put("id", exhibit.id().value());
    shape.put("file", exhibit.id().file());
    shape.put("url", exhibit.address().toString());
    shape.put("capturedAt", exhibit.capturedAt().toString());
    shape.put("occasion", exhibit.occasion().word());
    shape.put("brand", exhibit.brand().map(Object::toString).orElse(null));
    shape.put("status", exhibit.status());
    shape.put("bytes", exhibit.bytes());
    shape.put("sha256", exhibit.sha256());
    return shape;
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }
}
