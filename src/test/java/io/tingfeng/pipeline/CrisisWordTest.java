package io.tingfeng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.alert.AlertSettings;
import io.tingfeng.alert.Ruling;
import io.tingfeng.alert.Silence;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.store.JdbcAlertCareStore;
import io.tingfeng.store.JdbcAlertStore;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people say of a crisis, and what routes ask for, changes what the minutes bring. */
class CrisisWordTest extends CrisisStage {

  @Test
  void whatASilenceKeptBackIsToldWhenItEndsAndNobodyIsCalledMeanwhile() {
    new JdbcAlertCareStore(database)
        .save(
            new Silence(
                "launch",
                Optional.of(TEA.id()),
                CrisisLevel.ORANGE,
                new TimeWindow(at("2026-11-23T08:00"), at("2026-11-23T14:00")),
                "新品发布会",
                "周敏"));
    until("2026-11-23T09:50");
    complain(12, -1);
    until("2026-11-23T13:50");
    assertThat(news()).isEmpty();

    restart();
    until("2026-11-23T14:10");
    assertThat(news())
        .containsExactlyInAnyOrder(
            "Mon 14:00 zhou 【黄】苇汀茶饮",
            "Mon 14:00 dingtalk 【黄】苇汀茶饮",
            "Mon 14:00 webhook 【黄】苇汀茶饮",
            "Mon 14:10 boss 【黄】苇汀茶饮 无人应答");
  }

  @Test
  void redIsProposedAtOnceToldAsRedOnlyWhenConfirmedAndBreaksASilence() {
    until("2026-11-23T09:50");
    complain(12, 20_000);
    until("2026-11-23T10:00");
    assertThat(news()).contains("Mon 10:00 zhou 【橙】苇汀茶饮", "Mon 10:00 wecom 【橙】苇汀茶饮").hasSize(5);

    care(care -> care.rule(ruling(CrisisLevel.RED)));
    restart();
    until("2026-11-23T10:20");
    assertThat(news()).contains("Mon 10:10 zhou 【红】苇汀茶饮 升级").hasSize(5);

    care(care -> care.rule(ruling(CrisisLevel.BLUE)));
    until("2026-11-23T10:40");
    assertThat(new JdbcAlertStore(database).standing(TEA.id()).orElseThrow().level())
        .isEqualTo(CrisisLevel.BLUE);
    assertThat(news()).as("a downgrade disturbs nobody").isEmpty();
  }

  private Ruling ruling(CrisisLevel highest) {
    HeatReading reading = watch.read(TEA, now, coverage);
    return Ruling.over(reading, highest, "周敏", now, "已核实");
  }

  @Test
  void aRouteIsRemindedOnItsOwnIntervalAndTheOthersOnTheUsualOne() throws IOException {
    Files.writeString(
        folder.resolve("settings.yml"),
        """
        mail: {host: smtp.example, from: listen@pr.example}
        alerts:
          - {channel: mail, to: [zhou@pr.example], repeat: 2h}
          - {channel: webhook, url: env:HOOK}
        """);
    settings = AlertSettings.DEFAULTS.remindingEvery(Duration.ofHours(2));
    restart();
    until("2026-11-23T09:50");
    complain(12, -1);
    until("2026-11-23T14:30");
    restart();
    until("2026-11-24T10:10");

    List<String> news = news();
    assertThat(news).filteredOn(line -> line.contains("webhook")).hasSize(2);
    assertThat(news).filteredOn(line -> line.contains("zhou")).hasSize(13);
    assertThat(news)
        .contains(
            "Mon 10:00 zhou 【黄】苇汀茶饮",
            "Mon 12:00 zhou 【黄】苇汀茶饮 仍在持续",
            "Tue 10:00 webhook 【黄】苇汀茶饮 仍在持续");
  }
}
