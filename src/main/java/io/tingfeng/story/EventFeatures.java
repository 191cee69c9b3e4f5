package io.tingfeng.story;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * What two titles have in common and what sets them apart, as numbers for {@link EventJudge}.
 *
 * @param weight rarity of the shared pairs of characters that lie inside words, added up
 * @param blocks number of separate runs that are shared: a name and a deed are two
 * @param longest length of the longest run
 * @param cover share of the shorter title that is shared, 0 to 1
 * @param days logarithm of the days on which the rarest shared pair was seen: lasting names say
 *     little
 * @param nouns shared things
 * @param report one of them speaks about an event
 * @param incidents how many of them speak of an affair
 * @param otherFigures both have numbers or stages and none in common, times the cover: a template
 * @param slot each begins with a word that the other has not, times the cover: X分数线, Y分数线
 * @param otherPlaces each names a place that the other does not
 * @param otherPeople each names a person that the other does not
 */
record EventFeatures(
    double weight,
    double blocks,
    double longest,
    double cover,
    double days,
    double nouns,
    double report,
    double incidents,
    double otherFigures,
    double slot,
    double otherPlaces,
    double otherPeople) {

  static EventFeatures of(Headline a, Headline b, Background background) {
    List<SharedBlock> blocks = SharedBlock.all(a.letters(), b.letters());
    int shorter = Math.max(1, Math.min(a.letters().length(), b.letters().length()));
    double cover = (double) blocks.stream().mapToInt(SharedBlock::length).sum() / shorter;
    return new EventFeatures(
        weight(a, b, blocks, background),
        blocks.size(),
        blocks.isEmpty() ? 0 : blocks.getFirst().length(),
        cover,
        days(a, blocks, background),
        Math.min(4, a.words().stream().filter(w -> w.isNoun() && Headline.stands(w, b)).count()),
        a.isReport() || b.isReport() ? 1 : 0,
        (a.isIncident() ? 1 : 0) + (b.isIncident() ? 1 : 0),
        haveOtherFigures(a, b) ? cover : 0,
        isSlot(a, b) ? cover : 0,
        differ(a, b, TitleWord::isPlace) ? 1 : 0,
        differ(a, b, TitleWord::isPerson) ? 1 : 0);
  }

  double[] values() {
    return new double[] {
      weight,
      blocks,
      longest,
      cover,
      days,
      nouns,
      report,
      incidents,
      otherFigures,
      slot,
      otherPlaces,
      otherPeople
    };
  }

  private static double weight(
      Headline a, Headline b, List<SharedBlock> blocks, Background background) {
    BitSet insideA = a.pairsInWords();
    BitSet insideB = b.pairsInWords();
    double weight = 0;
    for (SharedBlock block : blocks) {
      for (int i = 0; i + 1 < block.length(); i++) {
        if (insideA.get(block.a() + i) || insideB.get(block.b() + i)) {
          weight += background.rarity(Background.pair(a.letters(), block.a() + i));
        }
      }
    }
    return weight;
  }

  private static double days(Headline a, List<SharedBlock> blocks, Background background) {
    double rarest = -1;
    int days = 400;
    for (SharedBlock block : blocks) {
      for (int i = 0; i + 1 < block.length(); i++) {
        int pair = Background.pair(a.letters(), block.a() + i);
        if (background.rarity(pair) > rarest) {
          rarest = background.rarity(pair);
          days = background.days(pair);
        }
      }
    }
    return Math.log1p(days);
  }

  private static boolean haveOtherFigures(Headline a, Headline b) {
    return areOther(a.stages(), b.stages())
        || !a.numbers().isEmpty()
            && !b.numbers().isEmpty()
            && a.numbers().stream().noneMatch(n -> b.numbers().stream().anyMatch(m -> agree(n, m)));
  }

  private static boolean areOther(Collection<?> a, Collection<?> b) {
    return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
  }

  /** 835 and 835.4 are one number told in two ways. */
  private static boolean agree(String a, String b) {
    return a.equals(b) || a.length() > 1 && b.length() > 1 && (a.startsWith(b) || b.startsWith(a));
  }

  private static boolean isSlot(Headline a, Headline b) {
    return beginsOtherwise(a, b) && beginsOtherwise(b, a);
  }

  private static boolean beginsOtherwise(Headline title, Headline other) {
    return !title.words().isEmpty()
        && !Headline.stands(title.words().getFirst(), other)
        && !WordList.REPORT.contains(title.words().getFirst().letters());
  }

  private static boolean differ(Headline a, Headline b, Predicate<TitleWord> kind) {
    return a.words().stream().anyMatch(w -> kind.test(w) && !Headline.stands(w, b))
        && b.words().stream().anyMatch(w -> kind.test(w) && !Headline.stands(w, a));
  }
}
