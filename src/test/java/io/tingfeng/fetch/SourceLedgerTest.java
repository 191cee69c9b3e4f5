package io.tingfeng.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.fetch.LedgerEntry.Leave;
import io.tingfeng.model.SourceProfile;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceLedgerTest {
  private final Stage stage = new Stage();
  private final SourceLedger ledger = new SourceLedger(stage.hosts, Stage.SETTINGS);
  private final SourceProfile profile = Profiles.profile(Profiles.PACE, Map.of());

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void anEntryShowsLeaveHistoryAndRate() {
    stage.site.page("/robots.txt", "User-agent: *\nDisallow: /no\n").page("/a", "a");
    assertThat(entry("/a").leave()).isEqualTo(Leave.UNKNOWN);
    stage.fetch("/a");
    stage.fetch("/no");
    stage.restart();
    stage.hosts.stop(stage.site.host(), Optional.of("by letter"));

    LedgerEntry entry = entry("/a");
    assertThat(entry.leave()).isEqualTo(Leave.ALLOWED);
    assertThat(entry("/no").leave()).isEqualTo(Leave.FORBIDDEN);
    assertThat(entry.host()).isEqualTo(stage.site.host());
    assertThat(entry.requests()).isEqualTo(Map.of(LocalDate.parse("2026-11-19"), 2));
    assertThat(entry.robots())
        .singleElement()
        .satisfies(reading -> assertThat(reading.digest()).hasSize(64));
    assertThat(entry.stopped()).contains("by letter");
    assertThat(ledger.entry(profile, URI.create("mailto:a@b.example"))).isEmpty();
  }

  @Test
  void aHostWithoutAFileAllowsAndOneThatCannotBeAskedPutsOff() {
    stage.site.page("/a", "a");
    stage.fetch("/a");
    assertThat(entry("/a").leave()).isEqualTo(Leave.ALLOWED);

    stage.site.on("/robots.txt", exchange -> LocalSite.send(exchange, 500, ""));
    stage.time.forward(java.time.Duration.ofDays(2));
    stage.fetch("/a");
    assertThat(entry("/a").leave()).isEqualTo(Leave.PUT_OFF);
  }

  @ParameterizedTest
  @CsvSource({
    "paper.example, paper.example",
    "PAPER.example., paper.example",
    "https://paper.example/news?a=b, paper.example",
    "http://paper.example:443/, paper.example",
    "paper.example:8080, paper.example:8080",
    "报纸.example, xn--4ruw83d.example",
    "'not a host', ''",
  })
  void aPersonMayNameAHostInManyWays(String text, String name) {
    assertThat(Host.named(text).map(Host::name).orElse("")).isEqualTo(name);
  }

  private LedgerEntry entry(String path) {
    return ledger.entry(profile, stage.site.at(path)).orElseThrow();
  }
}
