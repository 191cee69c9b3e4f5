package io.tingfeng.sentiment;

import io.tingfeng.text.TermScanner;
import io.tingfeng.text.TermScanner.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What words mean for one brand alone: the same word is bad for one trade and ordinary in another
 * (变态辣 in front of a noodle shop).
 */
final class Overlay {
  /** No word means anything else. */
  static final Overlay NONE = new Overlay(Map.of());

  private final Map<String, List<Sense>> senses;
  private final TermScanner<List<Sense>> terms;

  Overlay(Map<String, List<Sense>> senses) {
    this.senses = Map.copyOf(senses);
    this.terms = new TermScanner<>(this.senses);
  }

  Map<String, List<Sense>> senses() {
    return senses;
  }

  /** The entries of a text as they hold for the brand; a longer general entry still wins. */
  List<Hit<List<Sense>>> over(List<Hit<List<Sense>>> general, String text) {
    if (senses.isEmpty()) {
      return general;
    }
    List<Hit<List<Sense>>> all = new ArrayList<>(general);
    for (Hit<List<Sense>> own : terms.longest(text)) {
      if (general.stream().noneMatch(hit -> isLonger(hit, own))) {
        all.removeIf(hit -> general.contains(hit) && meet(hit, own));
        all.add(own);
      }
    }
    all.sort(Comparator.comparingInt(Hit::start));
    return all;
  }

  private static boolean isLonger(Hit<List<Sense>> hit, Hit<List<Sense>> own) {
    boolean covers = hit.start() <= own.start() && own.end() <= hit.end();
    return covers && hit.end() - hit.start() > own.end() - own.start();
  }

  private static boolean meet(Hit<List<Sense>> hit, Hit<List<Sense>> own) {
    return hit.start() < own.end() && own.start() < hit.end();
  }
}
