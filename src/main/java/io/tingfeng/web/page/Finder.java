package io.tingfeng.web.page;

import io.tingfeng.index.MentionIndex.SearchResult;
import io.tingfeng.index.MentionIndex.Sort;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.index.query.ParsedQuery;
import io.tingfeng.index.query.QueryException;
import io.tingfeng.index.query.QueryParser;
import io.tingfeng.model.Mention;
import io.tingfeng.model.PostId;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Trend;
import io.tingfeng.web.Answers;
import io.tingfeng.web.Sight;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds mentions and puts the finding into words. */
final class Finder {
  private static final int PAGE = 20;
  private static final int DEEPEST = 200;
  private static final int LONGEST = 8_000;
  private static final Duration WEEK = Duration.ofDays(7);

  private final Frame f;
  private final Tongue t;
  private final Ink ink;
  private final Answers answers;
  private final Sight sight;
  private final Function<List<Mention>, Set<PostId>> bursts;

  Finder(Frame f, Answers answers, Sight sight, Function<List<Mention>, Set<PostId>> bursts) {
    this.f = f;
    this.t = f.t();
    this.ink = f.ink();
    this.answers = answers;
    this.sight = sight;
    this.bursts = bursts;
  }

  SearchView find(String typed, int wanted) {
    String query = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed.strip();
    Instant at = answers.clock().instant();
    ParsedQuery parsed =
        new QueryParser(sight.brands(), answers.settings().zone()).parse(query, at);
    MentionQuery seen = sight.over(parsed.query());
    int page = Math.min(wanted, DEEPEST);
    SearchResult found = answers.index().search(seen, parsed.sort(), (page - 1) * PAGE, PAGE);
    TimeWindow week = TimeWindow.endingAt(at.plusMillis(1), WEEK);
    Trend trend = answers.index().trend(seen, week, Duration.ofHours(4), answers.settings().zone());
    return new SearchView(
        query,
        new QueryWords(f, sight.brands()).of(parsed.query()),
        ink.count(found.total()),
        place(found, page),
        sorts(query, parsed.sort()),
        new Facets(f, answers.index()).of(seen, query),
        Spark.of(trend, 1),
        ink.minute(week.from()),
        ink.minute(week.to()),
        MentionCard.list(found.mentions(), f, bursts.apply(found.mentions())),
        page > 1 ? link(query, page - 1) : "",
        (long) page * PAGE < found.total() && page < DEEPEST ? link(query, page + 1) : "",
        Optional.empty());
  }

  SearchView fault(String query, QueryException e) {
    int start = Math.min(e.place().start(), query.length());
    int end = Math.min(Math.max(e.place().end(), start), query.length());
    String mend = e.mend().orElse("");
    SearchView.Fault fault =
        new SearchView.Fault(
            t.of("第 {0} 个字符：", "Character {0}: ", start + 1) + e.what(),
            query.substring(0, start),
            start == end ? "　" : query.substring(start, end),
            query.substring(end),
            mend,
            mend.isEmpty() ? "" : Links.search(mend));
    return new SearchView(
        query,
        "",
        "",
        "",
        List.of(),
        List.of(),
        new Spark("", ""),
        "",
        "",
        List.of(),
        "",
        "",
        Optional.of(fault));
  }

  private String place(SearchResult found, int page) {
    long from = (long) (page - 1) * PAGE + 1;
    long to = Math.min((long) page * PAGE, found.total());
    return from > to
        ? ""
        : t.of(
            "{0}–{1}，共 {2}",
            "{0}–{1} of {2}", ink.count(from), ink.count(to), ink.count(found.total()));
  }

  private static String link(String query, int page) {
    return Links.search(query) + "&page=" + page;
  }

  private List<SearchView.Choice> sorts(String query, Sort now) {
    String bare = query.replaceAll("\\s*\\b(?:sort|排序):\\S+", "").strip();
    List<SearchView.Choice> choices = new ArrayList<>();
    for (Sort sort :
        List.of(Sort.NEWEST, Sort.MOST_REPOSTED, Sort.MOST_NEGATIVE, Sort.BEST_MATCH)) {
      String word =
          switch (sort) {
            case NEWEST -> "newest";
            case OLDEST -> "oldest";
            case MOST_NEGATIVE -> "negative";
            case MOST_REPOSTED -> "reposts";
            case BEST_MATCH -> "match";
          };
      choices.add(
          new SearchView.Choice(
              name(sort), Links.search((bare + " sort:" + word).strip()), sort == now));
    }
    return choices;
  }

  private String name(Sort sort) {
    return switch (sort) {
      case NEWEST -> t.of("最新", "Newest");
      case OLDEST -> t.of("最早", "Oldest");
      case MOST_NEGATIVE -> t.of("最负面", "Most negative");
      case MOST_REPOSTED -> t.of("转发最多", "Most reposted");
      case BEST_MATCH -> t.of("最相关", "Best match");
    };
  }
}
