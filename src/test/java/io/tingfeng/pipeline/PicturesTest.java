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

  @Test
  void picturesOfAllBrandsAreThoseOfEachBrand() {
    List<BrandId> brands =
        List.of(new BrandId("tea"), new BrandId("bank"), new BrandId("unheard-of"));
    try (MentionIndex index = LuceneMentionIndex.inMemory();
        Database database = Database.inMemory()) {
      for (int i = 0; i < 2_500; i++) {
        SampleMention mention = SampleMention.post("p" + i).at(NOON.minusSeconds(97L * i));
        Mention built =
            (i % 7 == 0 ? mention : mention.of(i % 5 == 0 ? "bank" : "tea"))
                .negative(i % 3 == 0 ? 0.9 : 0.3)
                .build();
        index.put(built.post().id(), List.of(built));
      }
      index.refresh();
      JdbcDeafHours deaf = new JdbcDeafHours(database);
      deaf.mark(NOON.minusSeconds(7_200));
      // India's hours begin at half past.
      for (String zone : List.of("Asia/Shanghai", "Asia/Kolkata")) {
        Pictures pictures = new Pictures(index, deaf, ZoneId.of(zone), type -> type);
        Instant at = NOON.minusSeconds(1_000);
        var all = pictures.all(at, Coverage.COMPLETE);

        for (BrandId brand : brands) {
          assertThat(all.apply(brand)).isEqualTo(pictures.of(brand, at, Coverage.COMPLETE));
        }
        assertThat(all.apply(brands.getFirst()).recent()).hasSizeGreaterThan(1_500);
      }
    }
  }

  @Test
  void ofABrandThatIsVeryLoudTheNewestTwoThousandAreLookedAt() {
    BrandId tea = new BrandId("tea");
    try (MentionIndex index = LuceneMentionIndex.inMemory();
        Database database = Database.inMemory()) {
      for (int i = 0; i < 2_100; i++) {
        Mention one = SampleMention.post("p" + i).of("tea").at(NOON.minusSeconds(i)).build();
        index.put(one.post().id(), List.of(one));
      }
      index.refresh();
      Pictures pictures =
          new Pictures(
              index, new JdbcDeafHours(database), ZoneId.of("Asia/Shanghai"), type -> type);

      BrandPicture picture = pictures.all(NOON, Coverage.COMPLETE).apply(tea);

      assertThat(picture.recent()).hasSize(2_000);
      assertThat(picture).isEqualTo(pictures.of(tea, NOON, Coverage.COMPLETE));
    }
  }
}
