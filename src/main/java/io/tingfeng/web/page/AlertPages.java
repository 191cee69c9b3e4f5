package io.tingfeng.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.tingfeng.alert.AlertId;
import io.tingfeng.alert.Silence;
import io.tingfeng.alert.Verdict;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Words;
import io.tingfeng.people.Ticket;
import io.tingfeng.pipeline.AlertDesk.Case;
import io.tingfeng.web.Access;
import io.tingfeng.web.Answers;
import io.tingfeng.web.Gate;
import io.tingfeng.web.RouteTable;
import io.tingfeng.web.Sight;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** 预警: the alerts that go on, why each was raised, and what people do about them. */
public final class AlertPages {
  private static final int ID = 12;
  private static final Duration LONGEST_SILENCE = Duration.ofDays(7);

  private final Answers answers;
  private final Screen screen;

  /** The pages of a program. */
  public AlertPages(Answers answers, Screen screen) {
    this.answers = answers;
    this.screen = screen;
  }

  /** Enters its routes. */
  public void enter(RouteTable routes) {
    routes.get("/alerts", Access.READ, this::list);
    routes.get("/alerts/{alert}", Access.READ, this::alert);
    routes.post("/alerts/{alert}/acknowledge", Access.ANSWER, this::acknowledge);
    routes.post("/alerts/{alert}/snooze", Access.ANSWER, this::snooze);
    routes.post("/alerts/{alert}/rule", Access.ANSWER, this::rule);
    routes.post("/alerts/{alert}/verdict", Access.ANSWER, this::judge);
    routes.post("/alerts/{alert}/silence", Access.ANSWER, this::silence);
    routes.post("/silences/{silence}/end", Access.ANSWER, this::endSilence);
  }

  private void list(Context ctx) {
    Frame f = screen.frame(ctx, "alerts", Screen.tongue(ctx).of("预警", "Alerts"));
    AlertWords words = new AlertWords(f, answers);
    screen.show(ctx, "page/alerts.jte", f, Map.of("v", words.list(Sight.of(ctx, answers))));
  }

  private void alert(Context ctx) {
    Case found = found(ctx);
    Frame f = screen.frame(ctx, "alerts", found.alert().brandName());
    screen.show(
        ctx,
        "page/alert.jte",
        f,
        Map.of(
            "v",
            new AlertWords(f, answers)
                .of(found, Sight.of(ctx, answers), screen.bursts(ctx, found.alert().worst()))));
  }

  private void acknowledge(Context ctx) {
    Case found = found(ctx);
    String by = Gate.known(ctx).account().shown();
    answers.alertDesk().acknowledge(found.alert().id(), by);
    note(ctx, "acknowledge", found, "", found.alert().level().word());
  }

  private void snooze(Context ctx) {
    Case found = found(ctx);
    answers.alertDesk().snooze(found.alert().id(), hours(ctx, "hours"));
    note(ctx, "snooze", found, "", DoorPages.form(ctx, "hours"));
  }

  /** Red is proposed by the machine and confirmed, or declined, by a person. */
  private void rule(Context ctx) {
    Case found = found(ctx);
    CrisisLevel highest =
        Words.parse(CrisisLevel.class, DoorPages.form(ctx, "level")).orElse(found.alert().level());
    String by = Gate.known(ctx).account().shown();
    answers.alertDesk().rule(found.alert().id(), highest, DoorPages.form(ctx, "note"), by);
    note(ctx, "rule", found, found.alert().level().word(), highest.word());
  }

  private void judge(Context ctx) {
    Case found = found(ctx);
    Verdict.Kind kind =
        Words.parse(Verdict.Kind.class, DoorPages.form(ctx, "verdict")).orElse(Verdict.Kind.USEFUL);
    String by = Gate.known(ctx).account().shown();
    String before = found.care().verdict().map(verdict -> verdict.kind().word()).orElse("");
    answers.alertDesk().judge(found.alert().id(), kind, DoorPages.form(ctx, "note"), by);
    note(ctx, "verdict", found, before, kind.word());
  }

  private void silence(Context ctx) {
    Case found = found(ctx);
    String reason = DoorPages.form(ctx, "reason").strip();
    CrisisLevel upTo = found.alert().level();
    if (reason.isEmpty() || upTo == CrisisLevel.RED) {
      back(ctx, found);
      return;
    }
    Instant now = answers.clock().instant();
    Duration length = hours(ctx, "hours").orElse(Duration.ofHours(4));
    Duration held = length.compareTo(LONGEST_SILENCE) > 0 ? LONGEST_SILENCE : length;
    Silence silence =
        new Silence(
            Ticket.draw().substring(0, ID),
            Optional.of(found.alert().brand()),
            upTo,
            new TimeWindow(now, now.plus(held)),
            reason,
            Gate.known(ctx).account().shown());
    answers.alertDesk().silence(silence);
    note(ctx, "silence", found, "", held + " " + reason);
  }

  private void endSilence(Context ctx) {
    Sight sight = Sight.of(ctx, answers);
    String id = ctx.pathParam("silence");
    boolean isSeen =
        answers.alertDesk().silences().stream()
            .filter(silence -> silence.id().equals(id))
            .anyMatch(silence -> silence.brand().map(sight::sees).orElse(sight.isWhole()));
    if (!isSeen) {
      throw new NotFoundResponse("there is no such silence");
    }
    answers.alertDesk().endSilence(id);
    answers.door().note(Gate.known(ctx), "silence-ended", id, "", "");
    ctx.redirect("/alerts", HttpStatus.SEE_OTHER);
  }

  private static Optional<Duration> hours(Context ctx, String name) {
    String hours = DoorPages.form(ctx, name);
    return hours.matches("\\d{1,3}")
        ? Optional.of(Duration.ofHours(Math.max(1, Long.parseLong(hours))))
        : Optional.empty();
  }

  private Case found(Context ctx) {
    Sight sight = Sight.of(ctx, answers);
    return answers
        .alertDesk()
        .find(new AlertId(ctx.pathParam("alert")))
        .filter(one -> sight.sees(one.alert().brand()))
        .orElseThrow(() -> new NotFoundResponse("there is no such alert"));
  }

  private void note(Context ctx, String act, Case found, String before, String after) {
    answers.door().note(Gate.known(ctx), act, found.alert().id().value(), before, after);
    back(ctx, found);
  }

  private static void back(Context ctx, Case found) {
    String back = DoorPages.form(ctx, "back");
    ctx.redirect(
        back.isEmpty() ? "/alerts/" + found.alert().id().value() : Links.back(back),
        HttpStatus.SEE_OTHER);
  }
}
