package io.tingfeng.index.lucene;

import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.index.MentionQuery.Number;
import io.tingfeng.model.TimeWindow;
import java.util.List;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns a question into a Lucene query that finds exactly its mentions. */
final class Queries {
  private Queries() {}

  /** The query; it filters and does not rank. */
  static Query of(MentionQuery query) {
    return switch (query) {
      case MentionQuery.All all -> MatchAllDocsQuery.INSTANCE;
      case MentionQuery.Text text -> Pairs.containing(text.text());
      case MentionQuery.Near near -> Nearness.of(near);
      case MentionQuery.OfBrand brand -> is(Facet.BRAND, brand.brand().value());
      case MentionQuery.AnyBrand any -> has(Facet.BRAND);
      case MentionQuery.WithId id -> new TermQuery(new Term(Schema.ID, id.id().value()));
      case MentionQuery.OfPost post -> new TermQuery(MentionDocuments.term(post.post()));
      case MentionQuery.During during -> during(during.window());
      case MentionQuery.OfTone tone -> is(Facet.TONE, tone.tone().word());
      case MentionQuery.Is is -> is(is.field(), is.value());
      case MentionQuery.Has has -> has(has.field());
      case MentionQuery.Between between -> between(between);
      case MentionQuery.And and -> and(and.parts());
      case MentionQuery.Or or -> or(or.parts());
      case MentionQuery.Not not -> and(List.of(not));
    };
  }

  private static Query is(Facet facet, String value) {
    String field = facet == Facet.WORD ? Schema.RANKED_WORDS : Schema.field(facet);
    return new TermQuery(new Term(field, Schema.term(value)));
  }

  private static Query has(Facet facet) {
    return new FieldExistsQuery(Schema.field(facet));
  }

  /** The mentions inside a span whose ends are whole microseconds. */
  static Query during(TimeWindow window) {
    long from = Schema.micros(window.from());
    long to = Schema.micros(window.to());
    return from >= to
        ? MatchNoDocsQuery.INSTANCE
        : NumericDocValuesField.newSlowRangeQuery(Schema.AT, from, to - 1);
  }

  private static Query between(MentionQuery.Between between) {
    boolean real = between.field() == Number.NEGATIVE || between.field() == Number.POINTS;
    if (!(between.low() <= between.high())) {
      return MatchNoDocsQuery.INSTANCE;
    }
    // A cast keeps a double beyond the range of long at the end of that range.
    long low = real ? Schema.sortable(between.low()) : (long) Math.ceil(between.low());
    long high = real ? Schema.sortable(between.high()) : (long) Math.floor(between.high());
    return low > high
        ? MatchNoDocsQuery.INSTANCE
        : NumericDocValuesField.newSlowRangeQuery(Schema.field(between.field()), low, high);
  }

  private static Query and(List<MentionQuery> parts) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    // Lucene finds nothing by exclusions alone.
    if (parts.stream().allMatch(MentionQuery.Not.class::isInstance)) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    for (MentionQuery part : parts) {
      if (part instanceof MentionQuery.Not not) {
        all.add(of(not.part()), Occur.MUST_NOT);
      } else {
        all.add(of(part), Occur.FILTER);
      }
    }
    return all.build();
  }

  private static Query or(List<MentionQuery> parts) {
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    parts.forEach(part -> some.add(of(part), Occur.SHOULD));
    return new ConstantScoreQuery(some.build());
  }
}
