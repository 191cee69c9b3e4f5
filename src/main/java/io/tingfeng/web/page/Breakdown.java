package io.tingfeng.web.page;

import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionIndex.Count;
import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Tone;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Bars of what mentions are made of: platforms, complaint types, with the negative part of each.
 */
final class Breakdown {
  private static final int MOST = 8;
  private static final int ALL = 100;

  private final MentionIndex index;
  private final Frame f;

  Breakdown(MentionIndex index, Frame f) {
    this.index = index;
    this.f = f;
  }

  /**
   * The commonest values of a field.
   *
   * @param rest of the query that finds the mentions, in the query language
   */
  List<OverviewView.Bar> bars(MentionQuery query, Facet facet, String rest) {
    Map<String, Long> ill =
        index
            .top(
                new MentionQuery.And(List.of(query, new MentionQuery.OfTone(Tone.NEGATIVE))),
                facet,
                ALL)
            .stream()
            .collect(Collectors.toMap(Count::value, Count::count));
    List<Count> counts = index.top(query, facet, MOST);
    long most = counts.stream().mapToLong(Count::count).max().orElse(1);
    return counts.stream()
        .map(count -> bar(count, ill.getOrDefault(count.value(), 0L), most, facet, rest))
        .toList();
  }

  private OverviewView.Bar bar(Count count, long ill, long most, Facet facet, String rest) {
    String field = facet == Facet.PLATFORM ? "platform" : "type";
    String name =
        facet == Facet.PLATFORM
            ? Labels.platform(count.value(), f.t())
            : Labels.type(count.value(), f.t());
    return new OverviewView.Bar(
        name,
        100.0 * count.count() / most,
        100.0 * ill / most,
        f.ink().count(count.count()),
        f.t().of("负 ", "neg. ") + f.ink().share(ill, count.count()),
        Links.search(field + ":" + count.value() + " " + rest));
  }
}
