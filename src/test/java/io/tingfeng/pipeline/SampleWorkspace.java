package io.tingfeng.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Makes workspaces for tests: the shipped lexicons, other sources. */
public final class SampleWorkspace {
  private SampleWorkspace() {}

  /** A workspace in a folder with these sources, in the form of {@code sources.yml}. */
  public static Path in(Path folder, String sources, String settings) {
    try {
      Path lexicons = Files.createDirectories(folder.resolve("lexicons"));
      try (Stream<Path> files = Files.list(Path.of("lexicons"))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(
              file, lexicons.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
      Files.writeString(folder.resolve("sources.yml"), sources);
      if (!settings.isEmpty()) {
        Files.writeString(folder.resolve("settings.yml"), settings);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One list of links on loopback, visited as often as the program likes. */
  public static String list(ListServer server) {
    return """
    sources:
      - id: gazette
        name: 街坊小报
        kind: html
        platform: news
        address: %s
        links: "ul a"
        every: 1s
        hostInterval: 0s
    """
        .formatted(server.address("/list"));
  }

  /** Settings that let tests visit loopback. */
  public static final String LOOPBACK = "crawler:\n  privateNetworks: true\n";
}
