package io.tingfeng.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingfeng.index.query.SavedSearch;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbcSavedSearchesTest {
  private static final Instant AT = Instant.parse("2026-11-20T04:00:00Z");

  private final Database database = Database.inMemory();
  private final JdbcSavedSearches searches = new JdbcSavedSearches(database);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aSearchOfTheSameNameIsReplacedAndOneThatIsRemovedIsGone() {
    searches.save(new SavedSearch("每日负面", "tone:negative", "李娜", AT));
    SavedSearch next = new SavedSearch("每日负面", "tone:negative 近24小时", "王强", AT.plusSeconds(1));
    searches.save(next);
    searches.save(new SavedSearch("退款", "退款 OR 赔偿", "李娜", AT));

    assertThat(searches.find("每日负面")).contains(next);
    assertThat(searches.all()).extracting(SavedSearch::name).containsExactly("每日负面", "退款");
    assertThat(searches.remove("退款")).isTrue();
    assertThat(searches.remove("退款")).isFalse();
    assertThat(searches.find("退款")).isEmpty();
  }

  @Test
  void aNameIsShortAndHasNoSlash() {
    for (String name : new String[] {"", " ", "a/b", "长".repeat(61)}) {
      assertThatThrownBy(() -> new SavedSearch(name, "", "李娜", AT))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
