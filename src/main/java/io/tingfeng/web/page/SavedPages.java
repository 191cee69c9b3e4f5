package io.tingfeng.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.tingfeng.index.query.QueryException;
import io.tingfeng.index.query.QueryParser;
import io.tingfeng.index.query.SavedSearch;
import io.tingfeng.people.Right;
import io.tingfeng.web.Access;
import io.tingfeng.web.Answers;
import io.tingfeng.web.Gate;
import io.tingfeng.web.RouteTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** 收藏的检索: queries under a name, each with a feed that a reader can subscribe to. */
public final class SavedPages {
  private final Answers answers;
  private final Screen screen;

  /** The pages of a program. */
  public SavedPages(Answers answers, Screen screen) {
    this.answers = answers;
    this.screen = screen;
  }

  /** Enters its routes. */
  public void enter(RouteTable routes) {
    routes.get("/searches", Access.READ, ctx -> show(ctx, "", Optional.empty()));
    routes.post("/searches", Access.JUDGE, this::save);
    routes.post("/searches/{name}/remove", Access.JUDGE, this::remove);
    routes.post("/searches/{name}/feed", Access.READ, this::feed);
  }

  /**
   * What the page shows.
   *
   * @param feed the address of a new feed, which is shown once
   */
  public record View(String fault, List<Line> lines, Optional<Line> feed) {}

  /** One search; {@code link} leads to what it finds, or is the address of its feed. */
  public record Line(String name, String query, String by, String time, String link) {}

  private void show(Context ctx, String fault, Optional<Line> feed) {
    Frame f = screen.frame(ctx, "search", Screen.tongue(ctx).of("收藏的检索", "Saved searches"));
    List<Line> lines =
        answers.searches().all().stream()
            .map(one -> line(one, f.ink(), Links.search(one.query())))
            .toList();
    screen.show(ctx, "page/searches.jte", f, Map.of("v", new View(fault, lines, feed)));
  }

  private static Line line(SavedSearch search, Ink ink, String link) {
    return new Line(search.name(), search.query(), search.by(), ink.minute(search.at()), link);
  }

  private void save(Context ctx) {
    String query = DoorPages.form(ctx, "q").strip();
    Tongue t = Screen.tongue(ctx);
    SavedSearch search;
    try {
      new QueryParser(answers.vocabulary().get().brands(), answers.settings().zone())
          .parse(query, answers.clock().instant());
      search =
          new SavedSearch(
              DoorPages.form(ctx, "name").strip(),
              query,
              Gate.known(ctx).account().name(),
              answers.clock().instant());
    } catch (QueryException e) {
      refuse(ctx, t.of("查询有误：{0}", "The query is wrong: {0}", e.what()));
      return;
    } catch (IllegalArgumentException e) {
      refuse(ctx, t.of("名称 1–60 个字，不含斜杠。", "A name has 1 to 60 characters and no slash."));
      return;
    }
    answers.searches().save(search);
    answers.door().note(Gate.known(ctx), "search-saved", search.name(), "", search.query());
    ctx.redirect("/searches", HttpStatus.SEE_OTHER);
  }

  private void refuse(Context ctx, String fault) {
    ctx.status(400);
    show(ctx, fault, Optional.empty());
  }

  private void remove(Context ctx) {
    SavedSearch search = found(ctx);
    answers.searches().remove(search.name());
    answers.door().note(Gate.known(ctx), "search-removed", search.name(), search.query(), "");
    ctx.redirect("/searches", HttpStatus.SEE_OTHER);
  }

  /** Makes a token that may do nothing but read, and shows the feed's address with it once. */
  private void feed(Context ctx) {
    SavedSearch search = found(ctx);
    String by = Gate.known(ctx).account().name();
    String token = answers.roster().token(by, by, "RSS " + search.name(), Set.of(Right.READ));
    String address =
        "/api/v1/searches/"
            + Links.encode(search.name()).replace("+", "%20")
            + "/rss?token="
            + token;
    Ink ink = new Ink(Screen.tongue(ctx), answers.settings().zone());
    show(ctx, "", Optional.of(line(search, ink, ctx.scheme() + "://" + ctx.host() + address)));
  }

  private SavedSearch found(Context ctx) {
    return answers
        .searches()
        .find(ctx.pathParam("name"))
        .orElseThrow(() -> new NotFoundResponse("there is no such search"));
  }
}
