package io.tingfeng.pipeline;

import io.tingfeng.evidence.Archive;
import io.tingfeng.index.lucene.IndexCopy;
import io.tingfeng.store.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * One file that holds a whole workspace: configuration, lexicons and drafts of them, database and
 * index, each in a consistent state, also while the program writes. Secrets are not in it, for no
 * file holds them.
 */
public final class Backup {
  private static final List<String> CONFIGURATION = List.of("sources.yml", "settings.yml");
  private static final String DRAFTS = "drafts";
  private static final String DATABASE = "data/tingfeng.db";
  private static final String INDEX = "data/index";

  private final Path workspace;

  /** Backups of a workspace. */
  public Backup(Path workspace) {
    this.workspace = workspace;
  }

  /**
   * Writes a backup; says how many files are in it.
   *
   * @throws IOException when something cannot be read or written; no half file is left
   */
  public int write(Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    Path scratch = Files.createTempDirectory(absolute.getParent(), ".tingfeng-backup");
    try {
      Path half = scratch.resolve("backup.zip");
      int files = pack(half, snapshot(scratch.resolve("workspace")));
      Files.move(half, absolute, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      return files;
    } finally {
      delete(scratch);
    }
  }

  /** A copy of all that belongs into a backup. */
  private Path snapshot(Path copy) throws IOException {
    Files.createDirectories(copy.resolve("data"));
    for (String name : CONFIGURATION) {
      copyFile(workspace.resolve(name), copy.resolve(name));
    }
    copyFolder(workspace.resolve("lexicons"), copy.resolve("lexicons"));
    copyDrafts(copy);
    if (Files.isDirectory(workspace.resolve(Archive.FOLDER))) {
      copyFolder(workspace.resolve(Archive.FOLDER), copy.resolve(Archive.FOLDER));
    }
    // The database first: what it acknowledges was committed to the index before.
    if (Files.exists(workspace.resolve(DATABASE))) {
      try (Database database = Database.open(workspace.resolve(DATABASE))) {
        database.copyTo(copy.resolve(DATABASE));
      }
    }
    if (Files.isDirectory(workspace.resolve(INDEX))) {
      IndexCopy.copy(workspace.resolve(INDEX), copy.resolve(INDEX));
    }
    return copy;
  }

  private void copyDrafts(Path copy) throws IOException {
    if (Files.isDirectory(workspace.resolve(DRAFTS))) {
      try (Stream<Path> drafts = Files.list(workspace.resolve(DRAFTS))) {
        for (Path draft : drafts.filter(Files::isDirectory).toList()) {
          copyFolder(draft, copy.resolve(DRAFTS).resolve(draft.getFileName()));
        }
      }
    }
  }

  private static int pack(Path file, Path folder) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> all = Files.walk(folder)) {
      int files = 0;
      for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(folder.relativize(path).toString().replace('\\', '/')));
        Files.copy(path, zip);
        zip.closeEntry();
        files++;
      }
      return files;
    }
  }

  /**
   * Brings a backup back into the workspace, which must hold no data; says how many files came.
   *
   * @throws IOException when the file is no backup or cannot be read
   */
  public int restore(Path file) throws IOException {
    int files = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.stream().noneMatch(entry -> entry.getName().startsWith("data/"))) {
        throw new IOException(file + " is no backup of tingfeng");
      }
      for (ZipEntry entry : zip.stream().toList()) {
        unpack(zip, entry);
        files++;
      }
    }
    return files;
  }

  private void unpack(ZipFile zip, ZipEntry entry) throws IOException {
    Path root = workspace.toAbsolutePath().normalize();
    Path target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root) || entry.isDirectory()) {
      throw new IOException("the backup names a place outside the workspace: " + entry.getName());
    }
    Files.createDirectories(target.getParent());
    try (InputStream in = zip.getInputStream(entry)) {
      Files.copy(in, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void copyFile(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      Files.copy(from, to);
    }
  }

  private static void copyFolder(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path visited, @org.jspecify.annotations.Nullable IOException thrown)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
