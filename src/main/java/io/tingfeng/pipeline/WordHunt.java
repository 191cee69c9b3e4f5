package io.tingfeng.pipeline;

import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Mention;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.sentiment.HeardText;
import io.tingfeng.sentiment.Suggestion;
import io.tingfeng.sentiment.Suggestions;
import io.tingfeng.text.Folding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for words that the lexicons lack in the mentions of a span. */
public final class WordHunt {
  /** The newest texts that are looked at; more say the same and take memory. */
  private static final int MOST_TEXTS = 60_000;

  private final MentionIndex index;

  public WordHunt(MentionIndex index) {
    this.index = index;
  }

  /**
   * Words with their evidence, the surest first.
   *
   * @param least texts that a word must stand in
   */
  public List<Suggestion> words(Vocabulary vocabulary, TimeWindow span, int least) {
    Deque<HeardText> texts = new ArrayDeque<>();
    Set<Long> met = new HashSet<>();
    index.forEach(
        new MentionQuery.During(span),
        mention -> {
          // Reprints of one text are one witness.
          if (met.add(mention.fingerprint().bits())) {
            texts.addLast(heard(mention));
          }
          if (texts.size() > MOST_TEXTS) {
            texts.removeFirst();
          }
        });
    return Suggestions.of(vocabulary.words(), new ArrayList<>(texts), names(vocabulary), least);
  }

  private static HeardText heard(Mention mention) {
    String brand = mention.brand().map(BrandId::value).orElse("");
    return HeardText.of(mention.post().wording(), brand, mention.isNegative());
  }

  private static List<String> names(Vocabulary vocabulary) {
    return vocabulary.brands().stream()
        .flatMap(WordHunt::names)
        .map(Folding::fold)
        .distinct()
        .toList();
  }

  private static Stream<String> names(Brand brand) {
    return Stream.of(
            List.of(brand.name()),
            brand.aliases(),
            brand.products(),
            brand.people(),
            brand.competitors())
        .flatMap(List::stream);
  }
}
