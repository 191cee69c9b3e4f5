package io.tingfeng.app;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A real Chromium, the one of the machine; what pages complain of is collected. */
final class Browsing implements AutoCloseable {
  private static final List<String> PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/usr/bin/google-chrome-stable");
  private static final List<String> ARGUMENTS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final String AXE = script();
  private static final double PATIENCE_MILLIS = 90_000;

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  private static String script() {
    try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Browsing(Path chromium) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(ARGUMENTS));
  }

  /** Where a Chromium is, when there is one; TINGFENG_CHROMIUM names another. */
  static Optional<Path> chromium() {
    String own = System.getenv("TINGFENG_CHROMIUM");
    return Stream.concat(Stream.ofNullable(own), PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A window of a width with its own cookies. */
  Page window(int width, boolean dark) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    context.addInitScript(
        "addEventListener('securitypolicyviolation', event => console.error('policy: '"
            + " + event.violatedDirective + ' ' + event.blockedURI))");
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          // A page of an error has its status.
          boolean isExpected = message.text().contains("Failed to load resource");
          if (message.type().equals("error") && !isExpected) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    page.onDialog(
        dialog -> {
          complaints.add("a dialog opened: " + dialog.message());
          dialog.dismiss(); // A dialog that nobody answers holds its page, and the test, for ever.
        });
    return page;
  }

  /** Errors of scripts and of the content policy on all pages so far. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** The same, and they are forgotten: for what a test brought about itself. */
  List<String> forgotten() {
    List<String> told = complaints();
    complaints.clear();
    return told;
  }

  /**
   * What a function answers in a page, which has a minute for it: evaluate has no limit of its own.
   */
  static Object ask(Page page, String function) {
    return page.evaluate(
        "() => Promise.race([Promise.resolve().then("
            + function
            + "), new Promise((_, no) => setTimeout(() => no(new Error('no answer in a minute')),"
            + " 60000))])");
  }

  /** The serious faults that axe finds in a page, each with the element. */
  static List<String> axe(Page page) {
    // Axe asks every frame, and the mail's frame runs no script that could answer.
    ask(page, "() => document.querySelectorAll('iframe').forEach(frame => frame.remove())");
    page.evaluate(AXE);
    // Only what is wrong is told: to carry all that is right takes most of the time.
    Object faults =
        ask(
            page,
            """
            () => axe.run(document, { resultTypes: ['violations'], elementRef: false }).then(found =>
              found.violations.filter(one => ['serious', 'critical'].includes(one.impact))
                .map(one => one.id + ' ' + one.nodes[0].html))
            """);
    return ((List<?>) faults).stream().map(Object::toString).toList();
  }

  /** How far a page is wider than its window, in pixels. */
  static int overflow(Page page) {
    return (int)
        ask(
            page,
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  /**
   * Clicks on what leads to another page and waits until that one is loaded with its scripts. A
   * bare click may return before: on a slow machine the next key then goes to the page left behind.
   */
  static void follow(Page page, String selector) {
    AtomicBoolean isLoaded = new AtomicBoolean();
    Consumer<Page> heard = loaded -> isLoaded.set(true);
    page.onLoad(heard);
    page.locator(selector).first().click();
    page.waitForCondition(isLoaded::get);
    page.offLoad(heard);
  }

  static void signIn(Page page, String address, String account) {
    page.navigate(address + "/sign-in");
    page.fill("#name", account);
    page.fill("#password", Console.PASSWORD);
    follow(page, "button.main");
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
