package io.tingfeng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.alert.WorkCalendar;
import io.tingfeng.config.SettingsFile;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.SourceId;
import io.tingfeng.notify.ChannelKind;
import io.tingfeng.notify.Recipient;
import io.tingfeng.pipeline.Audience.Matter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudienceTest {
  private static final BrandId TEA = new BrandId("tea");
  private static final Recipient CHAT = Recipient.robot(ChannelKind.DINGTALK, "CHAT");

  @TempDir private Path folder;

  private Audience audience(String routes) throws IOException {
    Files.writeString(
        folder.resolve("settings.yml"),
        """
        mail: {host: smtp.example, from: a@pr.example}
        duty: {start: 2026-11-23, people: [zhou@pr.example, han@pr.example]}
        alerts:
        """
            + routes.indent(2));
    return new Audience(SettingsFile.read(folder), WorkCalendar.load(Path.of("lexicons")));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }

  private static Set<Recipient> told(Audience audience, CrisisLevel level, String when) {
    return told(audience, level, when, Set.of());
  }

  private static Set<Recipient> told(
      Audience audience, CrisisLevel level, String when, Set<String> types) {
    return audience.of(new Matter(TEA, level, types, Set.of()), level, at(when)).keySet();
  }

  @Test
  void routesAskForBrandAndLevel() throws IOException {
    Audience audience =
        audience(
            """
            - {channel: mail, to: [a@pr.example], brands: [tea], from: orange}
            - {channel: mail, to: [b@pr.example], brands: [car]}
            """);

    assertThat(told(audience, CrisisLevel.YELLOW, "2026-11-24T10:00")).isEmpty();
    assertThat(told(audience, CrisisLevel.RED, "2026-11-24T10:00"))
        .containsExactly(Recipient.mail("a@pr.example"));
  }

  @Test
  void aRouteMayAskForComplaintTypes() throws IOException {
    Audience audience = audience("- {channel: mail, to: [q@pr.example], types: [food-safety]}");

    assertThat(told(audience, CrisisLevel.RED, "2026-11-24T10:00", Set.of("refund"))).isEmpty();
    assertThat(told(audience, CrisisLevel.RED, "2026-11-24T10:00", Set.of("refund", "food-safety")))
        .hasSize(1);
  }

  @Test
  void aRouteMayAskForSources() throws IOException {
    Audience audience =
        audience("- {channel: mail, to: [q@pr.example], sources: [complaints], repeat: 1h}");
    Matter there = new Matter(TEA, CrisisLevel.RED, Set.of(), Set.of(new SourceId("complaints")));

    assertThat(told(audience, CrisisLevel.RED, "2026-11-24T10:00")).isEmpty();
    assertThat(audience.of(there, CrisisLevel.RED, at("2026-11-24T10:00"))).hasSize(1);
  }

  @Test
  void workingHoursKnowWorkedWeekendsAndHolidays() throws IOException {
    Audience audience =
        audience(
            """
            - {channel: dingtalk, url: env:CHAT, when: work}
            - {channel: mail, to: [duty], when: off}
            """);

    assertThat(told(audience, CrisisLevel.YELLOW, "2026-10-10T10:00")).containsExactly(CHAT);
    assertThat(told(audience, CrisisLevel.YELLOW, "2026-10-05T10:00"))
        .as("turns before the start count backwards")
        .containsExactly(Recipient.mail("han@pr.example"));
    assertThat(told(audience, CrisisLevel.YELLOW, "2026-11-24T20:00"))
        .containsExactly(Recipient.mail("zhou@pr.example"));
    assertThat(told(audience, CrisisLevel.YELLOW, "2026-12-01T20:00"))
        .containsExactly(Recipient.mail("han@pr.example"));
  }

  @Test
  void nobodyIsToldTwiceAndTheEarlierTimeCounts() throws IOException {
    Audience audience =
        audience(
            """
            - {channel: mail, to: [a@pr.example], quiet: "22:00-07:00"}
            - {channel: mail, to: [a@pr.example], from: yellow}
            """);
    Instant night = at("2026-11-24T23:00");

    assertThat(
            audience.of(
                new Matter(TEA, CrisisLevel.YELLOW, Set.of(), Set.of()), CrisisLevel.YELLOW, night))
        .containsOnly(java.util.Map.entry(Recipient.mail("a@pr.example"), night));
  }

  @Test
  void waitsAndTheirPeopleAreOnesOfTheirOwn() throws IOException {
    Audience audience =
        audience(
            """
            - {channel: mail, to: [a@pr.example]}
            - {channel: mail, to: [b@pr.example], after: 1h}
            - {channel: mail, to: [c@pr.example], after: 4h, from: orange}
            """);
    Matter yellow = new Matter(TEA, CrisisLevel.YELLOW, Set.of(), Set.of());
    Matter orange = new Matter(TEA, CrisisLevel.ORANGE, Set.of(), Set.of());
    Instant noon = at("2026-11-24T12:00");

    assertThat(audience.waits(yellow, noon)).containsExactly(Duration.ofHours(1));
    assertThat(audience.waits(orange, noon))
        .containsExactly(Duration.ofHours(1), Duration.ofHours(4));
    assertThat(audience.called(orange, List.of(Duration.ofHours(4)), noon).keySet())
        .containsExactly(Recipient.mail("c@pr.example"));
  }

  @Test
  void whoStandsInIsNamedByTheRoute() throws IOException {
    Audience audience =
        audience("- {channel: dingtalk, url: env:CHAT, fallback: [ops@pr.example]}");

    assertThat(audience.standIns(CHAT, at("2026-11-24T12:00")))
        .containsExactly(Recipient.mail("ops@pr.example"));
    assertThat(audience.standIns(Recipient.console(), at("2026-11-24T12:00"))).isEmpty();
  }
}
