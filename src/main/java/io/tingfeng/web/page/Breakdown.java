package io.tingfeng.web.page;

import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionIndex.Count;
import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Tone;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Bars of what mentions are made of: platforms, complaint types, names, with the negative part of
 * each and how it changed against the span before.
 */
final class Breakdown {
  private static final int MOST = 8;
  private static final int ALL = 100;

  private final MentionIndex index;
  private final Frame f;
  private final TimeWindow window;

  /** Bars of a span. */
  Breakdown(MentionIndex index, Frame f, TimeWindow window) {
    this.index = index;
    this.f = f;
    this.window = window;
  }

  /**
   * The commonest values of a field.
   *
   * @param rest of the query that finds the mentions, in the query language
   */
  List<OverviewView.Bar> bars(MentionQuery query, Facet facet, String rest) {
    return bars(query, facet, rest, MOST);
  }

  /** The commonest values, at most so many. */
  List<OverviewView.Bar> bars(MentionQuery query, Facet facet, String rest, int most) {
    MentionQuery now = during(query, window);
    List<Count> counts =
        index.top(now, facet, most).stream().filter(count -> !count.value().isEmpty()).toList();
    Map<String, Long> ill =
        counts(new MentionQuery.And(List.of(now, new MentionQuery.OfTone(Tone.NEGATIVE))), facet);
    Map<String, Long> before = counts(during(query, window.previous()), facet);
    long longest = counts.stream().mapToLong(Count::count).max().orElse(1);
    return counts.stream()
        .map(
            count ->
                new OverviewView.Bar(
                    name(count.value(), facet),
                    100.0 * count.count() / longest,
                    100.0 * ill.getOrDefault(count.value(), 0L) / longest,
                    f.ink().count(count.count()),
                    f.ink().change(count.count(), before.getOrDefault(count.value(), 0L)),
                    f.t().of("负 ", "neg. ")
                        + f.ink().share(ill.getOrDefault(count.value(), 0L), count.count()),
                    Links.search(Links.term(field(facet), count.value()) + " " + rest)))
        .toList();
  }

  private static MentionQuery during(MentionQuery query, TimeWindow window) {
    return new MentionQuery.And(List.of(query, new MentionQuery.During(window)));
  }

  private Map<String, Long> counts(MentionQuery query, Facet facet) {
    return index.top(query, facet, ALL).stream()
        .collect(Collectors.toMap(Count::value, Count::count));
  }

  private static String field(Facet facet) {
    return switch (facet) {
      case COMPLAINT_TYPE -> "type";
      default -> facet.name().toLowerCase(java.util.Locale.ROOT);
    };
  }

  private String name(String value, Facet facet) {
    return switch (facet) {
      case PLATFORM -> Labels.platform(value, f.t());
      case COMPLAINT_TYPE -> Labels.type(value, f.t());
      default -> Passage.harmless(value);
    };
  }
}
