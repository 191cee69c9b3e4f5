package io.tingfeng.story;

import io.tingfeng.text.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that tell what kind of title one is; one a line, {@code #} begins a comment. */
enum WordList {
  REPORT("report-words.txt"),
  INCIDENT("incident-words.txt");

  private final Set<String> words;

  WordList(String file) {
    words = read(file);
  }

  /** Whether one of the words is one of the tokens. */
  boolean isIn(List<Token> tokens) {
    return tokens.stream().anyMatch(token -> contains(token.word()));
  }

  boolean contains(String word) {
    return words.contains(word);
  }

  /** Whether one of the words stands somewhere in a text. */
  boolean standsIn(String text) {
    return words.stream().anyMatch(text::contains);
  }

  private static Set<String> read(String file) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(WordList.class.getResourceAsStream("/story/" + file)),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
