package io.tingfeng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingfeng.heat.Coverage;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.notify.ChannelKind;
import io.tingfeng.store.JdbcAlertStore;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** What each minute of a crisis week brings to a mailbox, three robots and a webhook. */
class CrisisWeekTest extends CrisisStage {

  @Test
  void everyMinuteBringsWhatItShould() {
    until("2026-11-23T09:50");
    assertThat(news()).isEmpty();
    complain(12, -1);
    until("2026-11-23T10:50");
    assertThat(news())
        .containsExactlyInAnyOrder(
            "Mon 10:00 zhou 【黄】苇汀茶饮", "Mon 10:00 dingtalk 【黄】苇汀茶饮", "Mon 10:00 webhook 【黄】苇汀茶饮");

    restart();
    until("2026-11-23T12:00");
    assertThat(news()).containsExactly("Mon 11:00 boss 【黄】苇汀茶饮 无人应答");
    care(care -> care.acknowledge("周敏", now, CrisisLevel.YELLOW));

    robots.get(ChannelKind.FEISHU).fall(true);
    complain(1, 1_200);
    until("2026-11-23T12:10");
    robots.get(ChannelKind.FEISHU).fall(false);
    until("2026-11-23T14:50");
    assertThat(news())
        .as("a higher level breaks the acknowledgement, and the chat that was away hears it late")
        .containsExactlyInAnyOrder(
            "Mon 12:10 zhou 【橙】苇汀茶饮 升级",
            "Mon 12:10 dingtalk 【橙】苇汀茶饮 升级",
            "Mon 12:10 webhook 【橙】苇汀茶饮 升级",
            "Mon 12:10 wecom 【橙】苇汀茶饮 升级",
            "Mon 12:20 feishu 【橙】苇汀茶饮 升级",
            "Mon 14:00 ceo 【橙】苇汀茶饮 无人应答");

    care(care -> care.acknowledge("周敏", now, CrisisLevel.ORANGE));
    until("2026-11-24T00:00");
    assertThat(news()).as("who took it is not reminded").isEmpty();
    until("2026-11-24T00:10");
    assertThat(news())
        .as("an acknowledgement grows stale, and orange is told at night")
        .containsExactlyInAnyOrder(
            "Tue 00:10 zhou 【橙】苇汀茶饮 仍在持续",
            "Tue 00:10 dingtalk 【橙】苇汀茶饮 仍在持续",
            "Tue 00:10 webhook 【橙】苇汀茶饮 仍在持续",
            "Tue 00:10 wecom 【橙】苇汀茶饮 仍在持续",
            "Tue 00:10 feishu 【橙】苇汀茶饮 仍在持续");

    care(care -> care.snooze(at("2026-11-27T09:00")));
    coverage = DEAF;
    until("2026-11-25T17:00");
    assertThat(news()).as("a day of dead sources is not calm").isEmpty();
    assertThat(new JdbcAlertStore(database).standing(TEA.id()).orElseThrow().level())
        .isEqualTo(CrisisLevel.ORANGE);

    coverage = Coverage.COMPLETE;
    restart();
    until("2026-11-29T23:00");
    assertThat(news()).as("it falls step by step, and nobody is told before it is over").isEmpty();
    until("2026-11-30T12:00");
    assertThat(news())
        .as("the end is said once and wakes nobody")
        .containsExactlyInAnyOrder(
            "Sun 23:10 dingtalk 【解除】苇汀茶饮 预警解除，最高为橙级",
            "Sun 23:10 webhook 【解除】苇汀茶饮 预警解除，最高为橙级",
            "Sun 23:10 wecom 【解除】苇汀茶饮 预警解除，最高为橙级",
            "Sun 23:10 feishu 【解除】苇汀茶饮 预警解除，最高为橙级",
            "Mon 07:30 zhou 【解除】苇汀茶饮 预警解除，最高为橙级");
  }

  @Test
  void aFullDiskTellsNobodyTwiceAndNobodyNever() {
    until("2026-11-23T09:50");
    complain(12, -1);
    diskFull = true;
    assertThatThrownBy(() -> until("2026-11-23T10:00")).isInstanceOf(UncheckedIOException.class);
    assertThat(news()).isEmpty();

    diskFull = false;
    until("2026-11-23T10:40");
    assertThat(news()).hasSize(3).allMatch(line -> line.startsWith("Mon 10:00"));
  }

  @Test
  void aClockThatGoesBackAndForthRepeatsNothing() {
    until("2026-11-23T09:50");
    complain(12, -1);
    until("2026-11-23T10:30");
    news();

    now = at("2026-11-23T09:40");
    until("2026-11-23T10:30");
    assertThat(news()).isEmpty();
    now = at("2026-11-23T16:00");
    until("2026-11-23T16:30");
    assertThat(news()).containsExactly("Mon 16:00 boss 【黄】苇汀茶饮 无人应答");
  }
}
