package io.tingfeng.digest;

import io.tingfeng.alert.AlertStore;
import io.tingfeng.fetch.VisitStore;
import io.tingfeng.heat.ReadingStore;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Caption;
import io.tingfeng.model.TimeWindow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Composes the digest of a day from what was indexed, read and told. */
public final class DigestComposer {
  private static final int FINDINGS = 10;
  private static final int PLATFORMS = 8;
  private static final int ALL_PLATFORMS = 100;
  private static final int WEEK = 7;

  private final MentionIndex index;
  private final Listening listening;
  private final ZoneId zone;

  /** A composer whose days begin at midnight in a zone. */
  public DigestComposer(MentionIndex index, VisitStore visits, ZoneId zone) {
    this.index = index;
    this.listening = new Listening(visits);
    this.zone = zone;
  }

  /** The digest of a day with the readings and alerts of that day. */
  public Digest compose(DigestRequest request, ReadingStore readings, AlertStore alerts) {
    DayEnd end = new DayEnd(readings, alerts, DigestCalendar.window(request.date(), zone));
    return compose(request, end.states(request.brands()), end.lines(request.brands()));
  }

  Digest compose(
      DigestRequest request, Map<BrandId, BrandState> states, List<Digest.AlertLine> alerts) {
    TimeWindow window = DigestCalendar.window(request.date(), zone);
    List<BrandId> brands = request.brands().stream().map(Brand::id).toList();
    DayTrends trends = new DayTrends(index, brands, request.date(), zone);
    Digest.Coverage coverage = listening.coverage(request.sources(), window);
    Optional<Figures> yesterday = known(trends.yesterday(), request.date().minusDays(1));
    List<Digest.BrandRow> rows =
        rows(request.brands(), trends, states, coverage, yesterday.isPresent());
    List<BrandId> leader = rows.stream().limit(1).map(Digest.BrandRow::id).toList();
    Findings.Found found =
        new Findings(index, names(request.brands())).of(query(brands, window), FINDINGS);
    return new Digest(
        request.date(),
        zone,
        window,
        request.subscription(),
        Verdict.over(rows, trends.hours(leader)),
        todo(coverage),
        trends.today(),
        yesterday,
        known(trends.weekBefore(), request.date().minusDays(WEEK)),
        rows,
        found.shown(),
        found.total(),
        platforms(brands, window, yesterday.isPresent()),
        trends.hours(brands),
        alerts,
        coverage,
        request.lexicon());
  }

  private static List<Digest.BrandRow> rows(
      List<Brand> brands,
      DayTrends trends,
      Map<BrandId, BrandState> states,
      Digest.Coverage coverage,
      boolean yesterdayKnown) {
    return brands.stream()
        .map(
            brand -> {
              Figures today = trends.today(brand.id());
              BrandState state = states.getOrDefault(brand.id(), BrandState.UNREAD);
              boolean blind = coverage.isBlind() && today.volume() == 0;
              return new Digest.BrandRow(
                  brand.id(),
                  brand.name(),
                  blind,
                  state.level(),
                  today,
                  yesterdayKnown ? Optional.of(trends.yesterday(brand.id())) : Optional.empty(),
                  state.heat(),
                  blind ? "全天没有信源应答，不能判断" : state.reason());
            })
        .sorted(worstFirst())
        .toList();
  }

  private static Comparator<Digest.BrandRow> worstFirst() {
    return Comparator.comparing(Digest.BrandRow::blind)
        .thenComparing(Digest.BrandRow::level, Comparator.reverseOrder())
        .thenComparing(row -> -row.today().volume());
  }

  /** A day on which nothing was heard and no source answered is unknown, not empty. */
  private Optional<Figures> known(Figures figures, LocalDate day) {
    return figures.volume() > 0 || listening.any(DigestCalendar.window(day, zone))
        ? Optional.of(figures)
        : Optional.empty();
  }

  private List<Digest.PlatformRow> platforms(
      List<BrandId> brands, TimeWindow window, boolean yesterdayKnown) {
    Map<String, Long> before =
        index
            .top(query(brands, window.previous()), MentionIndex.Facet.PLATFORM, ALL_PLATFORMS)
            .stream()
            .collect(Collectors.toMap(MentionIndex.Count::value, MentionIndex.Count::count));
    return index.top(query(brands, window), MentionIndex.Facet.PLATFORM, PLATFORMS).stream()
        .map(
            count ->
                new Digest.PlatformRow(
                    Caption.chinese(Caption.PLATFORMS, count.value()),
                    count.count(),
                    yesterdayKnown
                        ? Optional.of(before.getOrDefault(count.value(), 0L))
                        : Optional.empty()))
        .toList();
  }

  private static List<String> todo(Digest.Coverage coverage) {
    List<String> todo = new ArrayList<>();
    if (!coverage.failing().isEmpty()) {
      todo.add("查看 " + Numerals.count(coverage.failing().size()) + " 个不正常的信源");
    }
    return todo;
  }

  private static MentionQuery query(List<BrandId> brands, TimeWindow window) {
    List<MentionQuery> any = brands.stream().<MentionQuery>map(MentionQuery.OfBrand::new).toList();
    return new MentionQuery.And(List.of(new MentionQuery.Or(any), new MentionQuery.During(window)));
  }

  private static Map<BrandId, String> names(List<Brand> brands) {
    return brands.stream().collect(Collectors.toMap(Brand::id, Brand::name));
  }
}
