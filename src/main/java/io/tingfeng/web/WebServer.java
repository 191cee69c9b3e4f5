package io.tingfeng.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.tingfeng.people.Ticket;
import io.tingfeng.web.page.AccountPage;
import io.tingfeng.web.page.AccuracyPage;
import io.tingfeng.web.page.AlertPages;
import io.tingfeng.web.page.BrandPage;
import io.tingfeng.web.page.DigestPages;
import io.tingfeng.web.page.DoorPages;
import io.tingfeng.web.page.LexiconPages;
import io.tingfeng.web.page.MentionPage;
import io.tingfeng.web.page.OverviewPage;
import io.tingfeng.web.page.PeoplePages;
import io.tingfeng.web.page.ReplayPage;
import io.tingfeng.web.page.SavedPages;
import io.tingfeng.web.page.Screen;
import io.tingfeng.web.page.SearchPage;
import io.tingfeng.web.page.SignOnPages;
import io.tingfeng.web.page.SourcePages;
import io.tingfeng.web.page.StoryPages;
import org.eclipse.jetty.server.handler.EagerContentHandler;

/** Serves the console and the API over HTTP. */
public final class WebServer implements AutoCloseable {
  private static final long MOST_BYTES = 1_000_000;
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final int TAG = 24;

  private final Javalin javalin;
  private final RouteTable routes;

  /** A server that listens already. */
  private WebServer(Javalin javalin, RouteTable routes) {
    this.javalin = javalin;
    this.routes = routes;
  }

  /** Starts to listen where the settings say; port 0 takes any free one. */
  public static WebServer start(Answers answers, String host, int port) {
    RouteTable routes = routes(answers);
    Javalin javalin = Javalin.create(config -> configure(config, answers, routes));
    javalin.start(host, port);
    return new WebServer(javalin, routes);
  }

  private static RouteTable routes(Answers answers) {
    RouteTable routes = new RouteTable();
    Screen screen = new Screen(answers);
    Assets.enter(routes);
    new HealthApi(
            answers.index(),
            answers.hearing(),
            answers.sources(),
            answers.vocabulary(),
            answers.clock())
        .enter(routes);
    answers.metrics().enter(routes);
    new PolicyReports(answers.clock()).enter(routes);
    new MentionApi(answers).enter(routes);
    new StoryApi(answers).enter(routes);
    new BrandApi(answers).enter(routes);
    new AlertApi(answers).enter(routes);
    new DeskApi(answers).enter(routes);
    answers.events().enter(routes);
    OpenApi.enter(routes);
    new SearchApi(answers).enter(routes);
    new RecordApi(answers).enter(routes);
    new ErasureApi(answers).enter(routes);
    new BreakdownApi(answers).enter(routes);
    new DoorPages(answers, screen).enter(routes);
    new SignOnPages(answers, screen).enter(routes);
    new OverviewPage(answers, screen).enter(routes);
    new BrandPage(answers, screen).enter(routes);
    new ReplayPage(answers, screen).enter(routes);
    new SearchPage(answers, screen).enter(routes);
    new SavedPages(answers, screen).enter(routes);
    new MentionPage(answers, screen).enter(routes);
    new StoryPages(answers, screen).enter(routes);
    new AlertPages(answers, screen).enter(routes);
    new SourcePages(answers, screen).enter(routes);
    new DigestPages(answers, screen).enter(routes);
    new LexiconPages(answers, screen).enter(routes);
    new AccuracyPage(answers, screen).enter(routes);
    new PeoplePages(answers, screen).enter(routes);
    new AccountPage(answers, screen).enter(routes);
    return routes;
  }

  private static void configure(JavalinConfig config, Answers answers, RouteTable routes) {
    config.startup.showJavalinBanner = false;
    config.http.maxRequestSize = MOST_BYTES;
    // A body is waited for without a thread, so that slow clients cannot take them all.
    config.jetty.modifyServer(
        server ->
            server.setHandler(
                new EagerContentHandler(
                    new EagerContentHandler.RetainedContentLoaderFactory(MOST_BYTES, -1, false))));
    Gate gate = new Gate(answers.door(), answers.clock());
    config.routes.before(Shield::cover);
    config.routes.beforeMatched(gate::check);
    routes.enter(config.routes);
    config.routes.after("/api/*", WebServer::tag);
    new ErrorPages(gate, new Screen(answers)).enter(config.routes);
  }

  /** An answer that the caller has already is not sent again. */
  private static void tag(Context ctx) {
    String type = ctx.res().getContentType();
    boolean isJson = type != null && type.startsWith("application/json");
    if (ctx.method() != HandlerType.GET || ctx.statusCode() != OK || !isJson) {
      return;
    }
    String body = ctx.result();
    if (body != null) {
      String tag = '"' + Ticket.hash(body).substring(0, TAG) + '"';
      ctx.header("ETag", tag).header("Cache-Control", "private, no-cache");
      if (tag.equals(ctx.header("If-None-Match"))) {
        ctx.status(NOT_MODIFIED).result("");
      }
    }
  }

  /** All that is served, with who may use it. */
  public RouteTable routes() {
    return routes;
  }

  /** The port that it listens on. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
