package io.tingfeng.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.model.Engagement;
import io.tingfeng.model.Post;
import io.tingfeng.model.PostId;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.Standing;
import io.tingfeng.model.StoryId;
import io.tingfeng.model.StoryPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoryBookTest {
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
  private static final String ARTICLE =
      "记者从现场了解到，昨日傍晚青溪镇一家酸奶加工厂的冷库制冷机发生泄漏，厂区内三十多名工人被紧急疏散。"
          + "消防部门在四十分钟内关闭了阀门，附近居民闻到明显的刺激性气味。厂方表示当天生产的两批酸奶已经全部封存，"
          + "是否流入市场仍在核查，镇政府要求企业停产整顿并公布检测结果。";

  private final StoryBook book = new StoryBook();
  private int number;

  @Test
  void aReprintJoinsTheStoryOfItsOriginAndIsMarked() {
    StoryPlace origin = place("酸奶厂冷库泄漏", ARTICLE, 0);
    StoryPlace copy = place("镇上出事了", "【转】" + ARTICLE + "（来源：青溪日报）", 3);

    assertThat(copy).isEqualTo(new StoryPlace(origin.story(), true));
    assertThat(origin.isReprint()).isFalse();
  }

  @Test
  void aCutCopyJoinsAndAnUnrelatedPostOpensAStory() {
    StoryPlace origin = place("酸奶厂冷库泄漏", ARTICLE, 0);

    assertThat(place("", ARTICLE.substring(40), 1).story()).isEqualTo(origin.story());
    assertThat(place("周末去爬山", "天气很好，山路两边的银杏都黄了，拍了不少照片，下山吃了碗热面。", 2).story())
        .isNotEqualTo(origin.story());
  }

  @Test
  void headlinesOnOneEventFormAStoryThoughTheirWordsDiffer() {
    StoryId first = place("澜芝酸奶被曝冷库泄漏", "", 0).story();
    StoryId second = place("澜芝酸奶回应冷库泄漏", "", 1).story();
    StoryId third = place("市监局约谈澜芝酸奶", "", 2).story();
    StoryId other = place("青年女排三比一胜出", "", 3).story();

    assertThat(book.now(second)).isEqualTo(book.now(first)).isEqualTo(book.now(third));
    assertThat(other).isNotEqualTo(book.now(first));
  }

  @Test
  void storiesThatGetTheSameNameAreJoinedAndTheOlderNameStays() {
    StoryId older = place("澜芝酸奶冷库泄漏", "", 0).story();
    place("澜芝酸奶冷库泄漏原因", "", 1);
    Placement joining = null;
    for (String title : List.of("谁在替澜芝说话", "谁在替澜芝说好话", "澜芝致歉", "澜芝致歉信")) {
      joining = book.place(book.read(post(title, "", number++)));
    }

    assertThat(joining).isNotNull();
    assertThat(book.now(joining.place().story())).isEqualTo(older);
  }

  @Test
  void aProductIsKnownByItsNameAndNumberTogether() {
    StoryId first = place("Lanso15国行售价公布", "", 0).story();
    place("首批Lanso15一分钟被抢光", "", 1);
    place("你会买Lanso15吗", "", 2);
    StoryId late = place("Lanso15Pro存在吸指纹问题", "", 3).story();
    StoryId sister = place("老款Lanso12停产消息属误传", "", 4).story();

    assertThat(book.now(late)).isEqualTo(book.now(first));
    assertThat(sister).isNotEqualTo(book.now(first));
  }

  @Test
  void aPostThatIsReadAgainStandsWhereItStood() {
    Post post = post("澜芝酸奶冷库泄漏", ARTICLE, 0);
    Placement first = book.place(book.read(post));

    assertThat(book.place(book.read(post))).isEqualTo(first);
    assertThat(book.size()).isEqualTo(1);
  }

  @Test
  void anEventThatWasSilentForDaysIsOver() {
    StoryId before = place("澜芝酸奶冷库泄漏", "", 0).story();

    assertThat(place("澜芝酸奶冷库泄漏", "", 24 * 9).story()).isNotEqualTo(before);
  }

  @Test
  void postsOutOfOrderAreJoinedAllTheSame() {
    StoryId late = place("酸奶厂冷库泄漏", ARTICLE, 30).story();

    assertThat(place("酸奶厂冷库泄漏", ARTICLE, 0).story()).isEqualTo(late);
  }

  @Test
  void whatAPersonPartedIsNeverJoinedAgain() {
    Post first = post("澜芝酸奶冷库泄漏", "", 0);
    Post second = post("澜芝酸奶冷库泄漏回应", "", 1);
    StoryId story = book.place(book.read(first)).place().story();
    assertThat(book.place(book.read(second)).place().story()).isEqualTo(story);

    StoryId own = new StoryId("s-own");
    book.obey(new StoryDecision.Split(story, own, List.of(second.id()), Optional.of("李娜"), NOON));
    StoryId third = place("澜芝酸奶冷库泄漏回应说明", "", 2).story();
    place("澜芝酸奶冷库泄漏现场", "", 3);
    place("澜芝酸奶冷库泄漏通报", "", 4);

    assertThat(third).isEqualTo(own);
    assertThat(book.now(story)).isEqualTo(story);
    assertThat(book.now(own)).isEqualTo(own);
  }

  @Test
  void whatAPersonJoinedIsOneStoryForAllPostsToCome() {
    StoryId first = place("澜芝酸奶冷库泄漏", "", 0).story();
    StoryId second = place("青溪镇居民闻到异味", "", 1).story();
    assertThat(second).isNotEqualTo(first);

    book.obey(new StoryDecision.Merge(first, second, Optional.of("李娜"), NOON));

    assertThat(book.now(second)).isEqualTo(first);
    assertThat(place("青溪镇居民闻到异味报警", "", 2).story()).isEqualTo(first);
  }

  @Test
  void aBookThatIsRestoredGoesOnWithItsStories() {
    Post first = post("酸奶厂冷库泄漏", ARTICLE, 0);
    StoryPlace place = book.place(book.read(first)).place();
    StoryBook next = new StoryBook();

    next.restore(next.read(first), place);

    assertThat(next.place(next.read(post("", ARTICLE, 2))).place())
        .isEqualTo(new StoryPlace(place.story(), true));
    assertThat(next.place(next.read(first)).place()).isEqualTo(place);
  }

  @Test
  void aTemplateWithAnotherFirmIsNoReprint() {
    String page = "公司公告，%s本季度营业收入为十二亿元，同比增长百分之八，%s将继续扩大产能，%s董事会审议通过了分红方案，请投资者注意风险。";
    place("季报", page.formatted("青溪乳业", "青溪乳业", "青溪乳业"), 0);

    assertThat(place("季报", page.formatted("白塔化工", "白塔化工", "白塔化工"), 1).isReprint()).isFalse();
  }

  @Test
  void anEmptyPostAndOneOfSignsAreStoriesOfTheirOwn() {
    StoryId empty = place("", "", 0).story();
    StoryId signs = place("", "😀😀！！", 1).story();

    assertThat(empty).isNotEqualTo(signs);
    assertThat(place("", "", 2).story()).isNotEqualTo(empty);
  }

  private StoryPlace place(String title, String text, int hours) {
    return book.place(book.read(post(title, text, hours))).place();
  }

  private Post post(String title, String text, int hours) {
    Instant at = NOON.plus(Duration.ofHours(hours));
    return new Post(
        new PostId(new SourceId("forum-a"), title + "#" + hours + "#" + number++),
        Optional.empty(),
        title,
        text,
        Optional.empty(),
        Optional.of(at),
        at,
        Engagement.UNKNOWN,
        Standing.NONE);
  }
}
