package io.tingfeng.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.fetch.Outage;
import io.tingfeng.fetch.SourceHealth.State;
import io.tingfeng.model.SourceId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JdbcOutageStoreTest {
  private static final Instant NOON = Instant.parse("2026-11-19T04:00:00Z");
  private static final SourceId FORUM = new SourceId("forum");
  private static final SourceId PAPER = new SourceId("paper");

  @Test
  void anOutageIsKeptAsItWasToldLastUntilItIsClosed() {
    try (Database database = Database.inMemory()) {
      JdbcOutageStore store = new JdbcOutageStore(database);
      Outage forum = new Outage(FORUM, State.FAILING, NOON, NOON);
      Outage again = new Outage(FORUM, State.BLOCKED, NOON, NOON.plusSeconds(3600));
      Outage paper = new Outage(PAPER, State.SILENT, NOON.minusSeconds(60), NOON);
      store.keep(forum);
      store.keep(paper);
      store.keep(again);

      assertThat(store.open(FORUM)).contains(again);
      assertThat(store.open()).containsExactly(paper, again);
      store.close(FORUM);
      assertThat(store.open(FORUM)).isEmpty();
      assertThat(store.open()).containsExactly(paper);
    }
  }
}
