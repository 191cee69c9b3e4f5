package io.tingfeng.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.tingfeng.config.Settings;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.model.Source;
import io.tingfeng.pipeline.Hearing;
import io.tingfeng.pipeline.Stories;
import io.tingfeng.pipeline.Vocabulary;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** Serves the API over HTTP. */
public final class WebServer implements AutoCloseable {
  private final Javalin javalin;

  /** A server that listens already. */
  private WebServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * What the handlers answer from.
   *
   * @param hearing says how well the sources are heard
   */
  public record Answers(
      Settings settings,
      MentionIndex index,
      Stories stories,
      Hearing hearing,
      Supplier<List<Source>> sources,
      Supplier<Vocabulary> vocabulary,
      InstantSource clock,
      Metrics metrics) {}

  /** Starts to listen where the settings say; port 0 takes any free one. */
  public static WebServer start(Answers answers, String host, int port) {
    Javalin javalin = Javalin.create(config -> configure(config, answers));
    javalin.start(host, port);
    return new WebServer(javalin);
  }

  private static void configure(JavalinConfig config, Answers answers) {
    config.startup.showJavalinBanner = false;
    config.http.maxRequestSize = 1_000_000;
    new HealthApi(
            answers.index(),
            answers.hearing(),
            answers.sources(),
            answers.vocabulary(),
            answers.clock())
        .enter(config.routes);
    new MentionApi(
            answers.index(), answers.vocabulary(), answers.settings().zone(), answers.clock())
        .enter(config.routes);
    new StoryApi(
            answers.stories(), answers.vocabulary(), answers.settings().zone(), answers.clock())
        .enter(config.routes);
    answers.metrics().enter(config.routes);
    ErrorPages.enter(config.routes);
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
