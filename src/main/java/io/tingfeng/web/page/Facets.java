package io.tingfeng.web.page;

import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Tone;
import io.tingfeng.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The facets of a search: each value adds itself to the query, or takes itself out again. */
final class Facets {
  private static final int MOST = 6;

  private final Frame f;
  private final Tongue t;
  private final MentionIndex index;

  Facets(Frame f, MentionIndex index) {
    this.f = f;
    this.t = f.t();
    this.index = index;
  }

  List<SearchView.Facet> of(MentionQuery query, String typed) {
    List<SearchView.Facet> facets = new ArrayList<>();
    add(facets, t.of("褒贬", "Tone"), "tone", Facet.TONE, query, typed);
    add(facets, t.of("品牌", "Brand"), "brand", Facet.BRAND, query, typed);
    add(facets, t.of("平台", "Platform"), "platform", Facet.PLATFORM, query, typed);
    add(facets, t.of("投诉类型", "Complaint"), "type", Facet.COMPLAINT_TYPE, query, typed);
    add(facets, t.of("敏感", "Sensitive"), "sensitive", Facet.SENSITIVE, query, typed);
    add(facets, t.of("地区", "Place"), "place", Facet.PLACE, query, typed);
    add(facets, t.of("人物", "Person"), "person", Facet.PERSON, query, typed);
    add(facets, t.of("机构", "Organisation"), "organisation", Facet.ORGANISATION, query, typed);
    return facets;
  }

  private void add(
      List<SearchView.Facet> facets,
      String name,
      String field,
      Facet facet,
      MentionQuery query,
      String typed) {
    List<SearchView.Value> values =
        index.top(query, facet, MOST).stream()
            .filter(count -> !count.value().isEmpty())
            .map(count -> value(count, field, facet, typed))
            .toList();
    if (!values.isEmpty()) {
      facets.add(new SearchView.Facet(name, values));
    }
  }

  private SearchView.Value value(
      MentionIndex.Count count, String field, Facet facet, String typed) {
    String term = Links.term(field, count.value());
    Pattern whole = Pattern.compile("(?:^|\\s)" + Pattern.quote(term) + "(?=\\s|$)");
    boolean isOn = whole.matcher(typed).find();
    String next =
        isOn ? whole.matcher(typed).replaceAll(" ").strip() : (typed + " " + term).strip();
    return new SearchView.Value(
        name(count.value(), facet), f.ink().count(count.count()), Links.search(next), isOn);
  }

  private String name(String value, Facet facet) {
    return switch (facet) {
      case TONE -> Words.parse(Tone.class, value).map(tone -> Labels.tone(tone, t)).orElse(value);
      case PLATFORM -> Labels.platform(value, t);
      case COMPLAINT_TYPE, SENSITIVE -> Labels.type(value, t);
      default -> value;
    };
  }
}
