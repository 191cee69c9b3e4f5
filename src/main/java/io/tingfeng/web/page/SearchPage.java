package io.tingfeng.web.page;

import io.javalin.http.Context;
import io.tingfeng.index.query.QueryException;
import io.tingfeng.web.Access;
import io.tingfeng.web.Answers;
import io.tingfeng.web.RouteTable;
import io.tingfeng.web.Sight;
import java.util.Map;

/** 检索: the query read back, the count, the words, and why. */
public final class SearchPage {
  private final Answers answers;
  private final Screen screen;

  /** The page of a program. */
  public SearchPage(Answers answers, Screen screen) {
    this.answers = answers;
    this.screen = screen;
  }

  /** Enters its routes. */
  public void enter(RouteTable routes) {
    routes.get("/search", Access.READ, this::search);
  }

  private void search(Context ctx) {
    Frame f = screen.frame(ctx, "search", Screen.tongue(ctx).of("检索", "Search"));
    Sight sight = Sight.of(ctx, answers);
    String query = DoorPages.query(ctx, "q");
    Finder finder = new Finder(f, answers, sight, found -> screen.bursts(ctx, found));
    SearchView view;
    try {
      view = finder.find(query, page(ctx));
    } catch (QueryException e) {
      ctx.status(400);
      view = finder.fault(query, e);
    }
    screen.show(ctx, "page/search.jte", f, Map.of("v", view));
  }

  private static int page(Context ctx) {
    String page = DoorPages.query(ctx, "page");
    return page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
  }
}
