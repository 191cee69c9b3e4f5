package io.tingfeng.story;

import io.tingfeng.text.Segmenter;
import io.tingfeng.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A title, ready to be compared with others.
 *
 * @param letters its letters and digits
 * @param words the words that say something, in order
 * @param numbers its numbers as they are written
 * @param stages what stage of a contest it speaks of
 * @param isReport it speaks about an event: 回应, 通报, 网友 …
 * @param isIncident it speaks of an affair: 事故, 道歉, 决赛 …
 */
record Headline(
    String letters,
    List<TitleWord> words,
    Set<String> numbers,
    Set<Integer> stages,
    boolean isReport,
    boolean isIncident) {
  /** Titles are short; of a post without one its beginning is read. */
  static final int LONGEST = 60;

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Pattern FUNCTIONAL = Pattern.compile("^(?:[wupcyerofhkqb].*|[dm])$");

  static Headline of(String title, Segmenter segmenter) {
    String text = title.length() <= LONGEST ? title : title.substring(0, LONGEST);
    List<Token> tokens = segmenter.segment(text);
    return new Headline(
        Letters.of(text),
        words(tokens),
        NUMBER
            .matcher(Letters.narrow(text))
            .results()
            .map(n -> n.group())
            .collect(Collectors.toSet()),
        Stages.of(text),
        WordList.REPORT.isIn(tokens),
        WordList.INCIDENT.standsIn(text));
  }

  /** Single characters side by side are taken together. */
  private static List<TitleWord> words(List<Token> tokens) {
    List<TitleWord> words = new ArrayList<>();
    TitleWord open = null;
    int at = 0;
    for (Token token : tokens) {
      String letters = Letters.of(token.word());
      boolean isFunctional = FUNCTIONAL.matcher(token.tag()).matches();
      boolean isSingle =
          letters.length() == 1 && !isFunctional && !Character.isDigit(letters.charAt(0));
      if (isSingle && open != null && open.end() == at) {
        open = new TitleWord(open.letters() + letters, open.start(), "x");
      } else {
        if (open != null) {
          words.add(open);
        }
        open = isSingle ? new TitleWord(letters, at, "x") : null;
        if (!isSingle && !isFunctional && !letters.isEmpty()) {
          words.add(new TitleWord(letters, at, token.tag()));
        }
      }
      at += letters.length();
    }
    if (open != null) {
      words.add(open);
    }
    return words;
  }

  /** The letters at which a pair begins that lies inside one word: others carry no meaning. */
  BitSet pairsInWords() {
    BitSet inside = new BitSet();
    for (TitleWord word : words) {
      inside.set(word.start(), Math.max(word.start(), word.end() - 1));
    }
    return inside;
  }

  /** Whether a word of the title stands anywhere among the letters of another. */
  static boolean stands(TitleWord word, Headline other) {
    return other.letters.contains(word.letters());
  }
}
