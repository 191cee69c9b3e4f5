package io.tingfeng.web.page;

import io.javalin.http.Context;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.model.Brand;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.pipeline.Retrial;
import io.tingfeng.web.Access;
import io.tingfeng.web.Answers;
import io.tingfeng.web.RouteTable;
import io.tingfeng.web.Sight;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 试阈值: which alerts would have come under another threshold, beside those in force. */
public final class ReplayPage {
  private static final double MINUTES_OF_A_WEEK = 10_080;

  private final Answers answers;
  private final Screen screen;

  /** The page of a program. */
  public ReplayPage(Answers answers, Screen screen) {
    this.answers = answers;
    this.screen = screen;
  }

  /** Enters its routes. */
  public void enter(RouteTable routes) {
    routes.get("/brands/{brand}/replay", Access.TUNE, this::replay);
  }

  /**
   * What the page shows.
   *
   * @param fault why nothing was tried; empty when there is no fault
   * @param outcomes with the thresholds in force and with the tried one; none before one was tried
   */
  public record View(
      String brand,
      String brandName,
      List<SearchView.Choice> names,
      String value,
      Span span,
      String headline,
      String fault,
      List<Outcome> outcomes) {}

  /** The alerts of a span under some thresholds. */
  public record Outcome(String name, String summary, List<Raised> alerts) {}

  /** An alert that would have come. */
  public record Raised(String time, CrisisLevel level, String reason) {}

  private void replay(Context ctx) {
    Brand brand = Sight.of(ctx, answers).brand(ctx.pathParam("brand"));
    Frame f = screen.frame(ctx, "brands", brand.name());
    Tongue t = f.t();
    String name = DoorPages.query(ctx, "name");
    String value = DoorPages.query(ctx, "value").strip();
    Span span = Span.of(DoorPages.query(ctx, "span"), Span.WEEK);
    Thresholds now = answers.thresholds().apply(brand.id());
    Optional<Double> number = number(value);
    boolean isAsked = !name.isEmpty();
    boolean isKnown = Thresholds.names().contains(name);
    List<Outcome> outcomes =
        isKnown && number.isPresent()
            ? tried(brand, span, now, now.with(Map.of(name, number.get())), f)
            : List.of();
    View view =
        new View(
            brand.id().value(),
            brand.name(),
            Thresholds.names().stream()
                .map(
                    one ->
                        new SearchView.Choice(DeskLabels.threshold(one, t), one, one.equals(name)))
                .toList(),
            value,
            span,
            headline(outcomes, t),
            isAsked && outcomes.isEmpty()
                ? t.of(
                    "阈值写一个数，比如 300 或 0.4；不要这条规则写 off。",
                    "Write a number such as 300 or 0.4, or off.")
                : "",
            outcomes);
    if (isAsked && outcomes.isEmpty()) {
      ctx.status(400);
    }
    screen.show(ctx, "page/replay.jte", f, Map.of("v", view));
  }

  private static Optional<Double> number(String value) {
    if (value.equals("off")) {
      return Optional.of(Double.POSITIVE_INFINITY);
    }
    return value.matches("\\d{1,9}(\\.\\d{1,6})?")
        ? Optional.of(Double.parseDouble(value))
        : Optional.empty();
  }

  private List<Outcome> tried(Brand brand, Span span, Thresholds now, Thresholds tried, Frame f) {
    // A page is waited for: no more than 360 looks.
    Duration step =
        span.length().dividedBy(360).compareTo(Duration.ofMinutes(30)) > 0
            ? span.length().dividedBy(360)
            : Duration.ofMinutes(30);
    TimeWindow window = TimeWindow.endingAt(answers.clock().instant(), span.length());
    List<List<Retrial.Raised>> outcomes =
        answers.retrial().run(brand, window, step, List.of(now, tried));
    return List.of(
        outcome(f.t().of("现在的阈值", "Thresholds in force"), outcomes.getFirst(), window, f),
        outcome(f.t().of("试的阈值", "The threshold tried"), outcomes.getLast(), window, f));
  }

  private static Outcome outcome(
      String name, List<Retrial.Raised> alerts, TimeWindow window, Frame f) {
    double weekly = alerts.size() / (window.length().toMinutes() / MINUTES_OF_A_WEEK);
    return new Outcome(
        name,
        f.t()
            .of(
                "{0} 次预警，每周 {1} 次",
                "{0, plural, one {# alert} other {# alerts}}, {1} a week",
                alerts.size(),
                f.ink().decimal(weekly)),
        alerts.stream()
            .map(one -> new Raised(f.ink().minute(one.at()), one.level(), one.reason()))
            .toList());
  }

  private static String headline(List<Outcome> outcomes, Tongue t) {
    if (outcomes.isEmpty()) {
      return "";
    }
    int now = outcomes.getFirst().alerts().size();
    int then = outcomes.getLast().alerts().size();
    return t.of("会预警 {0} 次，现在是 {1} 次", "{0} alerts instead of {1}", then, now);
  }
}
