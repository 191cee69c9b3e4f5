package io.tingfeng.index.lucene;

import io.tingfeng.text.Folding;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A text as overlapping pairs of characters (code points), the last one alone: {@code 听风了} is
 * {@code 听风 风了 了}. A run of characters is then a phrase of pairs and a single character a prefix,
 * so that whatever stands in a text is found, however a segmenter would cut it.
 */
final class Pairs extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final String text;
  private int next;

  /** The pairs of a folded text. */
  Pairs(String folded) {
    this.text = folded;
  }

  @Override
  public boolean incrementToken() {
    if (next >= text.length()) {
      return false;
    }
    clearAttributes();
    int second = after(text, next);
    term.append(text, next, second < text.length() ? after(text, second) : second);
    next = second;
    return true;
  }

  @Override
  public void reset() {
    next = 0;
  }

  private static int after(String text, int at) {
    return at + Character.charCount(text.codePointAt(at));
  }

  /** Finds the texts in which a text stands; the empty text stands in all. */
  static Query containing(String wanted) {
    String text = Folding.fold(wanted);
    int[] characters = text.codePoints().toArray();
    return switch (characters.length) {
      case 0 -> MatchAllDocsQuery.INSTANCE;
      case 1 -> new PrefixQuery(new Term(Schema.PAIRS, text));
      case 2 -> new TermQuery(new Term(Schema.PAIRS, text));
      default -> phrase(characters);
    };
  }

  /** Every second pair says it all; the last pair closes a run of odd length. */
  private static Query phrase(int[] characters) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    int last = characters.length - 2;
    for (int at = 0; at <= last; at += 2) {
      phrase.add(pair(characters, at), at);
    }
    if (last % 2 != 0) {
      phrase.add(pair(characters, last), last);
    }
    return phrase.build();
  }

  private static Term pair(int[] characters, int at) {
    return new Term(Schema.PAIRS, new String(characters, at, 2));
  }
}
