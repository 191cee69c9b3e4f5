package io.tingfeng.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the web says, in a real Chromium: nothing of it runs, and nothing breaks by it. */
class ConsoleShieldIT {
  private static final int DESK = 1280;
  private static final String[] HOSTILE = {
    "<script>window.owned=1</script>苇汀茶饮 恶心",
    "苇汀茶饮\"><img src=x onerror=window.owned=1>",
    "苇汀茶饮</textarea><svg onload=window.owned=1>",
    "苇汀茶饮 {{constructor.constructor('window.owned=1')()}} ${7*7} @if(true)",
    "苇汀茶饮 <style>body{display:none}</style><iframe src=javascript:window.owned=1>",
    "\u202e苇汀茶饮 反过来的字\u202c \u0000\u0007 \ud83d\ude21",
    "苇汀茶饮 半个字符 \ud83d 和另一半 \ude21 \ufffe \ufeff",
    "苇汀茶饮" + "长".repeat(200_000),
    "苇汀茶饮 " + "w".repeat(1_000_000),
  };

  @TempDir private static Path folder;
  private static Console console;
  private static Browsing browsing;

  @BeforeAll
  static void open() {
    assumeTrue(Browsing.chromium().isPresent(), "no Chromium on this machine");
    console = Console.inCrisis(folder);
    browsing = new Browsing(Browsing.chromium().orElseThrow());
    console.push("hostile", posts());
  }

  @AfterAll
  static void close() {
    if (browsing != null) {
      browsing.close();
      console.close();
    }
  }

  private static String reports() {
    String token = "Bearer " + console.token("admin");
    return console.send("GET", "/api/v1/policy-reports", "", "Authorization", token).body();
  }

  private static ArrayNode posts() {
    ArrayNode posts = new ObjectMapper().createArrayNode();
    for (int i = 0; i < HOSTILE.length; i++) {
      posts
          .addObject()
          .put("id", "hostile" + i)
          .put("title", HOSTILE[i])
          .put("text", HOSTILE[i])
          .put("author", HOSTILE[i].substring(0, Math.min(60, HOSTILE[i].length())))
          .put(
              "url", i % 2 == 0 ? "javascript:window.owned=1" : "data:text/html,<script>1</script>")
          .put("source", "<b>坏信源</b>")
          .put("at", Console.NOW.minusSeconds(10 + i).toString());
    }
    return posts;
  }

  @Test
  void whatTheWebSaysNeverRuns() {
    Page page = browsing.window(DESK, false);
    Browsing.signIn(page, console.address(), "admin");
    for (String path :
        List.of(
            "/search?q=source:hostile",
            "/brands/weiting",
            "/",
            "/stories",
            "/search?q=%3Cscript%3Ewindow.owned=1%3C/script%3E",
            "/search?q=%FF%FE%E8%8B",
            "/digests?date=2026-11-20")) {
      page.navigate(console.address() + path);
      assertThat(
              Browsing.ask(
                  page,
                  "() => window.owned === undefined && getComputedStyle(document.body).display !=="
                      + " 'none'"))
          .as(path)
          .isEqualTo(true);
      assertThat(
              page.locator(
                      "main a[href^='javascript:'], main a[href^='data:'], main img, main script")
                  .count())
          .as(path)
          .isZero();
      assertThat(Browsing.overflow(page)).as(path).isZero();
    }
    page.navigate(console.address() + "/search?q=source:hostile");
    page.locator(".mention [data-key=e]").first().click();
    page.waitForSelector("#drawer h2");
    assertThat(Browsing.ask(page, "() => window.owned === undefined")).isEqualTo(true);
    assertThat(browsing.complaints()).isEmpty();
    page.context().close();
  }

  @Test
  void everyHostileMentionHasItsPage() {
    Page page = browsing.window(DESK, false);
    Browsing.signIn(page, console.address(), "officer");
    page.navigate(console.address() + "/search?q=source:hostile");
    List<String> links =
        page.locator(".mention a[data-key=e]").all().stream()
            .map(link -> link.getAttribute("href"))
            .toList();
    for (String link : links) {
      assertThat(page.navigate(console.address() + link).status()).as(link).isEqualTo(200);
      assertThat(Browsing.overflow(page)).as(link).isZero();
    }
    assertThat(links).hasSize(HOSTILE.length);
    page.context().close();
  }

  @Test
  void anInlineScriptThatGotInWouldBeBlockedAndTold() {
    Page page = browsing.window(DESK, false);
    page.navigate(console.address() + "/sign-in");
    Browsing.ask(
        page,
        """
        () => { const script = document.createElement('script');
          script.textContent = 'window.owned = 1'; document.body.append(script); }
        """);
    assertThat(Browsing.ask(page, "() => window.owned === undefined")).isEqualTo(true);
    assertThat(browsing.forgotten()).anyMatch(told -> told.contains("policy: script-src"));
    page.waitForCondition(() -> reports().contains("\"rule\":\"script-src"));
    assertThat(reports()).contains("\"page\":\"" + console.address() + "/sign-in\"");
    page.context().close();
  }

  @Test
  void bytesThatAreNoTextAreTakenOrRefusedButBreakNothing() throws Exception {
    byte[] broken =
        "{\"source\":\"bytes\",\"posts\":[{\"id\":\"1\",\"text\":\"苇汀茶饮 ??\"}]}"
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < broken.length; i++) {
      broken[i] = broken[i] == '?' ? (byte) 0xff : broken[i];
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(console.address() + "/api/v1/posts"))
                  .header("Authorization", "Bearer " + console.token("admin"))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofByteArray(broken))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isIn(200, 400);
    }
    assertThat(console.send("GET", "/health", "").statusCode()).isIn(200, 503);
  }
}
