package io.tingfeng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.index.MentionIndex.Sort;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.index.SampleMention;
import io.tingfeng.index.lucene.LuceneMentionIndex;
import io.tingfeng.model.Mention;
import io.tingfeng.model.Problems;
import io.tingfeng.model.StoryId;
import io.tingfeng.model.StoryPlace;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcStoryDecisions;
import io.tingfeng.story.StoryDecision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoryDeskTest {
  private static final Instant NOON = SampleMention.NOON;

  private final MentionIndex index = LuceneMentionIndex.inMemory();
  private final Database database = Database.inMemory();
  private final JdbcStoryDecisions decisions = new JdbcStoryDecisions(database);
  private StoryDesk desk = desk(NOON);

  @AfterEach
  void close() {
    index.close();
    database.close();
  }

  @Test
  void everyMentionOfAPostIsFoundByItsStory() {
    StoryPlace place =
        desk.put(
            post("a").postId(),
            List.of(post("a").of("qingxi").build(), post("a").of("baita").build()));

    assertThat(found(place.story())).isEqualTo(2);
    assertThat(index.top(new MentionQuery.All(), Facet.ROLE, 5))
        .containsExactly(new MentionIndex.Count("own", 2));
  }

  @Test
  void aStoryThatIsMergedMovesWithItsPostsAndSticksAfterARestart() {
    StoryId first = put(post("a").titled("澜芝酸奶冷库泄漏"));
    StoryId second = put(post("b").titled("青溪镇居民闻到异味"));

    desk.merge(first, second, "李娜");

    assertThat(found(first)).isEqualTo(2);
    assertThat(found(second)).isZero();
    desk = desk(NOON);
    assertThat(desk.now(second)).isEqualTo(first);
    assertThat(put(post("c").titled("青溪镇居民闻到异味报警"))).isEqualTo(first);
  }

  @Test
  void storiesThatTurnOutToBeOneAreOneInTheIndexBeforeTheCommit() {
    StoryId story = joinedLater();
    assertThat(found(story)).as("posts of the other one still stand there").isLessThan(5);

    desk.settle();
    assertThat(found(story)).isEqualTo(5);
  }

  @Test
  void whatACrashLeftUnsettledIsSettledAfterTheStart() {
    StoryId story = joinedLater();
    index.commit();

    desk = desk(NOON);
    put(post("z").titled("周末去爬山"));
    desk.settle();
    assertThat(found(story)).isEqualTo(5);
  }

  private StoryId joinedLater() {
    StoryId first = put(post("0").titled("澜芝酸奶冷库泄漏"));
    List<String> titles =
        List.of("澜芝酸奶冷库泄漏原因", "骊歌剧社饕餮鼋鼍魑魅图鉴点评澜芝", "骊歌剧社饕餮鼋鼍魑魅图鉴点评澜芝续篇", "骊歌剧社饕餮鼋鼍魑魅图鉴点评澜芝终篇");
    for (int i = 0; i < titles.size(); i++) {
      put(post(String.valueOf(i + 1)).titled(titles.get(i)));
    }
    return desk.now(first);
  }

  @Test
  void postsThatAreSplitOffStayApart() {
    StoryId story = put(post("a").titled("澜芝酸奶冷库泄漏"));
    put(post("b").titled("澜芝酸奶冷库泄漏回应"));

    StoryId own = desk.split(story, List.of(post("b").build().id()), "李娜");

    assertThat(own).isNotEqualTo(story);
    assertThat(found(story)).isEqualTo(1);
    assertThat(found(own)).isEqualTo(1);
    assertThat(decisions.all()).singleElement().isInstanceOf(StoryDecision.Split.class);
    desk = desk(NOON);
    assertThat(put(post("c").titled("澜芝酸奶冷库泄漏回应说明"))).isEqualTo(own);
  }

  @Test
  void onlyPostsOfTheStoryCanBeSplitOff() {
    StoryId story = put(post("a").titled("澜芝酸奶冷库泄漏"));
    put(post("b").titled("周末去爬山"));

    assertThatThrownBy(() -> desk.split(story, List.of(post("b").build().id()), "李娜"))
        .isInstanceOf(Problems.class)
        .hasMessageContaining("does not stand in the story");
  }

  @Test
  void afterARestartReprintsJoinTheStoryOfTheLastDays() {
    String text = "昨日傍晚青溪镇一家酸奶加工厂的冷库制冷机发生泄漏，厂区内三十多名工人被紧急疏散，附近居民闻到刺激性气味。";
    StoryId story = put(post("a").saying(text));
    index.commit();
    index.refresh();

    desk = desk(NOON.plus(Duration.ofDays(2)));

    assertThat(put(post("b").saying("转：" + text).at(NOON.plus(Duration.ofDays(2)))))
        .isEqualTo(story);
  }

  @Test
  void anOldPostThatIsReadAgainStandsWhereItStood() {
    StoryId story = put(post("a").titled("澜芝酸奶冷库泄漏"));
    desk.merge(new StoryId("s-other"), story, "李娜");

    desk = desk(NOON.plus(Duration.ofDays(30)));

    assertThat(put(post("a").titled("澜芝酸奶冷库泄漏"))).isEqualTo(new StoryId("s-other"));
  }

  private StoryId put(SampleMention sample) {
    Mention mention = sample.build();
    StoryId story = desk.put(mention.post().id(), List.of(mention)).story();
    index.refresh();
    return desk.now(story);
  }

  private long found(StoryId story) {
    index.refresh();
    return index.search(new MentionQuery.Is(Facet.STORY, story.value()), Sort.NEWEST, 0, 0).total();
  }

  private static SampleMention post(String id) {
    return SampleMention.post(id).saying("");
  }

  private StoryDesk desk(Instant now) {
    return new StoryDesk(index, decisions, () -> now);
  }
}
