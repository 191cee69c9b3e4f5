package io.tingfeng.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tingfeng.config.Settings.Mail.Security;
import io.tingfeng.config.Settings.Route;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Problem;
import io.tingfeng.model.Problems;
import io.tingfeng.model.SourceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  @TempDir Path workspace;

  private Settings read(String text) throws IOException {
    Files.writeString(workspace.resolve("settings.yml"), text);
    return SettingsFile.read(workspace);
  }

  private List<String> faults(String text) {
    return catchThrowableOfType(Problems.class, () -> read(text)).all().stream()
        .map(Problem::toString)
        .toList();
  }

  @Test
  void withoutAFileTheDefaultsHold() {
    Settings settings = SettingsFile.read(workspace);

    assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(settings.server().port()).isEqualTo(8020);
    assertThat(settings.retention().mentions()).isEqualTo(Duration.ofDays(180));
    assertThat(settings.routes()).extracting(Route::channel).containsExactly(Route.Channel.CONSOLE);
    assertThat(settings.crawler().privateNetworks()).isFalse();
  }

  @Test
  void aBrandMayHaveThresholdsOfItsOwnARuleMayBeOffAndLevelsMayHaveNames() throws IOException {
    Settings settings =
        read(
            """
            thresholds:
              repostsYellow: 300
              readsRed: off
              brands:
                tea: {repostsYellow: 800}
            levels: {yellow: 一般, orange: 重大}
            alerts:
              - {channel: console, sources: [weibo-hot], repeat: 30m}
            """);

    assertThat(settings.thresholds().get("readsRed").value()).isInfinite();
    assertThat(settings.brandThresholds().get(new BrandId("tea")).get("repostsYellow").value())
        .isEqualTo(800);
    assertThat(settings.levels())
        .isEqualTo(Map.of(CrisisLevel.YELLOW, "一般", CrisisLevel.ORANGE, "重大"));
    assertThat(settings.routes().getFirst().repeat()).contains(Duration.ofMinutes(30));
    assertThat(settings.routes().getFirst().sources()).containsExactly(new SourceId("weibo-hot"));
  }

  @Test
  void faultsOfLevelsBrandsAndRepeatsNameTheirMend() {
    assertThat(
            faults(
                """
                thresholds: {brands: {Tea!: {repostsYellow: 1}}}
                levels: {purple: 紫}
                alerts:
                  - {channel: console, sources: ["a b"], repeat: 1m}
                """))
        .hasSize(4)
        .anyMatch(fault -> fault.contains("use the ids of lexicons/brands.yml"))
        .anyMatch(fault -> fault.contains("write one of none, blue, yellow, orange, red"))
        .anyMatch(fault -> fault.contains("would flood people"))
        .anyMatch(fault -> fault.contains("use the ids of sources.yml"));
  }

  @Test
  void mailRoutesDigestsAndThresholdsAreRead() throws IOException {
    Settings settings =
        read(
            """
            mail: {host: smtp.example.com, from: listen@example.com, user: listen, password: env:MAIL_PASSWORD}
            alerts:
              - {channel: mail, to: [duty@example.com], from: orange, brands: [tea]}
              - {channel: webhook, url: env:HOOK}
            digests:
              - {name: 品牌公关部, to: [pr@example.com], at: "09:10"}
            thresholds:
              negativeShareYellow: 0.4
            """);

    assertThat(settings.mail().orElseThrow().port()).isEqualTo(465);
    assertThat(settings.mail().orElseThrow().security()).isEqualTo(Security.SSL);
    assertThat(settings.routes().getFirst().from()).isEqualTo(CrisisLevel.ORANGE);
    assertThat(settings.routes().get(1).url()).contains(new Secret("HOOK"));
    assertThat(settings.subscriptions().getFirst().at()).isEqualTo(LocalTime.of(9, 10));
    assertThat(settings.thresholds())
        .containsEntry("negativeShareYellow", new Settings.Threshold(0.4, 8));
  }

  @Test
  void robotsQuietHoursWaitsAndDutyAreRead() throws IOException {
    Settings settings =
        read(
            """
            mail: {host: smtp.example.com, from: listen@example.com}
            duty: {start: 2026-11-23, days: 7, at: "09:00", people: [zhou@example.com, han@example.com]}
            alerts:
              - {channel: dingtalk, url: env:GROUP, quiet: "22:00-07:30", when: off, types: [refund],
                 fallback: [boss@example.com]}
              - {channel: mail, to: [duty], after: 1h}
            """);

    Route group = settings.routes().getFirst();
    assertThat(group.channel()).isEqualTo(Route.Channel.DINGTALK);
    assertThat(group.quiet()).contains(new Route.Quiet(LocalTime.of(22, 0), LocalTime.of(7, 30)));
    assertThat(group.when()).isEqualTo(Route.When.OFF);
    assertThat(group.types()).containsExactly("refund");
    assertThat(group.fallback()).containsExactly("boss@example.com");
    assertThat(settings.routes().get(1).after()).contains(Duration.ofHours(1));
    assertThat(settings.duty().orElseThrow().people()).hasSize(2);
  }

  @Test
  void aRouteThatCannotWorkIsToldWithItsMend() {
    assertThat(
            faults(
                """
                alerts:
                  - {channel: wecom, quiet: night}
                  - {channel: console, to: [duty], fallback: [a@example.com]}
                """))
        .anySatisfy(fault -> assertThat(fault).contains("wecom has no url"))
        .anySatisfy(fault -> assertThat(fault).contains("write 22:00-07:30"))
        .anySatisfy(fault -> assertThat(fault).contains("nobody is on duty"))
        .anySatisfy(fault -> assertThat(fault).contains("fallback", "needs a mail server"));
  }

  @Test
  void aSecretInTheFileIsRefusedWithoutRepeatingIt() {
    assertThat(
            faults("mail: {host: smtp.example.com, from: a@example.com, password: hunter2hunter2}"))
        .singleElement()
        .asString()
        .contains("write env:NAME")
        .doesNotContain("hunter2");
  }

  @Test
  void aRouteThatReachesNobodyIsAFault() {
    assertThat(faults("alerts:\n  - {channel: mail}\n  - {channel: webhook}\n"))
        .containsExactly(
            "settings.yml:2 alerts[1].: needs a mail server; add mail: with host and from",
            "settings.yml:2 alerts[1].to: names nobody; add to: [name@host]",
            "settings.yml:3 alerts[2].channel: webhook has no url; add url: env:NAME");
  }

  @Test
  void aSecretComesFromTheEnvironmentOrFromTheFileItNames() throws IOException {
    Path file = Files.writeString(workspace.resolve("secret"), "from-file\n");

    assertThat(new Secret("KEY").reveal(Map.of("KEY", "plain"))).contains("plain");
    assertThat(new Secret("KEY").reveal(Map.of("KEY_FILE", file.toString()))).contains("from-file");
    assertThat(new Secret("KEY").reveal(Map.of())).isEmpty();
    assertThat(new Secret("KEY")).hasToString("env:KEY");
  }

  @Test
  void whoVouchesForPeopleStandsInTheFileAndTheirSecretDoesNot() throws IOException {
    SignOn signOn =
        read("""
        signOn:
          issuer: https://login.example.com
          clientId: tingfeng
          clientSecret: env:SIGN_ON
          address: https://tingfeng.example.com
          roles: {boss: admin, team: officer}
        """)
            .signOn()
            .orElseThrow();

    assertThat(signOn.roles().values()).containsExactly(SignOn.Part.ADMIN, SignOn.Part.OFFICER);
    assertThat(signOn.unknown()).isEmpty();
    assertThat(signOn.scopes()).containsExactly("openid", "profile");
    assertThat(
            faults(
                """
                signOn:
                  issuer: http://login.example.com
                  clientId: tingfeng
                  clientSecret: plain
                  scopes: [profile]
                  roles: {boss: chief}
                """))
        .satisfiesExactlyInAnyOrder(
            fault -> assertThat(fault).contains("signOn.issuer").contains("write https://host"),
            fault -> assertThat(fault).contains("clientSecret").doesNotContain("plain"),
            fault -> assertThat(fault).contains("signOn.address: is missing"),
            fault -> assertThat(fault).contains("scopes").contains("openid"),
            fault -> assertThat(fault).contains("signOn.roles.boss").contains("chief"));
  }
}
