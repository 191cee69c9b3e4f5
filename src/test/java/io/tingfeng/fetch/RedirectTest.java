package io.tingfeng.fetch;

import static io.tingfeng.fetch.LocalSite.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.fetch.FetchOutcome.Fetched;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectTest {
  private final Stage stage = new Stage();
  private final LocalSite site = stage.site;
  private LocalSite other;

  @BeforeEach
  void open() throws IOException {
    other = new LocalSite();
  }

  @AfterEach
  void close() {
    other.close();
    stage.close();
  }

  @Test
  void redirectsAreFollowedEachAfterItsTurn() {
    to("/a", "/b");
    site.page("/b", "b");

    Fetched fetched = (Fetched) stage.fetch("/a");

    assertThat(fetched.page().address()).isEqualTo(site.at("/b"));
    assertThat(stage.time.pauses()).hasSize(2);
  }

  @Test
  void aCircleEndsAfterFiveRedirects() {
    to("/a", "/a");

    assertThat(stage.why("/a")).isEqualTo(Cause.REDIRECTS);
    assertThat(site.paths()).hasSize(6);
  }

  @Test
  void theRobotsFileOfEveryHostOnTheWayIsAsked() {
    to("/a", other.at("/b").toString());
    other.page("/b", "b").page("/robots.txt", "User-agent: *\nDisallow: /b\n");

    assertThat(stage.why("/a")).isEqualTo(Cause.ROBOTS);
    assertThat(other.paths()).isEmpty();
  }

  @Test
  void headersAndCookiesStayWithTheirHost() {
    site.on(
        "/a",
        exchange ->
            send(
                exchange,
                302,
                "",
                "Location",
                other.at("/b").toString(),
                "Set-Cookie",
                "seen=yes; Path=/; Domain=127.0.0.1"));
    other.on("/b", exchange -> send(exchange, 302, "", "Location", site.at("/c").toString()));
    site.page("/c", "c");
    Map<String, String> headers = Map.of("Referer", "https://paper.example/");

    stage
        .fetcher()
        .fetch(
            new FetchRequest(
                Profiles.profile(Profiles.PACE, headers), site.at("/a"), Validators.NONE));

    assertThat(other.last().path()).isEqualTo("/b");
    assertThat(other.last().header("Referer")).isEmpty();
    assertThat(other.last().header("Cookie")).isEmpty();
    assertThat(site.last().path()).isEqualTo("/c");
    assertThat(site.last().header("Referer")).contains("https://paper.example/");
    assertThat(site.last().header("Cookie")).contains("seen=yes");
  }

  @Test
  void cookiesAreForgottenAtTheEndOfTheWay() {
    site.on("/a", exchange -> send(exchange, 200, "a", "Set-Cookie", "seen=yes"));
    stage.fetch("/a");
    stage.fetch("/a");

    assertThat(site.last().header("Cookie")).isEmpty();
  }

  @Test
  void marksAreSentToTheAddressTheyBelongToAlone() {
    to("/a", "/b");
    site.page("/b", "b");
    Validators known = new Validators(Optional.of("\"v1\""), Optional.empty(), Optional.empty());

    stage.fetcher().fetch(Profiles.request(site.at("/a"), known));

    assertThat(site.asked().get(1).header("If-None-Match")).contains("\"v1\"");
    assertThat(site.last().path()).isEqualTo("/b");
    assertThat(site.last().header("If-None-Match")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/login?next=/a, true",
    "/user/Login.aspx, true",
    "/sign-in, true",
    "/passport/web, true",
    "http://passport.example/, true",
    "https://login.example/x, true",
    "/loginfo/1, false",
    "/news/login-tips, false",
    "/designing, false",
  })
  void aRedirectToALoginIsARefusal(String location, boolean login) {
    to("/a", location);

    assertThat(stage.why("/a")).isEqualTo(login ? Cause.LOGIN : Cause.NOT_FOUND);
  }

  private void to(String path, String location) {
    site.on(path, exchange -> send(exchange, 302, "", "Location", location));
  }
}
