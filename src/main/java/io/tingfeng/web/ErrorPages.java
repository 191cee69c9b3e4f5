package io.tingfeng.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.tingfeng.index.QueryTooCostlyException;
import io.tingfeng.index.query.QueryException;
import io.tingfeng.model.Problems;
import io.tingfeng.model.TingfengException;
import io.tingfeng.people.PeopleFault;
import io.tingfeng.people.Ticket;
import io.tingfeng.web.page.Frame;
import io.tingfeng.web.page.Screen;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Words what went wrong: as problem details (RFC 9457) for programs, as a page for people. Nothing
 * of the inside leaks out.
 */
final class ErrorPages {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
  private static final int NUMBER = 8;

  private final Gate gate;
  private final Screen screen;

  ErrorPages(Gate gate, Screen screen) {
    this.gate = gate;
    this.screen = screen;
  }

  void enter(RoutesConfig routes) {
    routes.exception(Denied.class, this::denied);
    routes.exception(QueryException.class, this::query);
    routes.exception(BadRequest.class, (e, ctx) -> answer(ctx, 400, e.getMessage(), Map.of()));
    routes.exception(Problems.class, (e, ctx) -> answer(ctx, 400, e.getMessage(), Map.of()));
    routes.exception(PeopleFault.class, (e, ctx) -> answer(ctx, 400, e.getMessage(), Map.of()));
    routes.exception(
        QueryTooCostlyException.class, (e, ctx) -> answer(ctx, 422, e.getMessage(), Map.of()));
    routes.exception(
        TingfengException.class, (e, ctx) -> answer(ctx, 503, e.getMessage(), Map.of()));
    routes.exception(
        HttpResponseException.class,
        (e, ctx) -> answer(ctx, e.getStatus(), e.getMessage(), Map.of()));
    routes.exception(Exception.class, this::unexpected);
  }

  private void denied(Denied e, Context ctx) {
    boolean isPart = ctx.header("HX-Request") != null;
    if (e.status() == 401 && isForPeople(ctx) && !isPart) {
      ctx.redirect(gate.wayIn(ctx));
      return;
    }
    if (e.status() == 401 && isPart) {
      ctx.header("HX-Redirect", gate.wayIn(ctx));
    }
    answer(ctx, e.status(), e.getMessage(), Map.of());
  }

  private void query(QueryException e, Context ctx) {
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("start", e.place().start());
    more.put("end", e.place().end());
    e.mend().ifPresent(mend -> more.put("mend", mend));
    answer(ctx, 400, e.what(), more);
  }

  private void unexpected(Exception e, Context ctx) {
    String number = Ticket.draw().substring(0, NUMBER);
    LOG.error("{} {} failed, number {}", ctx.method(), ctx.path(), number, e);
    answer(ctx, 500, "a fault of the program; its log tells more", Map.of("number", number));
  }

  private void answer(Context ctx, int status, @Nullable String detail, Map<String, Object> more) {
    if (EventApi.isStream(ctx)) {
      return;
    }
    ctx.status(status);
    if (isForPeople(ctx)) {
      page(ctx, status, String.valueOf(detail), String.valueOf(more.getOrDefault("number", "")));
      return;
    }
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("status", status);
    problem.put("detail", String.valueOf(detail));
    problem.putAll(more);
    ctx.json(problem).contentType("application/problem+json; charset=utf-8");
  }

  private void page(Context ctx, int status, String detail, String number) {
    var t = Screen.tongue(ctx);
    String title =
        switch (status) {
          case 403 -> t.of("不能这样做", "Not allowed");
          case 404 -> t.of("没有这一页", "There is no such page");
          case 429 -> t.of("太快了", "Too fast");
          default ->
              status < 500 ? t.of("请求有误", "Bad request") : t.of("程序出错", "The program failed");
        };
    Frame f = screen.bare(ctx, title);
    screen.show(
        ctx, "page/error.jte", f, Map.of("title", title, "detail", detail, "number", number));
  }

  /** Browsers ask for pages in so many words; whoever does not is a program. */
  private static boolean isForPeople(Context ctx) {
    String accept = ctx.header("Accept");
    return !ctx.path().startsWith("/api/") && accept != null && accept.contains("text/html");
  }
}
