package io.tingfeng.sentiment;

import io.tingfeng.text.Folding;
import io.tingfeng.text.Span;
import java.util.Arrays;
import java.util.List;

/**
 * A text in the form in which entries are looked up: folded, a run of digits as one {@code 0},
 * white space as one blank, at most {@value #LONGEST} characters of the original.
 */
final class NormalText {
  /** A complaint has been made by then; the rest of a long article dilutes it. */
  static final int LONGEST = 1_200;

  private final String text;
  private final int[] places;

  private NormalText(String text, int[] places) {
    this.text = text;
    this.places = places;
  }

  static NormalText of(String original) {
    int length = Math.min(original.length(), LONGEST);
    char[] kept = new char[length];
    int[] places = new int[length + 1];
    int size = 0;
    char last = 0;
    for (int i = 0; i < length; i++) {
      char c = plain(Folding.fold(original.charAt(i)));
      if ((c == '0' || c == ' ') && c == last) {
        continue;
      }
      places[size] = i;
      kept[size++] = c;
      last = c;
    }
    places[size] = length;
    return new NormalText(new String(kept, 0, size), places);
  }

  private static char plain(char c) {
    if (c >= '0' && c <= '9') {
      return '0';
    }
    return Character.isWhitespace(c) ? ' ' : c;
  }

  /** Some pieces of the text in their order, a comma between them. */
  NormalText pieces(List<Span> spans) {
    StringBuilder joined = new StringBuilder();
    int[] from = new int[text.length() + spans.size() + 1];
    for (Span span : spans) {
      if (!joined.isEmpty()) {
        from[joined.length()] = places[span.start()];
        joined.append(',');
      }
      System.arraycopy(places, span.start(), from, joined.length(), span.end() - span.start());
      joined.append(text, span.start(), span.end());
    }
    from[joined.length()] = spans.isEmpty() ? 0 : places[spans.getLast().end()];
    return new NormalText(joined.toString(), Arrays.copyOf(from, joined.length() + 1));
  }

  String text() {
    return text;
  }

  /** Where in the original a character stands; the length is the original's end. */
  int place(int index) {
    return places[index];
  }

  /** The first character that stands at or after a place of the original. */
  int indexOf(int place) {
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places[middle] < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
