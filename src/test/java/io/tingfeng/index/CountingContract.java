package io.tingfeng.index;

import static io.tingfeng.index.SampleMention.NOON;
import static io.tingfeng.index.SampleMention.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingfeng.index.MentionIndex.Count;
import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.index.MentionIndex.Sort;
import io.tingfeng.index.MentionQuery.Between;
import io.tingfeng.index.MentionQuery.During;
import io.tingfeng.index.MentionQuery.Is;
import io.tingfeng.index.MentionQuery.Not;
import io.tingfeng.index.MentionQuery.Number;
import io.tingfeng.index.MentionQuery.OfBrand;
import io.tingfeng.model.Names;
import io.tingfeng.model.StoryId;
import io.tingfeng.model.StoryPlace;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Trend;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How every engine counts, pages and keeps time. */
public abstract class CountingContract extends IndexUnderTest {
  @Test
  void anUnknownCounterIsFoundByNoRange() {
    put(post("unknown").build());
    put(post("none").reposted(0).build());
    put(post("some").reposted(3).build());

    assertThat(ids(new Between(Number.REPOSTS, Double.NEGATIVE_INFINITY, 1e300)))
        .containsExactlyInAnyOrder("none", "some");
    assertThat(ids(new Between(Number.REPOSTS, 0, 0))).containsExactly("none");
    assertThat(ids(new Between(Number.READS, 0, 10))).isEmpty();
  }

  @Test
  void anUnknownCounterIsNotSortedAsZero() {
    put(post("unknown").at(NOON.plusSeconds(9)).build());
    put(post("none").reposted(0).build());
    put(post("some").reposted(3).build());

    assertThat(ids(ALL, Sort.MOST_REPOSTED)).containsExactly("some", "none", "unknown");
  }

  @Test
  void rangesIncludeBothEndsAndRoundInwards() {
    for (int times = 1; times <= 5; times++) {
      put(post("r" + times).reposted(times).negative(times / 10.0).build());
    }

    assertThat(ids(new Between(Number.REPOSTS, 2, 3))).containsExactlyInAnyOrder("r2", "r3");
    assertThat(ids(new Between(Number.REPOSTS, 2.1, 3.9))).containsExactly("r3");
    assertThat(ids(new Between(Number.NEGATIVE, 0.2, 0.3))).containsExactlyInAnyOrder("r2", "r3");
    assertThat(ids(new Between(Number.NEGATIVE, Math.nextUp(0.4), 1))).containsExactly("r5");
    assertThat(ids(new Between(Number.REPOSTS, 3, 2))).isEmpty();
    assertThat(ids(new Between(Number.REPOSTS, Double.NaN, 2))).isEmpty();
  }

  @Test
  void aWindowIncludesItsStartAndExcludesItsEnd() {
    put(post("before").at(NOON.minusNanos(1000)).build());
    put(post("start").at(NOON).build());
    put(post("last").at(NOON.plusSeconds(60).minusNanos(1000)).build());
    put(post("end").at(NOON.plusSeconds(60)).build());

    assertThat(ids(new During(new TimeWindow(NOON, NOON.plusSeconds(60)))))
        .containsExactlyInAnyOrder("start", "last");
    assertThat(ids(new During(new TimeWindow(NOON, NOON)))).isEmpty();
    assertThat(ids(new During(new TimeWindow(Instant.MIN, Instant.MAX)))).hasSize(4);
  }

  @Test
  void aPostWithoutATimeIsCountedWhenItWasSeen() {
    put(SampleText.untimed("1", NOON.plusSeconds(5)));

    assertThat(ids(new During(new TimeWindow(NOON.plusSeconds(5), NOON.plusSeconds(6)))))
        .containsExactly("1");
  }

  @Test
  void daysOfATrendFollowTheZone() {
    put(post("lastMinute").at("2026-11-19T15:59:59Z").build());
    put(post("midnight").at("2026-11-19T16:00:00Z").build());
    put(post("noon").at(NOON).build());

    Trend days = trend(ALL, "2026-11-18T16:00:00Z", "2026-11-20T16:00:00Z", 24);

    assertThat(days.points()).extracting(Trend.Point::volume).containsExactly(1L, 2L);
    assertThat(days.points().get(1).from()).isEqualTo("2026-11-19T16:00:00Z");
  }

  @Test
  void theEndsOfATrendAreCutAtTheWindow() {
    put(post("outside").at("2026-11-20T00:29:00Z").build());
    put(post("inside").at("2026-11-20T00:31:00Z").build());
    put(post("next").at("2026-11-20T01:00:00Z").build());
    put(post("after").at("2026-11-20T01:10:00Z").build());

    Trend hours = trend(ALL, "2026-11-20T00:30:00Z", "2026-11-20T01:10:00Z", 1);

    assertThat(hours.points())
        .containsExactly(
            new Trend.Point(
                Instant.parse("2026-11-20T00:30:00Z"), Instant.parse("2026-11-20T01:00:00Z"), 1, 0),
            new Trend.Point(
                Instant.parse("2026-11-20T01:00:00Z"),
                Instant.parse("2026-11-20T01:10:00Z"),
                1,
                0));
  }

  @Test
  void aTrendCountsVolumeAndNegativeOfItsQueryAndKeepsEmptyBuckets() {
    put(post("a").of("weiting").negative(0.9).at("2026-11-20T00:10:00Z").build());
    put(post("b").of("weiting").negative(0.1).at("2026-11-20T00:20:00Z").build());
    put(post("c").of("lanhe").negative(0.9).at("2026-11-20T00:30:00Z").build());
    put(post("d").of("weiting").negative(0.8).at("2026-11-20T02:59:59.999999Z").build());

    Trend hours = trend(new OfBrand(WEITING), "2026-11-20T00:00:00Z", "2026-11-20T03:00:00Z", 1);

    assertThat(hours.points()).extracting(Trend.Point::volume).containsExactly(2L, 0L, 1L);
    assertThat(hours.points()).extracting(Trend.Point::negative).containsExactly(1L, 0L, 1L);
  }

  @Test
  void aTrendOfTooManyBucketsIsRefused() {
    TimeWindow century = TimeWindow.endingAt(NOON, Duration.ofDays(36_500));

    assertThatThrownBy(() -> index.trend(ALL, century, Duration.ofHours(1), SHANGHAI))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> index.trend(ALL, century, Duration.ZERO, SHANGHAI))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void totalsAreExactHoweverSmallThePage() {
    putMany(2_500);

    var page = index.search(ALL, Sort.NEWEST, 0, 3);

    assertThat(page.total()).isEqualTo(2_500);
    assertThat(page.mentions()).hasSize(3);
    assertThat(index.search(ALL, Sort.NEWEST, 0, 0).total()).isEqualTo(2_500);
  }

  @Test
  void pagesTileTheResultsWithoutGapsOrRepeats() {
    IntStream.range(0, 100).forEach(i -> put(post("p" + i).at(NOON).build()));

    List<String> paged = new ArrayList<>();
    for (int offset = 0; offset < 105; offset += 7) {
      index
          .search(ALL, Sort.MOST_NEGATIVE, offset, 7)
          .mentions()
          .forEach(m -> paged.add(m.post().id().externalId()));
    }

    assertThat(paged).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void pagesBehindACursorStayInPlaceWhileMentionsArriveAndGo() {
    IntStream.range(0, 60).forEach(i -> put(post("p" + i).at(NOON.plusSeconds(i / 3)).build()));

    for (Sort sort : List.of(Sort.NEWEST, Sort.OLDEST, Sort.MOST_NEGATIVE, Sort.MOST_REPOSTED)) {
      List<String> paged = new ArrayList<>();
      Optional<Cursor> after = Optional.empty();
      int round = 0;
      do {
        var page = index.page(ALL, sort, after, 7);
        page.mentions().forEach(one -> paged.add(one.post().id().externalId()));
        after = page.next().map(next -> Cursor.parse(next.toString()));
        put(post("new" + sort + round++).at(NOON.plus(Duration.ofDays(9))).negative(0.9).build());
      } while (after.isPresent());

      assertThat(paged.stream().filter(id -> id.startsWith("p")))
          .as(sort.name())
          .hasSize(60)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void theMentionsOfOnePostStandOnOnePage() {
    for (String id : List.of("a", "b")) {
      index.put(
          post(id).postId(),
          IntStream.range(0, 5).mapToObj(i -> post(id).of("brand-" + i).build()).toList());
    }
    index.refresh();

    var first = index.page(ALL, Sort.NEWEST, Optional.empty(), 3);
    var second = index.page(ALL, Sort.NEWEST, first.next(), 3);

    assertThat(first.mentions()).hasSize(5);
    assertThat(second.mentions()).hasSize(5);
    assertThat(second.next()).isEmpty();
    assertThat(first.total()).isEqualTo(10);
  }

  @Test
  void aCursorOfAnotherOrderIsRefused() {
    putMany(20);
    Optional<Cursor> newest = index.page(ALL, Sort.NEWEST, Optional.empty(), 5).next();

    assertThatThrownBy(() -> index.page(ALL, Sort.MOST_NEGATIVE, newest, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> index.page(ALL, Sort.BEST_MATCH, Optional.empty(), 5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void weeksBeginOnMondayAndMonthsOnTheFirst() {
    put(post("sunday").at("2026-11-22T15:59:00Z").build());
    put(post("monday").at("2026-11-22T16:00:00Z").build());
    put(post("december").at("2026-11-30T16:00:00Z").build());
    TimeWindow window =
        new TimeWindow(
            Instant.parse("2026-11-18T00:00:00Z"), Instant.parse("2026-12-03T00:00:00Z"));

    Trend weeks = index.trend(ALL, window, MentionIndex.Step.WEEK, SHANGHAI);
    Trend months = index.trend(ALL, window, MentionIndex.Step.MONTH, SHANGHAI);

    assertThat(weeks.points()).extracting(Trend.Point::volume).containsExactly(1L, 1L, 1L);
    assertThat(weeks.points().get(1).from()).isEqualTo("2026-11-22T16:00:00Z");
    assertThat(months.points()).extracting(Trend.Point::volume).containsExactly(2L, 1L);
  }

  @Test
  void trendsOfAllBrandsAreThoseOfEach() {
    put(post("1").of("weiting").negative(0.9).build());
    put(post("2").of("weiting").at(NOON.plus(Duration.ofHours(2))).build());
    put(post("3").of("anlan").build());
    put(post("4").build());
    TimeWindow window = new TimeWindow(NOON, NOON.plus(Duration.ofHours(3)));

    var trends = index.trends(ALL, Facet.BRAND, window, MentionIndex.Step.HOUR, SHANGHAI);

    assertThat(trends).containsOnlyKeys("weiting", "anlan");
    assertThat(trends.get("weiting"))
        .isEqualTo(index.trend(new OfBrand(WEITING), window, MentionIndex.Step.HOUR, SHANGHAI));
  }

  @Test
  void aStoryIsFoundAndCountedAndReprintsCanBeLeftOut() {
    StoryId story = new StoryId("s1");
    put(post("own").build().at(Optional.of(new StoryPlace(story, false))));
    put(post("copy").build().at(Optional.of(new StoryPlace(story, true))));
    put(post("other").build());

    assertThat(ids(new Is(Facet.STORY, "s1"))).containsExactlyInAnyOrder("own", "copy");
    assertThat(index.top(ALL, Facet.STORY, 5)).containsExactly(new Count("s1", 2));
    assertThat(ids(new Not(new Is(Facet.ROLE, "reprint"))))
        .containsExactlyInAnyOrder("own", "other");
    assertThat(found(new Is(Facet.ROLE, "reprint")).getFirst().story())
        .contains(new StoryPlace(story, true));
  }

  @Test
  void whomATextNamesIsFoundAndCounted() {
    Names names = new Names(List.of("杭州"), List.of("李建国"), List.of("杭州市消费者协会"));
    put(post("1").build().naming(names));
    put(post("2").build().naming(new Names(List.of("杭州"), List.of(), List.of())));
    put(post("3").build());

    assertThat(index.top(ALL, Facet.PLACE, 5)).containsExactly(new Count("杭州", 2));
    assertThat(ids(new Is(Facet.PERSON, "李建国"))).containsExactly("1");
    assertThat(ids(new Is(Facet.ORGANISATION, "杭州市消费者协会"))).containsExactly("1");
    assertThat(found(new Is(Facet.PERSON, "李建国")).getFirst().names()).isEqualTo(names);
  }

  @Test
  void pagesOutsideTheResultsAreEmptyAndImpossibleOnesAreRefused() {
    put(post("1").build());

    assertThat(index.search(ALL, Sort.OLDEST, 5, 5).mentions()).isEmpty();
    assertThatThrownBy(() -> index.search(ALL, Sort.NEWEST, -1, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> index.search(ALL, Sort.NEWEST, Integer.MAX_VALUE, 5))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
