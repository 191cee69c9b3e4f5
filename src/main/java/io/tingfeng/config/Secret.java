package io.tingfeng.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A secret that a file names but never holds: {@code env:NAME} stands for the environment variable
 * NAME, or for the content of the file that NAME_FILE names. It prints as a mask.
 */
public record Secret(String variable) {
  private static final Pattern FORM = Pattern.compile("env:[A-Z][A-Z0-9_]*");

  /**
   * Reads the form {@code env:NAME}.
   *
   * @throws IllegalArgumentException when it is anything else, a plain secret above all
   */
  static Secret parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not of the form env:NAME");
    }
    return new Secret(text.substring(4));
  }

  /** The secret itself, when the environment has it. */
  public Optional<String> reveal(Map<String, String> environment) {
    String file = environment.get(variable + "_FILE");
    if (file == null) {
      return Optional.ofNullable(environment.get(variable));
    }
    try {
      return Optional.of(Files.readString(Path.of(file)).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("the file that " + variable + "_FILE names is unreadable", e);
    }
  }

  @Override
  public String toString() {
    return "env:" + variable;
  }
}
