package io.tingfeng.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingfeng.model.TimeWindow;
import io.tingfeng.people.Deed;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JdbcAuditLogTest {
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

  @Test
  void deedsAreFoundByPersonAndActAndCannotBeChangedOrRemoved() {
    try (Database database = Database.inMemory()) {
      JdbcAuditLog log = new JdbcAuditLog(database);
      log.add(new Deed(NOON, "zhou", "silence", "alert-1", "", "4 h"));
      log.add(new Deed(NOON.plusSeconds(1), "lin", "verdict", "alert-1", "", "useful"));
      TimeWindow day = new TimeWindow(NOON, NOON.plusSeconds(60));

      assertThat(log.deeds(day, "", "", 10)).extracting(Deed::who).containsExactly("lin", "zhou");
      assertThat(log.deeds(day, "zhou", "", 10)).hasSize(1);
      assertThat(log.deeds(day, "", "verdict", 10))
          .extracting(Deed::after)
          .containsExactly("useful");
      assertThatThrownBy(() -> database.write(h -> h.execute("update deed set who = 'x'")))
          .hasStackTraceContaining("never changed");
      assertThatThrownBy(() -> database.write(h -> h.execute("delete from deed")))
          .hasStackTraceContaining("never changed");
      assertThat(log.deeds(day, "", "", 10)).hasSize(2);
    }
  }
}
