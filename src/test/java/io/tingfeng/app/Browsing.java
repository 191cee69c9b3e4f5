package io.tingfeng.app;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private static final double PATIENCE_MILLIS = 90_000;

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

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

  /** How far a page is wider than its window, in pixels. */
  static int overflow(Page page) {
    return (int)
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  static void signIn(Page page, String address, String account) {
    page.navigate(address + "/sign-in");
    page.fill("#name", account);
    page.fill("#password", Console.PASSWORD);
    page.click("button.main");
    page.waitForURL(url -> !url.contains("/sign-in"));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
