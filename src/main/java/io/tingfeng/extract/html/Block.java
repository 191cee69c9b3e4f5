package io.tingfeng.extract.html;

import java.util.List;

/** A run of inline text up to the next block element or line break: one line of the page. */
final class Block {
  final int index;
  final Box owner;
  final String text;

  /** Characters without blanks. */
  final int chars;

  int linkChars;
  final int punctuation;
  final int han;

  /** Inline pieces whose element says what they are. */
  final List<Mark> marks;

  /** The first link of the block, or an empty text. */
  final String link;

  /** Expected characters of the article. */
  double weight;

  /** Trimmings by its own words. */
  boolean junk;

  /**
   * A piece of a block.
   *
   * @param hints bits of {@link ClassHints}
   */
  record Mark(int start, int end, int hints, String title) {}

  Block(int index, Box owner, String text, int linkChars, String link, List<Mark> marks) {
    this.index = index;
    this.owner = owner;
    this.text = text;
    this.linkChars = linkChars;
    this.link = link;
    this.marks = marks;
    int visible = 0;
    int marksOfSentence = 0;
    int chinese = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        continue;
      }
      visible++;
      if (c >= '\u3400' && c <= '\u9fff') {
        chinese++;
      } else if (Letters.isSentenceMark(text, i, c)) {
        marksOfSentence++;
      }
    }
    this.chars = visible;
    this.punctuation = marksOfSentence;
    this.han = chinese;
  }

  boolean isChinese() {
    return han * 4 > chars;
  }

  boolean isClean() {
    return !junk && !owner.negative && !owner.comment;
  }

  double linkShare() {
    return chars == 0 ? 0 : (double) linkChars / chars;
  }
}
