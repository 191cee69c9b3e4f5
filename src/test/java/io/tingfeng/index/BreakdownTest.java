package io.tingfeng.index;

import static io.tingfeng.index.SampleMention.NOON;
import static io.tingfeng.index.SampleMention.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.index.lucene.LuceneMentionIndex;
import io.tingfeng.index.query.QueryParser;
import io.tingfeng.model.Authority;
import io.tingfeng.model.Mention;
import io.tingfeng.model.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BreakdownTest {
  private static final MentionQuery ALL = new MentionQuery.All();

  private final MentionIndex index = LuceneMentionIndex.inMemory();

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void everyPartLeadsBackToItsMentions() {
    put(post("1").from("forum-a", "甲论坛 二区", "forum", Authority.USER).negative(0.95).build());
    put(post("2").from("paper-b", "乙报", "news", Authority.CENTRAL).negative(0.41).build());
    put(post("3").from("paper-b", "乙报", "news", Authority.CENTRAL).by("\"林\" 记者").build());

    for (Breakdown by : Breakdown.values()) {
      for (Breakdown.Part part : by.of(index, ALL, 50)) {
        assertThat(total(part.query())).as(by + " " + part).isEqualTo(part.count());
      }
    }
    assertThat(Breakdown.BAND.of(index, ALL, 1))
        .extracting(Breakdown.Part::count)
        .containsExactly(0L, 0L, 2L, 0L, 1L);
    assertThat(Breakdown.named("platform")).contains(Breakdown.PLATFORM);
    assertThat(Breakdown.named("mood")).isEmpty();
  }

  @Test
  void aWordThatIsSaidMoreThanBeforeRisesAndAnEverydayWordDoesNot() {
    Instant now = NOON.plus(Duration.ofDays(5));
    IntStream.range(0, 100)
        .forEach(i -> put(post("old" + i).at(NOON.plusSeconds(60)).words("门店", "味道").build()));
    IntStream.range(0, 25)
        .forEach(i -> put(post("new" + i).at(now.minusSeconds(60)).words("门店", "异物").build()));

    List<RisingWords.Rising> rising =
        RisingWords.of(index, ALL, TimeWindow.endingAt(now, Duration.ofDays(1)), 10);

    assertThat(rising).extracting(RisingWords.Rising::word).containsExactly("异物");
    assertThat(rising.getFirst().count()).isEqualTo(25);
    assertThat(rising.getFirst().before()).isZero();
  }

  private void put(Mention mention) {
    index.put(mention.post().id(), List.of(mention));
    index.refresh();
  }

  private long total(String query) {
    MentionQuery asked =
        new QueryParser(List.of(), ZoneId.of("Asia/Shanghai")).parse(query, NOON).query();
    return index.search(asked, MentionIndex.Sort.NEWEST, 0, 0).total();
  }
}
