package io.tingfeng.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text at its marks. The pieces follow each other without a gap and keep their marks. */
public final class Sentences {
  private static final String SENTENCE_END = "。！？!?…\n";
  private static final String CLAUSE_END = SENTENCE_END + "，,；;：:、 　~～";

  private Sentences() {}

  /** The sentences of a text. */
  public static List<Span> sentences(String text) {
    return cut(text, SENTENCE_END);
  }

  /** The clauses of a text; each lies within one sentence. */
  public static List<Span> clauses(String text) {
    return cut(text, CLAUSE_END);
  }

  private static List<Span> cut(String text, String ends) {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    int place = 0;
    while (place < text.length()) {
      if (ends.indexOf(text.charAt(place++)) < 0) {
        continue;
      }
      while (place < text.length() && ends.indexOf(text.charAt(place)) >= 0) {
        place++;
      }
      spans.add(new Span(start, place));
      start = place;
    }
    if (start < text.length()) {
      spans.add(new Span(start, text.length()));
    }
    return spans;
  }
}
