package io.tingfeng.index.lucene;

import java.util.ArrayList;
import java.util.List;

/** Words written as steps and lengths in the text they were cut from; others are spelt out. */
final class WordPlaces {
  /** How far behind the last word the next is looked for, in characters; bounds the work. */
  private static final int REACH = 200;

  private WordPlaces() {}

  static void encode(Packer to, String wording, List<String> words) {
    to.number(words.size());
    int cursor = 0;
    for (String word : words) {
      int reach = Math.min(wording.length(), cursor + REACH + word.length());
      int place = word.isEmpty() ? -1 : wording.indexOf(word, cursor, reach);
      to.number(place < 0 ? -1 : place - cursor);
      if (place < 0) {
        to.text(word);
      } else {
        to.number(word.length());
        cursor = place + word.length();
      }
    }
  }

  static List<String> decode(Unpacker from, String wording) {
    int count = from.size();
    List<String> words = new ArrayList<>(count);
    int cursor = 0;
    for (int i = 0; i < count; i++) {
      int step = from.smallNumber();
      if (step < 0) {
        words.add(from.text());
      } else {
        int start = cursor + step;
        cursor = start + from.smallNumber();
        words.add(wording.substring(start, cursor));
      }
    }
    return words;
  }
}
