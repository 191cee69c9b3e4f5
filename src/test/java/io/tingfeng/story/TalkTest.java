package io.tingfeng.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.model.BrandId;
import io.tingfeng.model.Engagement;
import io.tingfeng.model.Post;
import io.tingfeng.model.PostId;
import io.tingfeng.model.Sighting;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.Standing;
import io.tingfeng.model.StoryId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people say of watched brands: the name alone makes no story, a great day does. */
class TalkTest {
  private static final Instant START = Instant.parse("2026-11-10T00:00:00Z");
  private static final Pattern NAMES = Pattern.compile("澜芝|松栎");
  private static final List<String> CHATTER =
      List.of(
          "澜芝的草莓酸奶今天买一送一，冰箱塞满了",
          "给娃带了两盒澜芝，课间就喝完了",
          "求问澜芝的玻璃瓶能不能拿去换押金",
          "减脂第三周，靠澜芝的无糖款续命",
          "松栎的折叠桌终于到货，阳台一下子像样了",
          "同事推荐松栎的台灯，说护眼，先种草");

  private final StoryBook book = new StoryBook();
  private int number;

  @Test
  void theNameOfAWatchedBrandMakesNoStory() {
    List<StoryId> stories = CHATTER.stream().map(text -> place(text, number)).toList();

    assertThat(stories.stream().map(book::now)).doesNotHaveDuplicates();
  }

  @Test
  void aPostOfOneBrandJoinsNoStoryOfAnother() {
    StoryId first = place("澜芝门店排队抢购开业礼盒，绕了两圈", 0);
    place("澜芝门店排队抢购开业礼盒的人真多", 1);
    StoryId other = place("松栎门店排队抢购开业礼盒，我放弃了", 2);

    assertThat(book.now(other)).isNotEqualTo(book.now(first));
  }

  @Test
  void onABrandsGreatDayOneFreshWordIsEnoughAndChatterOfBeforeStaysOut() {
    List<StoryId> before =
        IntStream.range(0, 6)
            .boxed()
            .flatMap(day -> CHATTER.stream().map(text -> chat(text, day)))
            .toList();
    List<StoryId> crisis =
        Stream.of(
                "澜芝酸奶里吃出玻璃渣，嘴角都破了",
                "喝澜芝吃出玻璃渣，客服让我自己处理",
                "又一个在澜芝里吃出玻璃渣的，这厂不查吗",
                "澜芝的玻璃渣是灌装线上掉的吧",
                "昨天刚喂孩子喝了澜芝，听说玻璃渣吓得不轻",
                "玻璃渣都能混进去，澜芝的质检在睡觉",
                "超市已经把澜芝撤柜了，说等厂家处理玻璃渣",
                "澜芝回应玻璃渣：涉事批次已封存",
                "批次已封存有什么用，澜芝赔钱",
                "澜芝总算道歉了，玻璃渣这事拖了十个小时",
                "退了三箱澜芝，客服说封存的批次都能退",
                "玻璃渣这种事澜芝去年就有过一回")
            .map(text -> place(text, 24 * 6 + number % 10))
            .toList();

    assertThat(crisis.stream().map(book::now).distinct()).hasSize(1);
    assertThat(before.stream().map(book::now)).doesNotContain(book.now(crisis.getFirst()));
  }

  private StoryId chat(String text, int day) {
    return place(text, 24 * day + number % 12);
  }

  private StoryId place(String text, int hours) {
    Instant at = START.plus(Duration.ofHours(hours));
    Post post =
        new Post(
            new PostId(new SourceId("weibo"), Integer.toString(number++)),
            Optional.empty(),
            "",
            text,
            Optional.empty(),
            Optional.of(at),
            at,
            Engagement.UNKNOWN,
            Standing.NONE);
    List<Sighting> sightings =
        NAMES
            .matcher(text)
            .results()
            .map(
                name ->
                    new Sighting(
                        new BrandId(name.group().equals("澜芝") ? "lanzhi" : "songli"),
                        name.group(),
                        name.start(),
                        name.end()))
            .toList();
    return book.place(book.read(post, sightings)).place().story();
  }
}
