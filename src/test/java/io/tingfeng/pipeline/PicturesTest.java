package io.tingfeng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.heat.BrandPicture;
import io.tingfeng.heat.Coverage;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.SampleMention;
import io.tingfeng.index.lucene.LuceneMentionIndex;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Mention;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcDeafHours;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PicturesTest {
  private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

  @Test
  void aComplaintTypeIsCalledWhatPeopleCallIt() {
    BrandId tea = new BrandId("tea");
    Vocabulary words = Vocabulary.load(Path.of(""), List.of(Brand.named(tea, "苇汀茶饮", List.of())));
    try (MentionIndex index = LuceneMentionIndex.inMemory();
        Database database = Database.inMemory()) {
      Mention mention =
          SampleMention.post("1").of("tea").at(NOON).complains("food-safety", 1).build();
      index.put(mention.post().id(), List.of(mention));
      index.refresh();

      BrandPicture picture =
          new Pictures(
                  index, new JdbcDeafHours(database), ZoneId.of("Asia/Shanghai"), words::typeName)
              .of(tea, NOON.plusSeconds(1), Coverage.COMPLETE);

      assertThat(picture.recent())
          .singleElement()
          .extracting(m -> m.grievance().type().orElseThrow())
          .isEqualTo("食品安全");
      assertThat(words.typeName("unknown-type")).isEqualTo("unknown-type");
    }
  }
}
