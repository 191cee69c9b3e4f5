package io.tingfeng.web.page;

import io.tingfeng.alert.Alert;
import io.tingfeng.alert.AlertQuality;
import io.tingfeng.alert.Silence;
import io.tingfeng.alert.Verdict;
import io.tingfeng.heat.Signal;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.PostId;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.notify.Letter;
import io.tingfeng.pipeline.AlertDesk.Case;
import io.tingfeng.web.Answers;
import io.tingfeng.web.Sight;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Puts alerts into words. */
final class AlertWords {
  private static final Duration MONTH = Duration.ofDays(30);
  private static final int MOST_TOLD = 12;

  private final Frame f;
  private final Tongue t;
  private final Ink ink;
  private final Answers answers;
  private final Instant at;

  AlertWords(Frame f, Answers answers) {
    this.f = f;
    this.t = f.t();
    this.ink = f.ink();
    this.answers = answers;
    this.at = answers.clock().instant();
  }

  AlertView.Listing list(Sight sight) {
    TimeWindow month = TimeWindow.endingAt(at.plusMillis(1), MONTH);
    List<Case> open =
        answers.alertDesk().open().stream()
            .filter(one -> sight.sees(one.alert().brand()))
            .sorted(
                Comparator.comparing((Case one) -> one.alert().level(), Comparator.reverseOrder()))
            .toList();
    List<Case> waiting = open.stream().filter(AlertWords::waits).toList();
    List<Case> over =
        answers.alertDesk().changed(month).stream()
            .filter(one -> sight.sees(one.alert().brand()))
            .filter(one -> one.alert().status() == Alert.Status.RESOLVED)
            .toList();
    return new AlertView.Listing(
        verdict(open, waiting),
        waiting.stream().map(this::row).toList(),
        open.stream().filter(one -> !waits(one)).map(this::row).toList(),
        over.stream().map(this::row).toList(),
        answers.alertDesk().silences().stream()
            .filter(silence -> silence.brand().map(sight::sees).orElse(sight.isWhole()))
            .map(silence -> quiet(silence, sight))
            .toList(),
        sight.isWhole() ? figures(answers.alertDesk().quality(month)) : List.of());
  }

  private static boolean waits(Case one) {
    return one.care().acknowledged().isEmpty();
  }

  private String verdict(List<Case> open, List<Case> waiting) {
    if (open.isEmpty()) {
      return t.of("没有进行中的预警。", "No alert goes on.");
    }
    return waiting.isEmpty()
        ? t.of(
            "{0} 个预警进行中，都有人接手。",
            "{0, plural, one {# alert goes} other {# alerts go}} on; each has somebody.",
            open.size())
        : t.of(
            "{0} 个预警进行中，{1} 个没有人确认。",
            "{0, plural, one {# alert goes} other {# alerts go}} on, {1} not acknowledged.",
            open.size(),
            waiting.size());
  }

  private AlertView.Row row(Case one) {
    Alert alert = one.alert();
    String who =
        one.care()
            .acknowledged()
            .map(taken -> taken.by() + " " + ink.minute(taken.at()))
            .orElse(t.of("没有人确认", "nobody yet"));
    return new AlertView.Row(
        alert.id().value(),
        alert.level(),
        alert.brandName(),
        alert.reading().leading().map(Signal::reason).orElse(t.of("已低于阈值", "below the thresholds")),
        ink.minute(alert.raisedAt()),
        who,
        waits(one) && alert.status() == Alert.Status.OPEN);
  }

  /** The silences of now that concern a brand. */
  List<AlertView.Quiet> quiet(BrandId brand, Sight sight) {
    return answers.cares().silences(at).stream()
        .filter(silence -> silence.brand().map(brand::equals).orElse(true))
        .map(silence -> quiet(silence, sight))
        .toList();
  }

  private AlertView.Quiet quiet(Silence silence, Sight sight) {
    String brand =
        silence
            .brand()
            .map(
                id ->
                    sight.brands().stream()
                        .filter(one -> one.id().equals(id))
                        .map(one -> one.name())
                        .findFirst()
                        .orElse(id.value()))
            .orElse(t.of("全部品牌", "all brands"));
    return new AlertView.Quiet(
        silence.id(),
        t.of("{0}，{1}及以下", "{0}, up to {1}", brand, Labels.colour(silence.upTo(), f)),
        ink.minute(silence.window().to()),
        silence.reason() + " · " + silence.by());
  }

  private List<OverviewView.Figure> figures(AlertQuality quality) {
    String share =
        quality.usefulShare().isPresent()
            ? ink.decimal(quality.usefulShare().getAsDouble() * 100) + "%"
            : ink.none();
    return List.of(
        new OverviewView.Figure(
            t.of("近 30 天预警", "Alerts in 30 days"),
            ink.count(quality.alerts()),
            "",
            t.of("{0} 次已判定", "{0} judged", quality.judged()),
            "/alerts"),
        new OverviewView.Figure(
            t.of("有用", "Useful"), share, "", t.of("在已判定的里面", "of those judged"), "/alerts"),
        new OverviewView.Figure(
            t.of("首发到预警", "Origin to alert"),
            minutes(quality.minutesToAlert()),
            "",
            t.of("中位数", "median"),
            "/alerts"),
        new OverviewView.Figure(
            t.of("预警到确认", "Alert to answer"),
            minutes(quality.minutesToAnswer()),
            "",
            t.of("中位数", "median"),
            "/alerts"));
  }

  private String minutes(java.util.OptionalDouble minutes) {
    return minutes.isPresent()
        ? ink.span(Duration.ofSeconds((long) (minutes.getAsDouble() * 60)))
        : ink.none();
  }

  AlertView of(Case one, Sight sight, Set<PostId> bursts) {
    Alert alert = one.alert();
    List<AlertView.Why> fired = alert.reading().signals().stream().map(this::why).toList();
    List<AlertView.Why> quiet = alert.reading().quiet().stream().map(this::why).toList();
    String verdict = one.care().verdict().map(v -> Labels.verdict(v.kind(), t)).orElse("");
    return new AlertView(
        alert.id().value(),
        alert.brand().value(),
        alert.brandName(),
        alert.level(),
        one.level(),
        alert.status() == Alert.Status.OPEN,
        alert.reading().leading().map(Signal::reason).orElse(t.of("已低于阈值", "below the thresholds")),
        story(one),
        !waits(one),
        alert.proposed().isPresent() && alert.status() == Alert.Status.OPEN,
        quiet(alert.brand(), sight),
        new Clocks(f, at).of(one.care().firstPublished()),
        fired,
        quiet,
        new AlertSteps(f).of(one),
        told(alert),
        MentionCard.list(alert.worst(), f, bursts),
        verdict,
        Arrays.stream(Verdict.Kind.values())
            .map(
                kind ->
                    new SearchView.Choice(
                        Labels.verdict(kind, t),
                        kind.word(),
                        Labels.verdict(kind, t).equals(verdict)))
            .toList(),
        Links.search("brand:" + alert.brand().value() + " tone:negative sort:reposts"));
  }

  private String story(Case one) {
    Alert alert = one.alert();
    String told = t.of("{0} 首次预警，", "First raised {0}, ", ink.minute(alert.raisedAt()));
    String who =
        one.care()
            .acknowledged()
            .map(
                taken ->
                    t.of(
                        "{0} {1} 确认。",
                        "acknowledged by {0} {1}.", taken.by(), ink.minute(taken.at())))
            .orElse(t.of("还没有人确认。", "nobody has acknowledged it."));
    String now =
        alert.status() == Alert.Status.RESOLVED
            ? t.of("已解除。", " It is over.")
            : t.of("现在为{0}。", " Now {0}.", Labels.colour(one.level(), f));
    return told + who + now;
  }

  private AlertView.Why why(Signal signal) {
    double value = Math.abs(signal.value());
    double limit = Math.abs(signal.threshold());
    double full = Math.max(value, limit) * 1.15;
    return new AlertView.Why(
        Labels.rule(signal.rule(), t),
        Level.glyph(signal.level(), false),
        signal.reason(),
        limit == 0
            ? ""
            : t.of(
                "阈值 {0}，达到 {1}%",
                "threshold {0}; {1}% of it",
                ink.figure(signal.threshold()),
                ink.whole(100 * value / limit)),
        full == 0 ? 0 : 100 * value / full,
        full == 0 ? 0 : 100 * limit / full);
  }

  private List<AlertView.Told> told(Alert alert) {
    TimeWindow since = new TimeWindow(alert.raisedAt().minusSeconds(60), at.plusSeconds(60));
    List<AlertView.Told> told = new ArrayList<>();
    for (Letter letter : answers.outbox().recent(since)) {
      if (letter.notice().key().startsWith("alert/" + alert.id() + "/")
          && told.size() < MOST_TOLD) {
        told.add(
            new AlertView.Told(
                letter.recipient().address().isEmpty()
                    ? t.of("值守屏", "the screen of serve")
                    : letter.recipient().address(),
                DeskLabels.channel(letter.recipient().channel(), t),
                ink.minute(letter.notice().at()),
                state(letter)));
      }
    }
    return told;
  }

  private String state(Letter letter) {
    return switch (letter.state()) {
      case SENT -> t.of("已送达", "delivered");
      case WAITING -> t.of("等待，试过 {0} 次", "waiting, {0} tries", letter.attempts());
      case GAVE_UP -> t.of("没有送达", "not delivered");
    };
  }
}
