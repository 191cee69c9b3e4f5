package io.tingfeng.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.index.SampleMention;
import io.tingfeng.model.Authority;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Mention;
import io.tingfeng.model.StoryId;
import io.tingfeng.model.StoryPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoryComposerTest {
  private static final StoryId STORY = new StoryId("s1");
  private static final String TEXT = "青溪酸奶今天通报冷库泄漏，两批产品已经封存。附近居民说闻到了气味。";

  private final StoryComposer composer = new StoryComposer(title -> title.contains("黑心"));

  @Test
  void theEarliestPostIsTheOriginAndEveryOutletHasItsLag() {
    Story story =
        compose(
            own("b").at("2026-11-20T05:30:00Z").from("paper-b", "乙报", "news", Authority.CENTRAL),
            own("a").at("2026-11-20T04:00:00Z").from("forum-a", "甲论坛", "forum", Authority.USER),
            own("c").at("2026-11-20T06:00:00Z").from("paper-b", "乙报", "news", Authority.CENTRAL));

    assertThat(story.origin().mention().post().id().externalId()).isEqualTo("a");
    assertThat(story.lineage())
        .extracting(one -> one.outlet().name(), Arrival::lag, Arrival::posts)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("甲论坛", Duration.ZERO, 1L),
            org.assertj.core.groups.Tuple.tuple("乙报", Duration.ofMinutes(90), 2L));
    assertThat(story.platforms())
        .containsExactly(java.util.Map.entry("news", 2L), java.util.Map.entry("forum", 1L));
    assertThat(story.reach().highest()).isEqualTo(Authority.CENTRAL);
  }

  @Test
  void aReprintWhoseHeadlineTurnedNegativeIsNamed() {
    Mention origin = placed(own("a").titled("青溪酸奶通报泄漏").saying(TEXT), false);
    Mention same =
        placed(own("b").titled("青溪酸奶通报泄漏！").saying(TEXT).at("2026-11-20T05:00:00Z"), true);
    Mention worse =
        placed(own("c").titled("黑心酸奶又出事").saying(TEXT).at("2026-11-20T06:00:00Z"), true);

    Story story = composer.compose(STORY, List.of(origin, same, worse));

    assertThat(story.turned())
        .extracting(one -> one.mention().post().id().externalId())
        .containsExactly("c");
    assertThat(story.tellings())
        .extracting(Telling::isRetitled)
        .containsExactly(false, false, true);
    assertThat(story.reach().reprints()).isEqualTo(2);
  }

  @Test
  void whoWasReadFirstButPublishedLaterIsTheReprint() {
    Mention readFirst = placed(own("late").saying(TEXT).at("2026-11-20T08:00:00Z"), false);
    Mention readLater = placed(own("early").saying(TEXT).at("2026-11-20T04:00:00Z"), true);

    Story story = composer.compose(STORY, List.of(readFirst, readLater));

    assertThat(story.tellings()).extracting(Telling::isReprint).containsExactly(false, true);
  }

  @Test
  void twoBrandsInOnePostAreOnePostAndUnknownCountersStayUnknown() {
    Story story =
        compose(own("a").of("qingxi").negative(0.9), own("a").of("baita"), own("b").reposted(7));

    assertThat(story.reach().posts()).isEqualTo(2);
    assertThat(story.reach().negative()).isEqualTo(1);
    assertThat(story.brands())
        .containsExactlyInAnyOrder(new BrandId("qingxi"), new BrandId("baita"));
    assertThat(story.reach().counters().reposts()).hasValue(7);
    assertThat(story.reach().counters().reads()).isEmpty();
  }

  @Test
  void theSummaryIsASentenceOfAPostThatOthersRepeat() {
    Story story =
        compose(
            own("a").saying("路过看到好多人。青溪酸奶冷库泄漏，两批酸奶已经封存。"),
            own("b").saying("青溪酸奶冷库泄漏，两批酸奶封存待查。希望没人受伤。"),
            own("c").saying("听说青溪酸奶冷库泄漏了。"));

    assertThat(story.summary()).isEqualTo("青溪酸奶冷库泄漏，两批酸奶封存待查。");
    assertThat(story.title()).isEqualTo(story.summary());
  }

  private static SampleMention own(String id) {
    return SampleMention.post(id);
  }

  private static Mention placed(SampleMention mention, boolean isReprint) {
    return mention.build().at(Optional.of(new StoryPlace(STORY, isReprint)));
  }

  @Test
  void aStoryThatIsCutEndsWithItsLastPostAllTheSame() {
    Instant last = Instant.parse("2026-11-22T04:00:00Z");
    Story story = composer.compose(STORY, List.of(own("a").build()), Optional.of(last));

    assertThat(story.lastAt()).isEqualTo(last);
    assertThat(story.isCut()).isTrue();
  }

  private Story compose(SampleMention... mentions) {
    return composer.compose(
        STORY, java.util.Arrays.stream(mentions).map(one -> placed(one, false)).toList());
  }
}
