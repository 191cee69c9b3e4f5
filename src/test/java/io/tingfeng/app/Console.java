package io.tingfeng.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tingfeng.fetch.Visit;
import io.tingfeng.heat.Coverage;
import io.tingfeng.model.Authority;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.ChannelClass;
import io.tingfeng.model.Pace;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.SourceProfile;
import io.tingfeng.people.Right;
import io.tingfeng.people.Role;
import io.tingfeng.pipeline.SampleWorkspace;
import io.tingfeng.schedule.Duties;
import io.tingfeng.web.RouteTable;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The whole program over real HTTP with a crisis in it, on a clock that stands still: three days of
 * mentions, an open alert, and one account a role, all with the same password.
 */
public final class Console implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2026-11-20T04:10:00Z");
  public static final String PASSWORD = "a long password";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration NEVER = Duration.ofDays(300);
  private static final String SOURCES =
      """
      sources:
        - id: gazette
          name: 街坊小报
          kind: html
          platform: news
          address: http://127.0.0.1:9/list
          links: "ul a"
          every: 1h
        - id: plaza
          name: 广场论坛
          kind: html
          platform: forum
          address: http://127.0.0.1:9/plaza
          links: "ul a"
          every: 1h
      """;

  private final Serving serving;
  private final HttpClient client = HttpClient.newHttpClient();

  /** Opens the program in a folder; a new one has neither posts nor accounts. */
  private Console(Path folder, String settings, Map<String, String> environment) {
    SampleWorkspace.in(folder, SOURCES, settings);
    Site site = Site.of(folder);
    Site still =
        new Site(
            folder,
            () -> NOW,
            site.pause(),
            environment,
            new java.io.PrintStream(java.io.OutputStream.nullOutputStream()),
            visit -> {},
            look -> {});
    visited(still);
    serving = new Serving(still, new Duties.Periods(NEVER, NEVER, NEVER, NEVER, NEVER), 0);
  }

  /** A first start. */
  public static Console fresh(Path folder) {
    return new Console(folder, SampleWorkspace.LOOPBACK, Map.of());
  }

  /** A program with settings of its own and one account a role. */
  static Console with(Path folder, String settings, Map<String, String> environment) {
    Console console = new Console(folder, SampleWorkspace.LOOPBACK + settings, environment);
    console.people();
    return console;
  }

  /** The program in the middle of a crisis. */
  public static Console inCrisis(Path folder) {
    Console console = fresh(folder);
    console.people();
    console.push("plaza", console.crisis());
    console.watch();
    return console;
  }

  /** Nothing is due: every source was visited a moment ago. */
  private static void visited(Site site) {
    try (App app = App.open(site)) {
      for (String id : List.of("gazette", "plaza")) {
        app.stores
            .visits()
            .acknowledge(
                new Visit(
                    new SourceId(id),
                    NOW.minusSeconds(60),
                    NOW.minusSeconds(59),
                    Visit.Result.OK,
                    Optional.empty(),
                    "",
                    1,
                    3,
                    1,
                    Optional.of(NOW.minusSeconds(300)),
                    NOW.plus(Duration.ofHours(1))),
                Map.of(),
                List.of());
      }
    }
  }

  private void people() {
    var roster = serving.app().people.roster();
    for (Role role : Role.values()) {
      roster.add("test", role.word(), role.chinese(), role, PASSWORD);
    }
    roster.add("test", "narrow", "只看汽车", Role.OFFICER, PASSWORD);
    roster.change("test", "narrow", Role.OFFICER, List.of(new BrandId("lichuan")), true);
  }

  private ArrayNode crisis() {
    ArrayNode posts = JSON.createArrayNode();
    for (int i = 0; i < 24; i++) {
      add(posts, "calm" + i, "今天在苇汀茶饮买了一杯乌龙雪顶，味道不错", NOW.minus(Duration.ofHours(70 - 2L * i)), 3);
    }
    for (int i = 0; i < 30; i++) {
      String text = i % 2 == 0 ? "苇汀茶饮喝出塑料片，太恶心了，客服态度恶劣还拒绝退款" : "苇汀茶饮欺骗消费者，食品安全问题严重，必须投诉到底";
      add(
          posts,
          "crisis" + i,
          text + "，第" + i + "次",
          NOW.minus(Duration.ofMinutes(5 + 10L * i)),
          1_200 - 30 * i);
    }
    for (int i = 0; i < 6; i++) {
      add(posts, "car" + i, "栎川汽车的门店今天搞活动，人挺多", NOW.minus(Duration.ofHours(5L + i)), 1);
    }
    return posts;
  }

  private static void add(ArrayNode posts, String id, String text, Instant at, int reposts) {
    ObjectNode post = posts.addObject();
    post.put("id", id).put("text", text).put("at", at.toString()).put("author", "路人" + id);
    post.put("url", "https://plaza.example/" + id).put("platform", "weibo").put("reposts", reposts);
  }

  /** Puts posts in as the API would. */
  public void push(String source, Iterable<JsonNode> posts) {
    serving
        .app()
        .imports
        .take(
            posts,
            new SourceProfile(
                new SourceId(source),
                source,
                "weibo",
                Authority.USER,
                ChannelClass.ORDINARY,
                new Pace(Duration.ofHours(1), Duration.ZERO, Duration.ofSeconds(5), 1 << 20),
                serving.app().settings.zone(),
                Map.of(),
                "",
                true),
            fault -> {
              throw new AssertionError(fault.reason());
            });
  }

  /** Looks at the brands every half hour of the last day, as the program would have. */
  private void watch() {
    for (Brand brand : serving.app().vocabulary.get().brands()) {
      for (int half = 48; half >= 0; half--) {
        serving
            .app()
            .watch
            .look(brand, NOW.minus(Duration.ofMinutes(30L * half)), Coverage.COMPLETE);
      }
    }
  }

  public String address() {
    return serving.address();
  }

  public App app() {
    return serving.app();
  }

  public RouteTable routes() {
    return serving.routes();
  }

  public Optional<String> setupToken() {
    return serving.setupToken();
  }

  /** A token with all that a role may. */
  public String token(String account) {
    Set<Right> rights = app().people.roster().find(account).orElseThrow().role().rights();
    return app().people.roster().token("test", account, "test", rights);
  }

  /** A request; redirects are not followed. */
  public HttpResponse<String> send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A form sent as a browser of this site would. */
  public HttpResponse<String> form(String path, String cookie, Map<String, String> fields) {
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (name, value) ->
            body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return send(
        "POST",
        path,
        body.toString(),
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Sec-Fetch-Site",
        "same-origin",
        "Accept",
        "text/html",
        "Cookie",
        cookie.isEmpty() ? "none=1" : cookie);
  }

  /** Signs in and answers the cookie. */
  public String signIn(String account) {
    HttpResponse<String> answer =
        form("/sign-in", "", Map.of("name", account, "password", PASSWORD));
    return cookie(answer);
  }

  static String cookie(HttpResponse<String> answer) {
    String set = answer.headers().firstValue("set-cookie").orElse("");
    return set.isEmpty() ? "" : set.substring(0, set.indexOf(';'));
  }

  @Override
  public void close() {
    client.close();
    serving.close();
  }
}
