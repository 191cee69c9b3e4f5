package io.tingfeng.index;

import static io.tingfeng.index.SampleMention.NOON;
import static io.tingfeng.index.SampleMention.post;

import io.tingfeng.index.MentionIndex.Sort;
import io.tingfeng.index.MentionQuery.All;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Mention;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Trend;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An index of some engine with the means to fill and to ask it. */
public abstract class IndexUnderTest {
  protected static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  protected static final BrandId WEITING = new BrandId("weiting");
  protected static final All ALL = new All();

  protected MentionIndex index;

  /** An empty index of the engine. */
  protected abstract MentionIndex openEmpty() throws Exception;

  @BeforeEach
  void open() throws Exception {
    index = openEmpty();
  }

  @AfterEach
  void close() {
    index.close();
  }

  protected final void put(Mention mention) {
    index.put(mention.post().id(), List.of(mention));
    index.refresh();
  }

  /** Posts one minute apart, put in an order that is not that of time. */
  protected final void putMany(int count) {
    for (int i = 0; i < count; i++) {
      Mention mention = post("m" + i).at(NOON.plusSeconds(i * 37L % count * 60)).build();
      index.put(mention.post().id(), List.of(mention));
      if (i % 100 == 0) {
        index.commit();
      }
    }
    index.refresh();
  }

  protected final List<Mention> found(MentionQuery query) {
    return index.search(query, Sort.NEWEST, 0, 100).mentions();
  }

  protected final List<String> ids(MentionQuery query) {
    return ids(query, Sort.NEWEST);
  }

  protected final List<String> ids(MentionQuery query, Sort sort) {
    return index.search(query, sort, 0, 100).mentions().stream()
        .map(mention -> mention.post().id().externalId())
        .toList();
  }

  protected final List<String> idsAll(MentionQuery query) {
    return index.search(query, Sort.NEWEST, 0, 10_000).mentions().stream()
        .map(mention -> mention.post().id().externalId())
        .toList();
  }

  protected final Trend trend(MentionQuery query, String from, String to, int hours) {
    return index.trend(
        query,
        new TimeWindow(Instant.parse(from), Instant.parse(to)),
        Duration.ofHours(hours),
        SHANGHAI);
  }
}
