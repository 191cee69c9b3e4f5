package io.tingfeng.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.people.LocalProvider;
import io.tingfeng.people.Role;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignOnTest {
  @TempDir Path folder;

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElse("");
  }

  private static HttpResponse<String> get(Console console, String path, String cookie) {
    return console.send("GET", path, "", "Accept", "text/html", "Cookie", cookie);
  }

  @Test
  void peopleComeInThroughTheProviderThatTheSettingsName() {
    try (LocalProvider provider = new LocalProvider(() -> Console.NOW);
        Console console = console(provider)) {
      assertThat(get(console, "/sign-in?back=/alerts", "none=1").body())
          .contains("用公司账号登录")
          .contains("/sign-on?back=/alerts");
      HttpResponse<String> out = get(console, "/sign-on?back=/alerts", "none=1");
      URI entrance = URI.create(location(out));
      String lent = Console.cookie(out);
      String way =
          "/sign-on/back?code="
              + provider.agree(entrance)
              + "&state="
              + LocalProvider.state(entrance);

      HttpResponse<String> in = get(console, way, lent);

      assertThat(location(in)).isEqualTo("/alerts");
      List<String> cookies = in.headers().allValues("set-cookie");
      assertThat(cookies).anyMatch(cookie -> cookie.matches("tingfeng_sign_on=;.*1970.*"));
      String session =
          cookies.stream().filter(c -> c.startsWith("tingfeng_session=")).findFirst().orElseThrow();
      assertThat(session).contains("HttpOnly").contains("SameSite=Lax");
      assertThat(get(console, "/alerts", session.split(";", 2)[0]).statusCode()).isEqualTo(200);
      assertThat(console.app().people.roster().find("zhou.lan").orElseThrow().role())
          .isEqualTo(Role.VIEWER);
      HttpResponse<String> again = get(console, way, lent);
      assertThat(again.statusCode()).isEqualTo(403);
      assertThat(again.body()).contains("这次登录过期了");
      assertThat(Checks.of(console.app().site))
          .anyMatch(found -> found.toString().contains(provider.issuer() + " answers"));
    }
  }

  private Console console(LocalProvider provider) {
    return Console.with(
        folder,
        """
        signOn:
          name: 公司账号
          issuer: %s
          clientId: tingfeng
          clientSecret: env:SIGN_ON_SECRET
          address: http://127.0.0.1:8020
          unknown: viewer
        """
            .formatted(provider.issuer()),
        Map.of("SIGN_ON_SECRET", LocalProvider.SECRET));
  }
}
