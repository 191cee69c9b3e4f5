package io.tingfeng.web.page;

import io.tingfeng.alert.Alert;
import io.tingfeng.heat.Coverage;
import io.tingfeng.heat.HeatPart;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.index.MentionIndex.SearchResult;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Mention;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Tone;
import io.tingfeng.web.Answers;
import io.tingfeng.web.Sight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts the page of a brand into words. */
final class BrandWords {
  private static final int WORST = 4;
  private static final int MOST_NAMES = 5;

  private final Frame f;
  private final Tongue t;
  private final Ink ink;
  private final Answers answers;
  private final Sight sight;
  private final Span span;
  private final Instant at;

  BrandWords(Frame f, Answers answers, Sight sight, Span span, Instant at) {
    this.f = f;
    this.t = f.t();
    this.ink = f.ink();
    this.answers = answers;
    this.sight = sight;
    this.span = span;
    this.at = at;
  }

  /**
   * The page.
   *
   * @param stories of the span, the largest first
   * @param cards of the worst mentions
   */
  BrandView view(
      BrandLine line,
      Coverage coverage,
      List<StoryView> stories,
      Function<List<Mention>, List<MentionCard>> cards) {
    BrandId id = line.brand().id();
    TimeWindow window = TimeWindow.endingAt(at.plusMillis(1), span.length());
    MentionQuery query = MentionQuery.of(id, window);
    MentionQuery ill = new MentionQuery.And(List.of(query, new MentionQuery.OfTone(Tone.NEGATIVE)));
    SearchResult worst = answers.index().search(ill, MentionIndex.Sort.MOST_REPOSTED, 0, WORST);
    Curves curves = new Curves(f, answers, span, at);
    List<BrandView.Bucket> buckets = curves.volume(id);
    List<BrandView.HeatPoint> heats = curves.heat(id);
    Breakdown breakdown = new Breakdown(answers.index(), f, window);
    MentionQuery whole = new MentionQuery.OfBrand(id);
    String rest = "brand:" + id.value() + " " + span.query();
    List<BrandView.Part> parts = line.reading().map(this::parts).orElse(List.of());
    return new BrandView(
        id.value(),
        line.brand().name(),
        line.blind(),
        line.level(),
        story(line),
        when(coverage),
        span,
        openAlert(id),
        new AlertWords(f, answers).quiet(id, sight),
        line.reading()
            .map(r -> new GaugeWords(f, answers.thresholds().apply(id)).of(r.gauges()))
            .orElse(List.of()),
        curves.finding(buckets),
        buckets,
        curves.raised(id),
        curves.heatFinding(heats),
        heats,
        curves.cuts(id),
        line.reading().map(r -> ink.whole(r.heat())).orElse(ink.none()),
        parts,
        line.reading().map(r -> ink.weight(r.gate())).orElse(""),
        breakdown.bars(whole, MentionIndex.Facet.PLATFORM, rest),
        breakdown.bars(
            new MentionQuery.And(List.of(whole, new MentionQuery.OfTone(Tone.NEGATIVE))),
            MentionIndex.Facet.COMPLAINT_TYPE,
            rest + " tone:negative"),
        names(breakdown, whole, rest),
        stories,
        cards.apply(worst.mentions()),
        Links.search(rest + " tone:negative sort:reposts"),
        ink.count(worst.total()));
  }

  private String story(BrandLine line) {
    if (line.blind()) {
      return t.of(
          "多数信源没有应答，现在不能判断。下面是已经听到的。",
          "Most sources do not answer, so nothing can be said now. Below is what was heard.");
    }
    if (line.reading().isEmpty()) {
      return t.of("还没有读数。", "There is no reading yet.");
    }
    HeatReading reading = line.reading().get();
    String level =
        line.level() == CrisisLevel.NONE
            ? t.of("没有规则成立。", "No rule fires.")
            : t.of(
                "{0}自 {1} 起。",
                "At {0} since {1}.",
                Labels.colour(line.level(), f),
                line.since().map(ink::minute).orElse(ink.none()));
    String heat = t.of("热度 {0}。", "Heat {0}.", ink.whole(reading.heat()));
    return level + (t.isChinese() ? "" : " ") + heat;
  }

  private String when(Coverage coverage) {
    String sources =
        coverage.expected() == 0
            ? t.of("还没有采集过", "no visit yet")
            : t.of(
                "{0}/{1} 个信源正常", "{0}/{1} sources fine", coverage.answering(), coverage.expected());
    return t.of(
        "近 {0}，至 {1} · {2} · 词典 {3}",
        "Last {0}, to {1} · {2} · lexicon {3}",
        span.name(t),
        ink.heading(at),
        sources,
        answers.vocabulary().get().lexicon());
  }

  /** Whom and what the mentions name; kinds that they name none of are left out. */
  private List<BrandView.Named> names(Breakdown breakdown, MentionQuery query, String rest) {
    return Stream.of(
            named(t.of("地区", "Places"), Facet.PLACE, breakdown, query, rest),
            named(t.of("人物", "People"), Facet.PERSON, breakdown, query, rest),
            named(t.of("机构", "Organisations"), Facet.ORGANISATION, breakdown, query, rest))
        .filter(named -> !named.bars().isEmpty())
        .toList();
  }

  private static BrandView.Named named(
      String name, Facet facet, Breakdown breakdown, MentionQuery query, String rest) {
    return new BrandView.Named(name, breakdown.bars(query, facet, rest, MOST_NAMES));
  }

  private String openAlert(BrandId brand) {
    return answers.alerts().open().stream()
        .filter(alert -> alert.brand().equals(brand))
        .findFirst()
        .map((Alert alert) -> alert.id().value())
        .orElse("");
  }

  private List<BrandView.Part> parts(HeatReading reading) {
    List<BrandView.Part> parts = new ArrayList<>();
    double from = 0;
    for (HeatPart part : reading.parts()) {
      double points = Math.max(0, part.points());
      String shown = part.evidence().isEmpty() ? ink.none() : ink.decimal(part.points());
      parts.add(
          new BrandView.Part(Labels.gauge(part.name(), t), from, points, shown, part.inputs()));
      from += points;
    }
    return parts;
  }
}
