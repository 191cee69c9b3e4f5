package io.tingfeng.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.HandlerType;
import io.tingfeng.people.Right;
import io.tingfeng.people.Role;
import io.tingfeng.web.Access;
import io.tingfeng.web.RouteTable;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what, asked of every route; and the tricks by which people get past gates. */
class AccessTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> TOKENS = new HashMap<>();

  @TempDir private static Path folder;
  private static Console console;

  @BeforeAll
  static void open() {
    console = Console.inCrisis(folder);
    for (Role role : Role.values()) {
      TOKENS.put(role.word(), console.token(role.word()));
    }
    TOKENS.put("narrow", console.token("narrow"));
  }

  @AfterAll
  static void close() {
    console.close();
  }

  @Test
  void everyRouteIsClosedToWhoeverIsNotSignedIn() {
    List<String> open = new ArrayList<>();
    for (RouteTable.Route route : routes()) {
      int status = status(route, "");
      if (route.access() != Access.OPEN && status != 401) {
        open.add(route.method() + " " + route.path() + " " + status);
      }
      if (route.access() == Access.OPEN && status == 401) {
        open.add(route.path() + " should be open");
      }
    }
    assertThat(open).isEmpty();
    assertThat(routes()).hasSizeGreaterThan(50);
  }

  @Test
  void everyRouteLetsInThoseRolesAloneThatHaveItsRight() {
    List<String> wrong = new ArrayList<>();
    for (RouteTable.Route route : routes()) {
      for (Role role : Role.values()) {
        boolean may = route.access().right().map(role.rights()::contains).orElse(true);
        int status = status(route, TOKENS.get(role.word()));
        if ((status == 403) == may || status == 401 || status >= 500) {
          wrong.add(role.word() + " " + route.method() + " " + route.path() + " " + status);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whoSeesOneBrandFindsNothingOfOthers() throws Exception {
    String alert =
        console.app().stores.alerts().open().stream()
            .filter(one -> one.brand().value().equals("weiting"))
            .findFirst()
            .orElseThrow()
            .id()
            .value();
    String mention =
        json("/api/v1/search?q=brand:weiting&limit=1", "admin").at("/mentions/0/id").asText();

    assertThat(get("/api/v1/brands/weiting", "narrow").statusCode()).isEqualTo(404);
    assertThat(get("/brands/weiting", "narrow").statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/alerts/" + alert, "narrow").statusCode()).isEqualTo(404);
    assertThat(get("/alerts/" + alert, "narrow").statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/mentions/" + mention, "narrow").statusCode()).isEqualTo(404);
    assertThat(json("/api/v1/search?q=塑料片", "narrow").path("total").asInt()).isZero();
    assertThat(json("/api/v1/search?q=NOT 门店", "narrow").path("total").asInt()).isZero();
    assertThat(json("/api/v1/search?q=", "narrow").path("total").asInt()).isEqualTo(6);
    assertThat(json("/api/v1/trend?q=塑料片", "narrow").path("volume").asInt()).isZero();
    assertThat(json("/api/v1/brands", "narrow").path("brands")).hasSize(1);
    assertThat(json("/api/v1/alerts", "narrow").path("alerts")).isEmpty();
    assertThat(get("/", "narrow").body()).doesNotContain("苇汀").contains("栎川汽车");
    assertThat(get("/search?q=", "narrow").body()).doesNotContain("苇汀");
    assertThat(post("/api/v1/alerts/" + alert + "/acknowledge", "", "narrow").statusCode())
        .isEqualTo(404);
    assertThat(
            post("/api/v1/mentions/" + mention + "/reveal", "{\"reason\":\"x\"}", "narrow")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void aTokenMayNoMoreThanItsScopes() {
    String reads =
        console.app().people.roster().token("test", "admin", "reads", Set.of(Right.READ));

    assertThat(bearer("GET", "/api/v1/brands", "", reads).statusCode()).isEqualTo(200);
    assertThat(bearer("GET", "/api/v1/audit", "", reads).statusCode()).isEqualTo(403);
    assertThat(bearer("POST", "/api/v1/posts", "{}", reads).statusCode()).isEqualTo(403);
    assertThat(bearer("GET", "/api/v1/brands", "", reads + "x").statusCode()).isEqualTo(401);
    assertThat(bearer("GET", "/api/v1/brands", "", "").statusCode()).isEqualTo(401);
  }

  @Test
  void formsOfOtherSitesAreRefused() {
    String cookie = console.signIn("officer");
    String alert = console.app().stores.alerts().open().getFirst().id().value();
    String path = "/alerts/" + alert + "/acknowledge";

    assertThat(send(path, cookie, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
    assertThat(send(path, cookie, "Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
    assertThat(send(path, cookie, "Origin", "https://evil.example").statusCode()).isEqualTo(403);
    assertThat(send(path, cookie, "Origin", "null").statusCode()).isEqualTo(403);
    assertThat(send(path, cookie, "X-Nothing", "1").statusCode()).isEqualTo(403);
    assertThat(send(path, cookie, "Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(303);
    assertThat(send(path, cookie, "Origin", console.address()).statusCode()).isEqualTo(303);
  }

  @Test
  void aSessionIsNewAtEverySignInAndEndsEverywhereAtOnce() {
    String first = console.signIn("decider");
    HttpResponse<String> again =
        console.form("/sign-in", first, Map.of("name", "decider", "password", Console.PASSWORD));
    String second = Console.cookie(again);

    assertThat(second).isNotEqualTo(first).startsWith("tingfeng_session=");
    assertThat(again.headers().firstValue("set-cookie").orElse(""))
        .contains("HttpOnly")
        .contains("SameSite=Lax");
    assertThat(page(first)).as("the old session has ended").isEqualTo(302);
    assertThat(page("tingfeng_session=laid-by-somebody")).isEqualTo(302);
    String third = console.signIn("decider");
    console.form("/account/sign-out-everywhere", third, Map.of());
    assertThat(page(second)).isEqualTo(302);
    assertThat(page(third)).isEqualTo(302);
  }

  @Test
  void fieldsThatNobodyAskedForChangeNothing() {
    String cookie = console.signIn("viewer");
    console.form(
        "/account/password",
        cookie,
        Map.of("old", "wrong", "new", "another password", "role", "admin", "enabled", "1"));

    assertThat(console.app().people.roster().find("viewer").orElseThrow().role())
        .isEqualTo(Role.VIEWER);
    assertThat(console.form("/people/viewer", cookie, Map.of("role", "admin")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void pathsDoNotLeadOutOfTheirFolders() {
    for (String path :
        List.of(
            "/assets/..%2f..%2fsettings.yml",
            "/assets/%2e%2e/%2e%2e/settings.yml",
            "/lexicon/drafts/..%2f..%2fx",
            "/assets/console.css")) {
      assertThat(get(path, "admin").statusCode()).as(path).isBetween(400, 499);
    }
  }

  @Test
  void whereToGoBackToIsNeverAnotherSite() {
    for (String back :
        List.of("//evil.example", "https://evil.example", "/\\evil.example", "javascript:1")) {
      String location =
          console
              .send(
                  "GET",
                  "/look?theme=dark&back="
                      + java.net.URLEncoder.encode(back, java.nio.charset.StandardCharsets.UTF_8),
                  "")
              .headers()
              .firstValue("location")
              .orElse("");
      assertThat(location).as(back).isEqualTo("/");
    }
    assertThat(
            console
                .send("GET", "/look?theme=dark&back=%2Fa%0d%0aSet-Cookie:x=1", "")
                .headers()
                .map()
                .toString())
        .doesNotContain("x=1");
  }

  @Test
  void bodiesHaveABound() {
    HttpResponse<String> answer =
        bearer(
            "POST",
            "/api/v1/lexicon/explain",
            "{\"text\":\"" + "坏".repeat(700_000) + "\"}",
            TOKENS.get("admin"));

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void everyAnswerCarriesTheShield() {
    for (String path : List.of("/", "/sign-in", "/api/v1/brands", "/nothing", "/health")) {
      var headers = get(path, "admin").headers();
      assertThat(headers.firstValue("content-security-policy").orElse(""))
          .as(path)
          .contains("default-src 'none'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
    }
  }

  @Test
  void faultsAreProblemDetailsForProgramsAndPagesForPeople() throws Exception {
    HttpResponse<String> problem = bearer("GET", "/api/v1/brands/none", "", TOKENS.get("admin"));
    HttpResponse<String> page =
        console.send(
            "GET",
            "/brands/none",
            "",
            "Accept",
            "text/html",
            "Authorization",
            "Bearer " + TOKENS.get("admin"));

    assertThat(problem.headers().firstValue("content-type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(JSON.readTree(problem.body()).path("status").asInt()).isEqualTo(404);
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("没有这一页");
    assertThat(
            console
                .send("GET", "/alerts", "", "Accept", "text/html")
                .headers()
                .firstValue("location"))
        .contains("/sign-in?back=%2Falerts");
  }

  private static List<RouteTable.Route> routes() {
    // The two doors answer everybody, and in their own words.
    return console.routes().all().stream()
        .filter(route -> route.access() != Access.OPEN || route.method().equals(HandlerType.GET))
        .toList();
  }

  private static int status(RouteTable.Route route, String token) {
    String path = route.path().replaceAll("\\{[^}]+}", "none");
    boolean isStream = path.equals("/api/v1/events");
    if (isStream && !token.isEmpty()) {
      return 200;
    }
    return bearer(route.method().name(), path, "", token).statusCode();
  }

  private static HttpResponse<String> bearer(
      String method, String path, String body, String token) {
    return token.isEmpty()
        ? console.send(
            method, path, body, "Content-Type", "application/json", "Sec-Fetch-Site", "same-origin")
        : console.send(
            method,
            path,
            body,
            "Content-Type",
            "application/json",
            "Authorization",
            "Bearer " + token);
  }

  private static HttpResponse<String> get(String path, String who) {
    return bearer("GET", path.replace(" ", "%20"), "", TOKENS.get(who));
  }

  private static HttpResponse<String> post(String path, String body, String who) {
    return bearer("POST", path, body, TOKENS.get(who));
  }

  private static JsonNode json(String path, String who) {
    return console.json(path.replace(" ", "%20"), TOKENS.get(who));
  }

  private static HttpResponse<String> send(String path, String cookie, String name, String value) {
    return console.send("POST", path, "", "Cookie", cookie, name, value);
  }

  private static int page(String cookie) {
    return console
        .send("GET", "/account", "", "Cookie", cookie, "Accept", "text/html")
        .statusCode();
  }
}
