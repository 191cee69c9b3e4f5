package io.tingfeng.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.tingfeng.index.query.QueryException;
import io.tingfeng.model.Problems;
import io.tingfeng.model.TingfengException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Words what went wrong as problem details (RFC 9457); nothing of the inside leaks out. */
final class ErrorPages {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  private ErrorPages() {}

  static void enter(RoutesConfig routes) {
    routes.exception(QueryException.class, ErrorPages::query);
    routes.exception(BadRequest.class, (e, ctx) -> answer(ctx, 400, e.getMessage(), Map.of()));
    routes.exception(Problems.class, (e, ctx) -> answer(ctx, 400, e.getMessage(), Map.of()));
    routes.exception(
        TingfengException.class, (e, ctx) -> answer(ctx, 503, e.getMessage(), Map.of()));
    routes.exception(
        HttpResponseException.class,
        (e, ctx) -> answer(ctx, e.getStatus(), e.getMessage(), Map.of()));
    routes.exception(Exception.class, ErrorPages::unexpected);
  }

  private static void query(QueryException e, Context ctx) {
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("start", e.place().start());
    more.put("end", e.place().end());
    e.mend().ifPresent(mend -> more.put("mend", mend));
    answer(ctx, 400, e.what(), more);
  }

  private static void unexpected(Exception e, Context ctx) {
    LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
    answer(ctx, 500, "a fault of the program; its log tells more", Map.of());
  }

  private static void answer(
      Context ctx, int status, @Nullable String detail, Map<String, Object> more) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("status", status);
    problem.put("detail", String.valueOf(detail));
    problem.putAll(more);
    ctx.status(status).json(problem).contentType("application/problem+json; charset=utf-8");
  }
}
