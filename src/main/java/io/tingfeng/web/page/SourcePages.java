package io.tingfeng.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.tingfeng.fetch.LedgerEntry;
import io.tingfeng.fetch.Visit;
import io.tingfeng.model.Source;
import io.tingfeng.pipeline.SourceBook;
import io.tingfeng.web.Access;
import io.tingfeng.web.Answers;
import io.tingfeng.web.Gate;
import io.tingfeng.web.RouteTable;
import java.util.List;
import java.util.Map;

/** 信源: how well we hear, and on what ground we visit. */
public final class SourcePages {
  private static final int VISITS = 60;

  private final Answers answers;
  private final Screen screen;

  /** The pages of a program. */
  public SourcePages(Answers answers, Screen screen) {
    this.answers = answers;
    this.screen = screen;
  }

  /** Enters its routes. */
  public void enter(RouteTable routes) {
    routes.get("/sources", Access.READ, this::list);
    routes.get("/sources/{source}", Access.READ, this::source);
    routes.post("/sources/{source}/stop", Access.TUNE, ctx -> turn(ctx, true));
    routes.post("/sources/{source}/start", Access.TUNE, ctx -> turn(ctx, false));
  }

  private void list(Context ctx) {
    Frame f = screen.frame(ctx, "sources", Screen.tongue(ctx).of("信源", "Sources"));
    SourceWords words = new SourceWords(f, answers);
    screen.show(ctx, "page/sources.jte", f, Map.of("v", words.list(answers.sourceBook().lines())));
  }

  private void source(Context ctx) {
    SourceBook.Line line = line(ctx);
    Frame f = screen.frame(ctx, "sources", line.source().profile().name());
    String id = line.source().id().value();
    List<Visit> visits = answers.sourceBook().visits(id, VISITS);
    List<LedgerEntry> ledger =
        answers.sourceBook().ledger().stream()
            .filter(entry -> entry.profile().id().equals(line.source().id()))
            .toList();
    screen.show(
        ctx,
        "page/source.jte",
        f,
        Map.of("v", new SourceWords(f, answers).of(line, visits, ledger)));
  }

  /** The kill switch: requests to the host of a source stop at once, or go on. */
  private void turn(Context ctx, boolean stop) {
    SourceBook.Line line = line(ctx);
    Source source = line.source();
    String place = line.address().map(Object::toString).orElse("");
    String reason = DoorPages.form(ctx, "reason").strip();
    if (!place.isEmpty() && stop && !reason.isEmpty()) {
      answers.sourceBook().stop(place, reason);
      answers.door().note(Gate.known(ctx), "source-stopped", source.id().value(), "", reason);
    } else if (!place.isEmpty() && !stop) {
      answers.sourceBook().start(place);
      answers.door().note(Gate.known(ctx), "source-started", source.id().value(), "", "");
    }
    ctx.redirect("/sources/" + source.id().value(), HttpStatus.SEE_OTHER);
  }

  private SourceBook.Line line(Context ctx) {
    String id = ctx.pathParam("source");
    return answers.sourceBook().lines().stream()
        .filter(one -> one.source().id().value().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFoundResponse("there is no such source"));
  }
}
