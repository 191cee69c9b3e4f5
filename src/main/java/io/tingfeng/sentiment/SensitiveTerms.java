package io.tingfeng.sentiment;

import io.tingfeng.text.Folding;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what a PR desk must know of whatever the tone (敏感): safety, law, minors … */
public final class SensitiveTerms {
  private final Lexicon lexicon;

  public SensitiveTerms(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The categories that a text touches. */
  public Set<String> categories(String text) {
    return lexicon.sensitive().longest(Folding.fold(text)).stream()
        .map(hit -> hit.value())
        .collect(Collectors.toUnmodifiableSet());
  }
}
