package io.tingfeng.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import io.tingfeng.demo.Demo;
import io.tingfeng.demo.Stage;
import io.tingfeng.people.Role;
import io.tingfeng.schedule.Duties;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes the pictures of the console, on the demo's data: {@code TINGFENG_PICTURES=DIR mvn test
 * -Dtest=ConsolePictures}. Every page light and dark on a desk, and on a phone; TINGFENG_PAGES
 * names some of them. It is no test of its own and does nothing unless it is asked.
 */
class ConsolePictures {
  private static final int DESK = 1280;
  private static final int PHONE = 360;
  private static final Duration NEVER = Duration.ofDays(300);

  @TempDir private static Path folder;

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void pictures() throws Exception {
    String out = System.getenv("TINGFENG_PICTURES");
    assumeTrue(out != null && Browsing.chromium().isPresent(), "nobody asked for pictures");
    new Demo(stage(), Staging::open).play(ended -> {}, () -> {});
    Instant end = InstantSource.system().instant();
    Site real = Site.of(folder);
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Site site = new Site(folder, () -> end, real.pause(), Map.of(), nowhere, v -> {}, l -> {});
    Duties.Periods still = new Duties.Periods(NEVER, NEVER, NEVER, NEVER, NEVER);
    try (Serving serving = new Serving(site, still, 0);
        Browsing browsing = new Browsing(Browsing.chromium().orElseThrow())) {
      serving.app().people.roster().add("setup", "lin", "林知秋", Role.ADMIN, Console.PASSWORD);
      Map<String, String> pages = prepared(serving, browsing);
      String some = System.getenv("TINGFENG_PAGES");
      if (some != null) {
        pages.keySet().retainAll(List.of(some.split(",")));
      }
      taken(browsing, serving.address(), pages, Path.of(out));
      assertThat(browsing.complaints()).isEmpty();
    }
  }

  private static Stage stage() {
    return new Stage(
        folder,
        Path.of("lexicons"),
        Duration.ofSeconds(12),
        Duration.ZERO,
        InstantSource.system(),
        length -> TimeUnit.NANOSECONDS.sleep(length.toNanos()),
        new PrintWriter(Writer.nullWriter()));
  }

  /** Begins a draft and finds the addresses of one alert, one story and one mention. */
  private static Map<String, String> prepared(Serving serving, Browsing browsing) {
    Page page = browsing.window(DESK, false);
    Browsing.signIn(page, serving.address(), "lin");
    page.navigate(serving.address() + "/lexicon");
    page.fill("#draft-name", "november");
    Browsing.follow(page, "form[action='/lexicon/drafts'] button");
    page.selectOption("#file", "negative");
    page.fill("#term", "塑料片");
    page.fill("#weight", "2.5");
    Browsing.follow(page, "text=写入草稿");
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("overview", "/");
    pages.put("brand", "/brands/weiting");
    pages.put("search", "/search?q=brand:weiting%20tone:negative");
    pages.put("mention", first(page, serving, pages.get("search"), ".mention a[data-key=e]"));
    pages.put("stories", "/stories");
    pages.put("story", first(page, serving, "/stories", "main a[href^='/stories/']"));
    pages.put("alerts", "/alerts");
    pages.put("alert", first(page, serving, "/alerts", "main a[href^='/alerts/']"));
    pages.put("sources", "/sources");
    pages.put("source", "/sources/lan-forum");
    pages.put("lexicon", "/lexicon");
    pages.put("draft", "/lexicon/drafts/november?impact=7d");
    pages.put("digests", "/digests");
    pages.put("settings", "/settings");
    pages.put("account", "/account");
    pages.put("audit", "/audit");
    pages.put("missing", "/nothing-here");
    page.context().close();
    return pages;
  }

  private static String first(Page page, Serving serving, String list, String link) {
    page.navigate(serving.address() + list);
    return page.locator(link).first().getAttribute("href");
  }

  private static void taken(
      Browsing browsing, String address, Map<String, String> pages, Path out) {
    Page door = browsing.window(DESK, false);
    door.navigate(address + "/sign-in");
    picture(door, out.resolve("sign-in-desk.png"));
    door.context().close();
    for (String look : List.of("desk", "dark", "phone", "english")) {
      Page page = browsing.window(look.equals("phone") ? PHONE : DESK, look.equals("dark"));
      Browsing.signIn(page, address, "lin");
      if (look.equals("english")) {
        page.navigate(address + "/look?language=en&back=/account");
      }
      pages.forEach(
          (name, path) -> {
            page.navigate(address + path);
            picture(page, out.resolve(name + "-" + look + ".png"));
          });
      page.context().close();
    }
  }

  private static void picture(Page page, Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }
}
