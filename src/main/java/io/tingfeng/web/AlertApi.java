package io.tingfeng.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.tingfeng.alert.Alert;
import io.tingfeng.alert.AlertId;
import io.tingfeng.alert.Silence;
import io.tingfeng.alert.Verdict;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Words;
import io.tingfeng.people.Ticket;
import io.tingfeng.pipeline.AlertDesk.Case;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Alerts and what people do about them, as JSON. */
final class AlertApi {
  private static final int MOST_DAYS = 366;
  private static final int MOST_HOURS = 168;
  private static final int ID = 12;

  private final Answers answers;
  private final Shapes shapes;

  AlertApi(Answers answers) {
    this.answers = answers;
    this.shapes = new Shapes(answers.settings().zone());
  }

  void enter(RouteTable routes) {
    String[] shape = {
      "id:string",
      "brand:string",
      "brandName:string",
      "level:string",
      "now:string",
      "status:string",
      "raisedAt:string",
      "acknowledged:object?",
      "verdict:object?",
      "reading:object"
    };
    routes.api(
        HandlerType.GET,
        "/api/v1/alerts",
        Access.READ,
        ApiDoc.of("Open alerts, and those that changed in the last days")
            .asks("days:integer")
            .answers("alerts:array"),
        this::list);
    routes.api(
        HandlerType.GET,
        "/api/v1/alerts/{alert}",
        Access.READ,
        ApiDoc.of("One alert with its rules, fired and not").answers(shape),
        ctx -> ctx.json(shape(found(ctx))));
    routes.api(
        HandlerType.POST,
        "/api/v1/alerts/{alert}/acknowledge",
        Access.ANSWER,
        ApiDoc.of("Take an alert").answers(shape),
        this::acknowledge);
    routes.api(
        HandlerType.POST,
        "/api/v1/alerts/{alert}/verdict",
        Access.ANSWER,
        ApiDoc.of("Say whether it was useful, false or late")
            .takes("verdict:string", "note:string")
            .answers(shape),
        this::judge);
    routes.api(
        HandlerType.POST,
        "/api/v1/alerts/{alert}/silence",
        Access.ANSWER,
        ApiDoc.of("Keep its brand quiet for some hours up to its level; red is never silenced")
            .takes("hours:integer", "reason:string")
            .answers("id:string", "until:string"),
        this::silence);
  }

  private void list(Context ctx) {
    Sight sight = Sight.of(ctx, answers);
    int days = Parameters.number(ctx, "days", 7, 1, MOST_DAYS);
    TimeWindow window =
        TimeWindow.endingAt(answers.clock().instant().plusMillis(1), Duration.ofDays(days));
    List<Map<String, @Nullable Object>> alerts =
        Stream.concat(
                answers.alertDesk().open().stream(),
                answers.alertDesk().changed(window).stream()
                    .filter(one -> one.alert().status() == Alert.Status.RESOLVED))
            .filter(one -> sight.sees(one.alert().brand()))
            .map(this::shape)
            .toList();
    ctx.json(Map.of("alerts", alerts));
  }

  private void acknowledge(Context ctx) {
    Case found = found(ctx);
    Case after = answers.alertDesk().acknowledge(found.alert().id(), by(ctx));
    note(ctx, "acknowledge", found, "", found.alert().level().word());
    ctx.json(shape(after));
  }

  private void judge(Context ctx) {
    Case found = found(ctx);
    Body body = Body.of(ctx);
    Verdict.Kind kind =
        Words.parse(Verdict.Kind.class, body.text("verdict"))
            .orElseThrow(() -> new BadRequest("verdict is one of useful, false, late"));
    Case after =
        answers.alertDesk().judge(found.alert().id(), kind, body.text("note", ""), by(ctx));
    note(ctx, "verdict", found, "", kind.word());
    ctx.json(shape(after));
  }

  private void silence(Context ctx) {
    Case found = found(ctx);
    Body body = Body.of(ctx);
    if (found.alert().level() == CrisisLevel.RED) {
      throw new BadRequest("red is never silenced");
    }
    Instant now = answers.clock().instant();
    Instant until = now.plus(Duration.ofHours(body.number("hours", 4, MOST_HOURS)));
    Silence silence =
        new Silence(
            Ticket.draw().substring(0, ID),
            Optional.of(found.alert().brand()),
            found.alert().level(),
            new TimeWindow(now, until),
            body.text("reason"),
            by(ctx));
    answers.alertDesk().silence(silence);
    note(ctx, "silence", found, "", until + " " + silence.reason());
    ctx.json(Map.of("id", silence.id(), "until", shapes.time(until)));
  }

  private static String by(Context ctx) {
    return Gate.known(ctx).account().shown();
  }

  private Case found(Context ctx) {
    Sight sight = Sight.of(ctx, answers);
    return answers
        .alertDesk()
        .find(new AlertId(ctx.pathParam("alert")))
        .filter(one -> sight.sees(one.alert().brand()))
        .orElseThrow(() -> BrandApi.missing("alert"));
  }

  private void note(Context ctx, String act, Case found, String before, String after) {
    answers.door().note(Gate.known(ctx), act, found.alert().id().value(), before, after);
  }

  private Map<String, @Nullable Object> shape(Case one) {
    Alert alert = one.alert();
    Map<String, @Nullable Object> shape = new LinkedHashMap<>();
    shape.put("id", alert.id().value());
    shape.put("brand", alert.brand().value());
    shape.put("brandName", alert.brandName());
    shape.put("level", alert.level().word());
    shape.put("proposed", alert.proposed().map(CrisisLevel::word).orElse(null));
    shape.put("now", one.level().word());
    shape.put("status", alert.status().word());
    shape.put("raisedAt", shapes.time(alert.raisedAt()));
    shape.put("updatedAt", shapes.time(alert.updatedAt()));
    shape.put("firstPublished", shapes.time(one.care().firstPublished()));
    shape.put(
        "acknowledged",
        one.care()
            .acknowledged()
            .map(taken -> Map.of("by", taken.by(), "at", shapes.time(taken.at())))
            .orElse(null));
    shape.put(
        "verdict",
        one.care()
            .verdict()
            .map(
                verdict ->
                    Map.of(
                        "kind", verdict.kind().word(),
                        "note", verdict.note(),
                        "by", verdict.by(),
                        "at", shapes.time(verdict.at())))
            .orElse(null));
    shape.put("reading", shapes.reading(alert.reading()));
    shape.put("worst", alert.worst().stream().map(Privacy::masked).map(shapes::mention).toList());
    return shape;
  }
}
