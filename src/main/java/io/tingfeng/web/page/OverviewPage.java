package io.tingfeng.web.page;

import io.javalin.http.Context;
import io.tingfeng.heat.Coverage;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.web.Access;
import io.tingfeng.web.Answers;
import io.tingfeng.web.Gate;
import io.tingfeng.web.RouteTable;
import io.tingfeng.web.Sight;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** 总览: whether to worry, at one glance. */
public final class OverviewPage {
  private static final Duration LONGEST_ABSENCE = Duration.ofDays(3);

  private final Answers answers;
  private final Screen screen;

  /** The page of a program. */
  public OverviewPage(Answers answers, Screen screen) {
    this.answers = answers;
    this.screen = screen;
  }

  /** Enters its routes. */
  public void enter(RouteTable routes) {
    routes.get("/", Access.READ, this::overview);
    routes.get("/brands", Access.READ, this::overview);
  }

  private void overview(Context ctx) {
    Sight sight = Sight.of(ctx, answers);
    Frame f = screen.frame(ctx, ctx.path().equals("/") ? "overview" : "brands", "");
    Instant at = answers.clock().instant();
    Span span = Span.of(ctx.queryParam("span") == null ? "" : ctx.queryParam("span"), Span.DAY);
    Coverage coverage = answers.hearing().coverage(answers.sources().get(), at);
    List<BrandLine> lines =
        BrandLine.all(sight.brands(), answers, coverage.isLost(), span.length(), at).stream()
            .sorted(gravestFirst())
            .toList();
    Instant since = since(ctx, at);
    OverviewWords words = new OverviewWords(f, answers, span, at);
    OverviewView view = words.view(lines, sight, coverage, new TimeWindow(since, at.plusMillis(1)));
    screen.show(ctx, "page/overview.jte", f.titled(f.t().of("总览", "Overview")), Map.of("v", view));
  }

  private static Comparator<BrandLine> gravestFirst() {
    return Comparator.comparing(BrandLine::blind)
        .thenComparing(BrandLine::level, Comparator.reverseOrder())
        .thenComparing(
            line -> line.reading().map(reading -> reading.heat()).orElse(0.0),
            Comparator.reverseOrder());
  }

  private Instant since(Context ctx, Instant at) {
    Instant earliest = at.minus(LONGEST_ABSENCE);
    Instant last =
        answers
            .roster()
            .looked(Gate.known(ctx).account())
            .lookBefore()
            .orElse(at.minus(Duration.ofDays(1)));
    return last.isBefore(earliest) ? earliest : last;
  }
}
