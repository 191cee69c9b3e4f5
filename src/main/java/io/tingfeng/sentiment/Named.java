package io.tingfeng.sentiment;

import io.tingfeng.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where one of several names stands in a text.
 *
 * @param spans its places, in their order; none when the text does not name it
 * @param nested whether it stands only inside longer names of the list
 */
record Named(String name, List<Span> spans, boolean nested) {

  /** The places of names, in the order of the names; the longest name takes its place first. */
  static List<Named> in(NormalText text, List<String> names) {
    List<String> longestFirst = new ArrayList<>(names);
    longestFirst.sort(Comparator.comparingInt(String::length).reversed());
    StringBuilder free = new StringBuilder(text.text());
    List<Named> found = new ArrayList<>();
    for (String name : longestFirst) {
      String wanted = NormalText.of(name).text().strip();
      List<Span> own = spans(free, wanted);
      own.forEach(span -> free.replace(span.start(), span.end(), " ".repeat(wanted.length())));
      boolean nested = own.isEmpty();
      List<Span> spans = nested ? spans(new StringBuilder(text.text()), wanted) : own;
      found.add(new Named(name, spans, nested && !spans.isEmpty()));
    }
    found.sort(Comparator.comparingInt(one -> names.indexOf(one.name())));
    return found;
  }

  private static List<Span> spans(StringBuilder text, String wanted) {
    List<Span> spans = new ArrayList<>();
    if (wanted.isEmpty()) {
      return spans;
    }
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length())) {
      spans.add(new Span(at, at + wanted.length()));
    }
    return spans;
  }
}
