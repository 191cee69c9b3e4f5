package io.tingfeng.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.tingfeng.web.page.BrandPage;
import io.tingfeng.web.page.DoorPages;
import io.tingfeng.web.page.MentionPage;
import io.tingfeng.web.page.OverviewPage;
import io.tingfeng.web.page.Screen;
import io.tingfeng.web.page.SearchPage;

/** Serves the console and the API over HTTP. */
public final class WebServer implements AutoCloseable {
  private static final long MOST_BYTES = 1_000_000;

  private final Javalin javalin;

  /** A server that listens already. */
  private WebServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /** Starts to listen where the settings say; port 0 takes any free one. */
  public static WebServer start(Answers answers, String host, int port) {
    Javalin javalin = Javalin.create(config -> configure(config, answers));
    javalin.start(host, port);
    return new WebServer(javalin);
  }

  /** All that is served, with who may use it. */
  public static RouteTable routes(Answers answers) {
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
    new MentionApi(answers).enter(routes);
    new StoryApi(answers).enter(routes);
    new SearchApi(answers).enter(routes);
    new BreakdownApi(answers).enter(routes);
    new DoorPages(answers, screen).enter(routes);
    new OverviewPage(answers, screen).enter(routes);
    new BrandPage(answers, screen).enter(routes);
    new SearchPage(answers, screen).enter(routes);
    new MentionPage(answers, screen).enter(routes);
    return routes;
  }

  private static void configure(JavalinConfig config, Answers answers) {
    config.startup.showJavalinBanner = false;
    config.http.maxRequestSize = MOST_BYTES;
    Gate gate = new Gate(answers.door(), answers.clock());
    config.routes.before(Shield::cover);
    config.routes.beforeMatched(gate::check);
    routes(answers).enter(config.routes);
    new ErrorPages(gate, new Screen(answers)).enter(config.routes);
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
