package io.tingfeng.config;

import io.tingfeng.model.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files that people edit while the program runs: a good edit is in force at the next {@link
 * #current}, a broken one is reported once and the last good version stays.
 *
 * @param <T> what the files say
 */
public final class Reloading<T> {
  private final List<Path> watched;
  private final Supplier<T> loader;
  private final Consumer<Problems> broken;
  private T value;
  private String signature;
  private Optional<Problems> fault = Optional.empty();

  /**
   * Loads for the first time.
   *
   * @param watched files, or folders whose files are watched
   * @param broken told of the faults of an edit, once an edit
   * @throws Problems when the first load fails
   */
  public Reloading(List<Path> watched, Supplier<T> loader, Consumer<Problems> broken) {
    this.watched = List.copyOf(watched);
    this.loader = loader;
    this.broken = broken;
    this.signature = signature();
    this.value = loader.get();
  }

  /** The newest good version. */
  public synchronized T current() {
    String now = signature();
    if (!now.equals(signature)) {
      signature = now;
      reload();
    }
    return value;
  }

  /** The faults of the files as they stand, when the version in force is an older one. */
  public synchronized Optional<Problems> fault() {
    return fault;
  }

  private void reload() {
    try {
      value = loader.get();
      fault = Optional.empty();
    } catch (Problems problems) {
      fault = Optional.of(problems);
      broken.accept(problems);
    }
  }

  private String signature() {
    return watched.stream()
        .flatMap(Reloading::files)
        .map(Reloading::mark)
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static Stream<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return Stream.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.toList().stream();
    } catch (IOException e) {
      return Stream.of(path);
    }
  }

  private static String mark(Path file) {
    try {
      return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return file + " missing";
    }
  }
}
