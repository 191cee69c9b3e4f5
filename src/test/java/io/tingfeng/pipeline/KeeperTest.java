package io.tingfeng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.index.PostHistory;
import io.tingfeng.index.PostHistory.Count;
import io.tingfeng.index.PostHistory.Life;
import io.tingfeng.index.PostHistory.Version;
import io.tingfeng.index.lucene.LuceneMentionIndex;
import io.tingfeng.model.Authority;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.ChannelClass;
import io.tingfeng.model.Engagement;
import io.tingfeng.model.Outlet;
import io.tingfeng.model.Post;
import io.tingfeng.model.PostId;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.Standing;
import io.tingfeng.privacy.Discretion;
import io.tingfeng.privacy.IdentityKey;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcPostHistory;
import io.tingfeng.store.JdbcPrivacyStore;
import io.tingfeng.store.JdbcStoryDecisions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeeperTest {
  private static final Outlet FORUM =
      new Outlet("澜州论坛", "forum", Authority.USER, ChannelClass.ORDINARY);
  private static final Brand TEA = Brand.named(new BrandId("weiting"), "苇汀茶饮", List.of());
  private static final String BAD = "苇汀茶饮喝出虫子，店家态度恶劣，拒绝退款";

  private final MentionIndex index = LuceneMentionIndex.inMemory();
  private final Database database = Database.inMemory();
  private final PostHistory history = new JdbcPostHistory(database);
  private final JdbcPrivacyStore privacy = new JdbcPrivacyStore(database);
  private Instant now = Instant.parse("2026-11-24T04:00:00Z");
  private Vocabulary words = Vocabulary.load(Path.of(""), List.of(TEA));
  private final Clerk clerk =
      new Clerk(
          new Analyst(),
          () -> words,
          index,
          new StoryDesk(index, new JdbcStoryDecisions(database), () -> now),
          new Discretion(IdentityKey.of("test"), privacy));
  private final Keeper keeper = new Keeper(clerk, index, history, () -> now);

  @AfterEach
  void close() {
    index.close();
    database.close();
  }

  @Test
  void onlyWhatIsNewOrSaysSomethingElseIsNews() {
    assertThat(keep(post(1, BAD, 10), post(2, "无关", 0)).news()).isEqualTo(2);
    assertThat(keep(post(1, BAD, 10), post(2, "无关", 0)).news()).isZero();
    assertThat(keep(post(1, BAD, 25), post(2, "无关，更正", 0)).news()).isEqualTo(1);
  }

  @Test
  void whatLooksAsItDidIsOnlyNotedAsSeen() {
    assertThat(keep(post(1, BAD, 10)).mentions()).hasSize(1);
    index.delete(new MentionQuery.OfPost(new PostId(new SourceId("forum"), "1")));
    now = now.plusSeconds(600);
    history.gone("forum 1", now);
    assertThat(keep(post(1, BAD, 10)).mentions()).isEmpty();

    assertThat(brandPosts()).as("it was not put in again").isZero();
    Life life = history.lives(List.of("forum 1")).get("forum 1");
    assertThat(life.lastSeen()).isEqualTo(now);
    assertThat(life.gone()).isEmpty();
    assertThat(keep(post(1, BAD, 11)).mentions()).as("a counter moved").hasSize(1);
  }

  @Test
  void newWordsReadEverythingOnceMore() {
    keep(post(1, BAD, 10));
    words =
        Vocabulary.load(
            Path.of(""), List.of(TEA, Brand.named(new BrandId("bug"), "虫子", List.of())));

    assertThat(keep(post(1, BAD, 10)).mentions())
        .flatExtracting(mention -> mention.brand().stream().toList())
        .containsExactlyInAnyOrder(TEA.id(), new BrandId("bug"));
    assertThat(keep(post(1, BAD, 10)).mentions()).isEmpty();
  }

  @Test
  void aNewStartReadsEverythingOnceMore() {
    keep(post(1, BAD, 10));
    Keeper next = new Keeper(clerk, index, history, () -> now);

    Keeper.Kept kept = next.keep(List.of(post(1, BAD, 10)), FORUM);
    assertThat(kept.mentions()).hasSize(1);
    assertThat(kept.news()).as("though it is no news").isZero();
  }

  @Test
  void anEditKeepsWhatThePostSaidBefore() {
    keep(post(1, BAD, 10));
    now = now.plusSeconds(600);
    keep(post(1, "苇汀茶饮已道歉", 10));

    assertThat(history.versions("forum 1")).containsExactly(new Version("标题", BAD, now));
    assertThat(current().text()).isEqualTo("苇汀茶饮已道歉");
  }

  @Test
  void countersAreASeriesThatHoldsOnlyChanges() {
    Instant first = now;
    keep(post(1, BAD, 10));
    now = now.plusSeconds(600);
    keep(post(1, BAD, 10));
    now = now.plusSeconds(600);
    keep(post(1, BAD, 600));

    assertThat(history.counts("forum 1"))
        .containsExactly(new Count(first, reposts(10)), new Count(now, reposts(600)));
    assertThat(history.counts("forum 2")).isEmpty();
  }

  @Test
  void aNegativePostIsLookedAtAgainADayLaterAndOthersAreNot() {
    keep(post(1, BAD, 10), post(2, "今天天气不错", 0));

    assertThat(history.due(now.plus(Duration.ofHours(23)), 9)).isEmpty();
    assertThat(history.due(now.plus(Duration.ofHours(25)), 9))
        .extracting(Life::post)
        .containsExactly("forum 1");
  }

  @Test
  void aPostThatIsGoneIsMarkedWithWhatWasSeenLastAndMayComeBack() {
    keep(post(1, BAD, 10));
    Instant seen = now;
    now = now.plus(Duration.ofDays(1));
    history.gone("forum 1", now);
    history.gone("forum 1", now.plusSeconds(60));

    Life life = history.lives(List.of("forum 1")).get("forum 1");
    assertThat(life.lastSeen()).isEqualTo(seen);
    assertThat(life.gone()).contains(now);
    assertThat(current().text()).as("the index keeps what was said").isEqualTo(BAD);

    keep(post(1, BAD, 11));
    assertThat(history.lives(List.of("forum 1")).get("forum 1").gone()).isEmpty();
  }

  @Test
  void whatIsForgottenIsForgottenEverywhere() {
    keep(post(1, BAD, 10));
    keep(post(1, BAD + "！", 20));
    history.forget(List.of("forum 1"));

    assertThat(history.lives(List.of("forum 1"))).isEmpty();
    assertThat(history.versions("forum 1")).isEmpty();
    assertThat(history.counts("forum 1")).isEmpty();

    keep(post(2, BAD, 10));
    history.forgetBefore(now.plusSeconds(1));
    assertThat(history.lives(List.of("forum 2"))).isEmpty();
    assertThat(history.counts("forum 2")).isEmpty();
  }

  private Keeper.Kept keep(Post... posts) {
    return keeper.keep(List.of(posts), FORUM);
  }

  private long brandPosts() {
    index.refresh();
    return index.search(new MentionQuery.AnyBrand(), MentionIndex.Sort.NEWEST, 0, 1).total();
  }

  private Post current() {
    return index
        .search(new MentionQuery.AnyBrand(), MentionIndex.Sort.NEWEST, 0, 1)
        .mentions()
        .getFirst()
        .post();
  }

  private Post post(int number, String text, long reposts) {
    return new Post(
        new PostId(new SourceId("forum"), String.valueOf(number)),
        Optional.of(URI.create("https://forum.example/t/" + number)),
        "标题",
        text,
        Optional.of("小王"),
        Optional.of(Instant.parse("2026-11-24T02:00:00Z")),
        now,
        reposts == 0 ? Engagement.UNKNOWN : reposts(reposts),
        Standing.NONE);
  }

  private static Engagement reposts(long count) {
    return new Engagement(
        OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.of(count));
  }
}
