package io.tingfeng.story;

import io.tingfeng.model.Post;
import io.tingfeng.model.Sighting;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cuts posts to what comparing needs. */
final class ClippingReader {
  /** What stands for a post without a title, in characters. */
  private static final int BEGINNING = 44;

  private final EventJudge judge;
  private final Background background;

  ClippingReader(EventJudge judge, Background background) {
    this.judge = judge;
    this.background = background;
  }

  /**
   * Cuts a post.
   *
   * @param sightings where it names watched brands: such names say nothing about an event, since
   *     the whole stream is about them
   */
  Clipping read(Post post, List<Sighting> sightings) {
    StoryText text = StoryText.of(post.title(), post.text());
    boolean isTitled = !post.title().isBlank();
    String wording = nameless(post.wording(), sightings);
    Headline headline =
        isTitled
            ? judge.headline(wording.substring(0, post.title().length()))
            : judge.plainHeadline(wording.substring(0, Math.min(BEGINNING, wording.length())));
    int[] pairs = pairs(headline);
    double[] squares =
        Arrays.stream(pairs).mapToDouble(background::rarity).map(rare -> rare * rare).toArray();
    return new Clipping(
        post.id(),
        post.at(),
        sightings.stream().map(Sighting::brand).collect(Collectors.toUnmodifiableSet()),
        isTitled,
        headline,
        pairs,
        squares,
        Math.sqrt(Arrays.stream(squares).sum()),
        text.title(),
        text.body(),
        Clipping.sample(text.grams()));
  }

  /** Spaces in place of the names of brands. */
  private static String nameless(String wording, List<Sighting> sightings) {
    StringBuilder plain = new StringBuilder(wording);
    for (Sighting sighting : sightings) {
      for (int at = sighting.start(); at < sighting.end(); at++) {
        plain.setCharAt(at, ' ');
      }
    }
    return plain.toString();
  }

  private static boolean isForeign(String letters, int at) {
    return ForeignName.isForeign(letters.charAt(at))
        && ForeignName.isForeign(letters.charAt(at + 1));
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
        .map(
            at ->
                isForeign(letters, at) ? ForeignName.at(letters, at) : Background.pair(letters, at))
        .distinct()
        .boxed()
        .sorted(Comparator.comparingDouble((Integer pair) -> -background.rarity(pair)))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
