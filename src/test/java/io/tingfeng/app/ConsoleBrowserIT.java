package io.tingfeng.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people do in the console, in a real Chromium: on a desk and on a phone, in two languages.
 */
class ConsoleBrowserIT {
  private static final int DESK = 1280;
  private static final int PHONE = 360;
  private static final List<String> PAGES =
      List.of(
          "/",
          "/brands/weiting",
          "/brands/weiting/replay",
          "/search?q=brand:weiting",
          "/search?q=(x",
          "/searches",
          "/alerts",
          "/stories",
          "/sources",
          "/sources/plaza",
          "/lexicon",
          "/lexicon/accuracy",
          "/digests",
          "/settings",
          "/account",
          "/audit");

  @TempDir private static Path folder;
  private static Optional<Path> chromium = Optional.empty();
  private static Console console;
  private static Browsing browsing;

  @BeforeAll
  static void open() {
    chromium = Browsing.chromium();
    if (chromium.isEmpty()) {
      System.err.println("browser tests are skipped: no Chromium here; apt-get install chromium");
    }
    assumeTrue(chromium.isPresent(), "no Chromium on this machine");
    console = Console.inCrisis(folder.resolve("crisis"));
    browsing = new Browsing(chromium.orElseThrow());
  }

  @AfterAll
  static void close() {
    if (chromium.isPresent()) {
      browsing.close();
      console.close();
    }
  }

  @Test
  void firstStartLeadsFromTheSetupTokenToTheOverview(@TempDir Path empty) {
    try (Console fresh = Console.fresh(empty.resolve("w"))) {
      Page page = browsing.window(DESK, false);
      page.navigate(fresh.address() + "/");
      assertThat(page.url()).endsWith("/setup");
      page.fill("#token", "not it");
      page.fill("#name", "lin");
      page.fill("#password", Console.PASSWORD);
      Browsing.follow(page, "button.main");
      assertThat(page.textContent(".fault")).contains("启动口令不对");
      page.fill("#token", fresh.setupToken().orElseThrow());
      page.fill("#password", Console.PASSWORD);
      Browsing.follow(page, "button.main");

      assertThat(page.textContent("h1")).contains("平稳");
      assertThat(fresh.setupToken()).isEmpty();
      page.context().close();
    }
  }

  @Test
  void fromTheRedNumberToTheWordsInTwoClicks() {
    for (int width : new int[] {DESK, PHONE}) {
      Page page = signedIn(width, "viewer");
      Browsing.follow(page, "a.over");
      assertThat(page.textContent(".said")).contains("读作：").contains("苇汀茶饮");
      page.locator(".mention [data-key=e]").first().click();
      page.waitForSelector("#drawer h2");

      assertThat(page.textContent("#drawer")).contains("为何判为负面").contains("合计 S");
      assertThat(Browsing.overflow(page)).isZero();
      page.keyboard().press("Escape");
      assertThat(page.locator("#drawer h2").count()).isZero();
      page.context().close();
    }
  }

  @Test
  void anOfficerAcknowledgesSilencesAndJudges() {
    Page page = signedIn(PHONE, "officer");
    Browsing.follow(page, "text=确认预警");
    String alert = page.url();
    Browsing.follow(page, "text=确认，由我处理");
    assertThat(page.textContent("main")).contains("媒体沟通").contains("确认");
    page.click("text=判定…");
    page.check("input[value=useful]");
    Browsing.follow(page, "#verdict button.main");

    assertThat(page.url()).isEqualTo(alert);
    assertThat(page.textContent("main")).contains("判定：").contains("有用");
    assertThat(console.app().stores.alerts().open()).isNotEmpty();
    page.context().close();
  }

  @Test
  void anOfficerSilencesABrandAndItIsQuietUntilThen() {
    Page page = signedIn(DESK, "officer");
    page.navigate(console.address() + "/alerts");
    Browsing.follow(page, "main a[href^='/alerts/weiting']");
    page.keyboard().press("s");
    page.fill("#reason", "已知事件，口径已发");
    Browsing.follow(page, "#silence button.main");
    page.navigate(console.address() + "/alerts");

    assertThat(page.textContent("main")).contains("已知事件，口径已发");
    assertThat(console.app().stores.cares().silences(Console.NOW)).hasSize(1);
    page.context().close();
  }

  @Test
  void aViewerAsksExportsAndKeepsTheQuestion() {
    for (String language : List.of("zh", "en")) {
      Page page = signedIn(language.equals("en") ? PHONE : DESK, "viewer");
      page.navigate(console.address() + "/look?language=" + language + "&back=/search");
      page.fill("#q", "品牌:苇汀茶饮 塑料片");
      Browsing.follow(page, ".query button.main");
      assertThat(page.textContent(".said")).contains("苇汀茶饮");
      Download file = page.waitForDownload(() -> page.click("a[download]"));
      assertThat(file.suggestedFilename()).endsWith(".csv");
      page.click("[data-open=save]");
      page.fill("#save-name", "塑料片 " + language);
      Browsing.follow(page, "#save button.main");

      assertThat(page.textContent("main")).contains("塑料片 " + language);
      assertThat(Browsing.overflow(page)).isZero();
      page.context().close();
    }
    assertThat(console.app().stores.searches().all()).hasSize(2);
  }

  @Test
  void anEnglishOfficerGoesFromTheLevelToTheWordsAndJudgesThem() {
    Page page = signedIn(DESK, "officer");
    page.navigate(console.address() + "/look?language=en&back=/");
    Browsing.follow(page, "a.over");
    page.locator(".mention [data-key=e]").first().click();
    page.waitForSelector("#drawer h2");
    assertThat(page.textContent("#drawer")).contains("Why it is negative").contains("Sum S");
    Browsing.follow(page, "#drawer a[href^='/mentions/']");
    Browsing.follow(page, "button[value=not-negative]");

    assertThat(page.textContent(".done")).contains("officer said: Not negative");
    page.context().close();
  }

  @Test
  void anAnalystChangesAnEntryAndSeesItsImpactBeforeItCounts() {
    Page page = signedIn(DESK, "analyst");
    page.navigate(console.address() + "/lexicon");
    page.fill("#text", "苇汀茶饮的店员真是太塑料了");
    Browsing.follow(page, "form[action='/lexicon/explain'] button");
    assertThat(page.textContent("main")).contains("合计 S");
    page.fill("#draft-name", "november");
    Browsing.follow(page, "form[action='/lexicon/drafts'] button");
    page.selectOption("#file", "negative");
    page.fill("#term", "塑料片");
    page.fill("#weight", "2.5");
    Browsing.follow(page, "text=写入草稿");
    assertThat(page.textContent("ins")).contains("塑料片");
    Browsing.follow(page, "text=看近 7 天的影响");
    assertThat(page.textContent("h1")).contains("条提及里");
    page.fill("#why", "浏览器里试一次");
    Browsing.follow(page, "section[aria-labelledby=h-promote] button.main");

    assertThat(page.textContent("main")).contains("浏览器里试一次");
    page.context().close();
  }

  @Test
  void aDeciderReadsTheDigestAndAnAdministratorTheAudit() {
    Page page = signedIn(DESK, "decider");
    page.navigate(console.address() + "/digests?date=2026-11-19");
    assertThat(page.locator("iframe[sandbox='']").count()).isEqualTo(1);
    String mail = page.locator("iframe").getAttribute("src");
    assertThat(page.request().get(console.address() + mail).text()).contains("听风日报");
    assertThat(page.locator("text=审计").count()).isZero();
    page.context().close();

    Page admin = signedIn(DESK, "admin");
    admin.navigate(console.address() + "/audit");
    assertThat(admin.textContent("main")).contains("登录").contains("decider");
    admin.context().close();
  }

  @Test
  void chartsAreDrawnAndTheirBarsOpenTheMentions() {
    Page page = signedIn(DESK, "viewer");
    page.navigate(console.address() + "/brands/weiting");
    page.waitForSelector("[data-chart=volume] canvas");
    page.focus("[data-chart=volume] .chart");
    page.keyboard().press("ArrowLeft");
    assertThat(page.textContent("[data-chart=volume] .reading")).contains("声量");
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.contains("/search"));

    assertThat(page.textContent(".said")).contains("苇汀茶饮");
    page.context().close();
  }

  @Test
  void noPageIsWiderThanAPhoneNorFailsAxeNorBreaksThePolicy() {
    List<String> faults = new ArrayList<>();
    List<String> paths = new ArrayList<>(PAGES);
    paths.addAll(details());
    for (boolean dark : new boolean[] {false, true}) {
      Page page = signedIn(dark ? PHONE : DESK, "admin");
      for (String path : paths) {
        page.navigate(console.address() + path);
        if (Browsing.overflow(page) > 0) {
          faults.add(path + " is wider than its window by " + Browsing.overflow(page));
        }
        for (String fault : Browsing.axe(page)) {
          faults.add(path + (dark ? " dark: " : ": ") + fault);
        }
      }
      page.context().close();
    }
    assertThat(faults).isEmpty();
    assertThat(browsing.complaints()).isEmpty();
  }

  @Test
  void englishReadersGetEnglishAndTheLanguageStays() {
    Page page = signedIn(PHONE, "officer");
    page.navigate(console.address() + "/look?language=en&back=/");
    for (String path :
        List.of(
            "/",
            "/brands/weiting",
            "/search?q=brand:weiting",
            "/alerts",
            "/sources",
            "/lexicon",
            "/digests",
            "/settings")) {
      page.navigate(console.address() + path);
      assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
      assertThat(page.textContent("nav.bottom")).contains("Overview").contains("Alerts");
      assertThat(Browsing.overflow(page)).as(path).isZero();
    }
    assertThat(page.title()).isEqualTo("Settings · Tingfeng");
    page.context().close();
  }

  /** One alert, one mention, one story and one draft. */
  private static List<String> details() {
    Page page = signedIn(DESK, "analyst");
    List<String> paths = new ArrayList<>();
    for (String[] list :
        new String[][] {
          {"/alerts", "main a[href^='/alerts/']"},
          {"/search?q=brand:weiting", ".mention a[data-key=e]"},
          {"/stories", "main a[href^='/stories/']"}
        }) {
      page.navigate(console.address() + list[0]);
      paths.add(page.locator(list[1]).first().getAttribute("href"));
    }
    page.navigate(console.address() + "/lexicon");
    page.fill("#draft-name", "looked-at");
    Browsing.follow(page, "form[action='/lexicon/drafts'] button");
    paths.add(page.url().substring(console.address().length()));
    page.context().close();
    return paths;
  }

  private static Page signedIn(int width, String account) {
    Page page = browsing.window(width, width == PHONE);
    Browsing.signIn(page, console.address(), account);
    return page;
  }
}
