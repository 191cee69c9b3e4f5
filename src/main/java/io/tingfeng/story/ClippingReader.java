package io.tingfeng.story;

import io.tingfeng.model.Post;
import io.tingfeng.text.Sentences;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Cuts posts to what comparing needs. */
final class ClippingReader {
  private final EventJudge judge;
  private final Background background;

  ClippingReader(EventJudge judge, Background background) {
    this.judge = judge;
    this.background = background;
  }

  Clipping read(Post post) {
    StoryText text = StoryText.of(post.title(), post.text());
    Headline headline = judge.headline(headline(post));
    return new Clipping(
        post.id(),
        post.at(),
        headline,
        pairs(headline),
        text.title(),
        text.body(),
        Clipping.sample(text.grams()));
  }

  private static String headline(Post post) {
    if (!post.title().isBlank()) {
      return post.title();
    }
    return Sentences.sentences(post.text()).stream()
        .map(span -> post.text().substring(span.start(), span.end()))
        .filter(sentence -> !sentence.isBlank())
        .findFirst()
        .orElse("");
  }

  private static boolean isForeign(String letters, int at) {
    return letters.charAt(at) < 0x250 && letters.charAt(at + 1) < 0x250;
  }

  /** A foreign word is told by its rarest pair: the others stand in many words. */
  private boolean isRarest(String letters, int at) {
    double own = background.rarity(Background.pair(letters, at));
    int from = at;
    while (from > 0 && isForeign(letters, from - 1)) {
      from--;
    }
    for (int i = from; i + 1 < letters.length() && isForeign(letters, i); i++) {
      double other = background.rarity(Background.pair(letters, i));
      if (other > own || other == own && i < at) {
        return false;
      }
    }
    return true;
  }

  /** The distinct pairs that lie inside words, the rarest first. */
  private int[] pairs(Headline headline) {
    String letters = headline.letters();
    BitSet inside = headline.pairsInWords();
    return IntStream.range(0, Math.max(0, letters.length() - 1))
        .filter(at -> isForeign(letters, at) ? isRarest(letters, at) : inside.get(at))
        .map(at -> Background.pair(letters, at))
        .distinct()
        .boxed()
        .sorted(Comparator.comparingDouble((Integer pair) -> -background.rarity(pair)))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
