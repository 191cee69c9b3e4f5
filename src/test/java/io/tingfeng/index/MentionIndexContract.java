package io.tingfeng.index;

import static io.tingfeng.index.SampleMention.NOON;
import static io.tingfeng.index.SampleMention.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingfeng.index.MentionIndex.Count;
import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.index.MentionIndex.Sort;
import io.tingfeng.index.MentionQuery.All;
import io.tingfeng.index.MentionQuery.And;
import io.tingfeng.index.MentionQuery.AnyBrand;
import io.tingfeng.index.MentionQuery.Between;
import io.tingfeng.index.MentionQuery.During;
import io.tingfeng.index.MentionQuery.Has;
import io.tingfeng.index.MentionQuery.Is;
import io.tingfeng.index.MentionQuery.Near;
import io.tingfeng.index.MentionQuery.Not;
import io.tingfeng.index.MentionQuery.Number;
import io.tingfeng.index.MentionQuery.OfBrand;
import io.tingfeng.index.MentionQuery.OfPost;
import io.tingfeng.index.MentionQuery.OfTone;
import io.tingfeng.index.MentionQuery.Or;
import io.tingfeng.index.MentionQuery.Text;
import io.tingfeng.index.MentionQuery.WithId;
import io.tingfeng.model.Authority;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Mention;
import io.tingfeng.model.StoryId;
import io.tingfeng.model.StoryPlace;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Tone;
import io.tingfeng.model.Trend;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules that every engine of the mention index keeps. */
public abstract class MentionIndexContract {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final BrandId WEITING = new BrandId("weiting");
  private static final All ALL = new All();

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

  @Test
  void anEmptyIndexAnswersEveryQuestion() {
    assertThat(index.search(ALL, Sort.NEWEST, 0, 10).total()).isZero();
    assertThat(index.top(ALL, Facet.WORD, 10)).isEmpty();
    assertThat(trend(ALL, "2026-11-20T00:00:00Z", "2026-11-21T00:00:00Z", 1).volume()).isZero();
    assertThat(index.delete(ALL)).isZero();
    assertThat(index.status().mentions()).isZero();
  }

  @Test
  void aMentionIsReadBackEqual() {
    Mention mention = SampleText.fullMention();
    put(mention);

    assertThat(found(ALL)).containsExactly(mention);
  }

  @Test
  void nothingIsVisibleBeforeARefresh() {
    index.put(post("1").postId(), List.of(post("1").build()));

    assertThat(found(ALL)).isEmpty();
    index.refresh();
    assertThat(found(ALL)).hasSize(1);
  }

  @Test
  void aSecondVisitReplacesAndNeverDoubles() {
    put(post("1").of("weiting").saying("初见").build());
    put(post("1").of("weiting").saying("再见").build());

    assertThat(found(ALL)).extracting(m -> m.post().text()).containsExactly("再见");
  }

  @Test
  void aSecondVisitBeforeAnyRefreshReplacesToo() {
    index.put(post("1").postId(), List.of(post("1").saying("初见").build()));
    put(post("1").saying("再见").build());

    assertThat(found(ALL)).extracting(m -> m.post().text()).containsExactly("再见");
  }

  @Test
  void aPostThatLosesABrandLosesItsMention() {
    index.put(
        post("1").postId(),
        List.of(post("1").of("weiting").build(), post("1").of("lanhe").build()));
    put(post("1").of("lanhe").build());

    assertThat(found(ALL))
        .extracting(m -> m.brand().orElseThrow().value())
        .containsExactly("lanhe");
  }

  @Test
  void postsOfTwoSourcesWithOneExternalIdAreTwo() {
    put(post("1").build());
    put(post("1").from("forum-b", "乙论坛", "forum", Authority.USER).build());

    assertThat(found(ALL)).hasSize(2);
  }

  @Test
  void aPostWithoutABrandIsKeptAndIsNoMentionOfAnyBrand() {
    put(post("1").build());
    put(post("2").of("weiting").build());

    assertThat(ids(ALL)).containsExactlyInAnyOrder("1", "2");
    assertThat(ids(new AnyBrand())).containsExactly("2");
    assertThat(ids(new Not(new AnyBrand()))).containsExactly("1");
  }

  @Test
  void aBrandAddedLaterIsFoundInYesterday() {
    put(post("1").saying("苇汀茶饮的杯子漏水").build());

    Mention old = found(new And(List.of(new Text("苇汀"), new Not(new AnyBrand())))).get(0);
    assertThat(old.brand()).isEmpty();
    put(post("1").of("weiting").saying("苇汀茶饮的杯子漏水").build());
    assertThat(ids(new OfBrand(WEITING))).containsExactly("1");
    assertThat(ids(ALL)).hasSize(1);
  }

  @Test
  void mentionsOfAnotherPostAreRefused() {
    assertThatThrownBy(() -> index.put(post("1").postId(), List.of(post("2").build())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> index.put(post("1").postId(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> index.put(post("1").postId(), List.of(post("1").build(), post("1").build())))
        .isInstanceOf(IllegalArgumentException.class);
  }

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
  void pagesOutsideTheResultsAreEmptyAndImpossibleOnesAreRefused() {
    put(post("1").build());

    assertThat(index.search(ALL, Sort.OLDEST, 5, 5).mentions()).isEmpty();
    assertThatThrownBy(() -> index.search(ALL, Sort.NEWEST, -1, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> index.search(ALL, Sort.NEWEST, Integer.MAX_VALUE, 5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ordersAreWhatTheirNamesSay() {
    put(post("old").at(NOON).negative(0.9).reposted(5).build());
    put(post("mid").at(NOON.plusSeconds(1)).negative(0.2).reposted(50).build());
    put(post("new").at(NOON.plusSeconds(2)).negative(0.6).reposted(7).build());

    assertThat(ids(ALL, Sort.NEWEST)).containsExactly("new", "mid", "old");
    assertThat(ids(ALL, Sort.OLDEST)).containsExactly("old", "mid", "new");
    assertThat(ids(ALL, Sort.MOST_NEGATIVE)).containsExactly("old", "new", "mid");
    assertThat(ids(ALL, Sort.MOST_REPOSTED)).containsExactly("mid", "new", "old");
    assertThat(ids(ALL, Sort.BEST_MATCH)).containsExactly("new", "mid", "old");
  }

  @Test
  void aWordOfItsOwnMatchesBetterThanAPartOfAnother() {
    put(
        post("across")
            .saying("研究生命令人头疼的事")
            .words("研究生", "命令", "人", "头疼", "事")
            .at(NOON.plusSeconds(9))
            .build());
    put(post("own").saying("研究生命的起源").words("研究", "生命", "起源").at(NOON).build());

    assertThat(ids(new Text("生命"), Sort.BEST_MATCH)).containsExactly("own", "across");
  }

  @Test
  void textIsFoundWhereverItStands() {
    put(post("1").saying("這台ＡＢＣ充電寶，昨晚自燃了😡").build());

    for (String wanted : List.of("充电宝", "電寶，昨", "abc充", "B", "燃了😡", "😡", "了", "这台ABC充电宝")) {
      assertThat(ids(new Text(wanted))).as(wanted).containsExactly("1");
    }
    for (String absent : List.of("充宝", "昨晚了", "😠", "宝电", "abcd")) {
      assertThat(ids(new Text(absent))).as(absent).isEmpty();
    }
  }

  @Test
  void textIsFoundExactlyWhereAScanFindsIt() {
    SampleText text = new SampleText(20_261_120);
    List<Mention> posts = text.posts(10_000);
    posts.forEach(mention -> index.put(mention.post().id(), List.of(mention)));
    index.refresh();

    Map<String, String> folded = SampleText.folded(posts);
    for (String wanted : text.wanted(posts, 200)) {
      List<String> found = idsAll(new Text(wanted));
      // Sets, since AssertJ compares lists in any order by trying every pair.
      assertThat(Set.copyOf(found)).as(wanted).isEqualTo(SampleText.scan(folded, wanted));
      assertThat(found).as(wanted).hasSize(Set.copyOf(found).size());
    }
  }

  @Test
  void textsAreNearWhenFewCharactersStandBetween() {
    put(post("1").saying("这台充電寶，昨晚自燃了").build());

    assertThat(ids(new Near("充电宝", "自燃", 3))).containsExactly("1");
    assertThat(ids(new Near("自燃", "充电宝", 3))).containsExactly("1");
    assertThat(ids(new Near("充电宝", "自燃", 2))).isEmpty();
    assertThat(ids(new Near("电宝", "，昨", 0))).containsExactly("1");
    assertThat(ids(new Near("电宝", "燃了", 4))).containsExactly("1");
    assertThat(ids(new Near("电宝", "燃了", 3))).isEmpty();
    assertThat(ids(new Near("充电宝", "电宝，", 9))).isEmpty();
    assertThat(ids(new Near("充电宝", "冒烟", 100))).isEmpty();
  }

  @Test
  void questionsCombine() {
    put(post("1").of("weiting").saying("漏水").negative(0.9).build());
    put(post("2").of("weiting").saying("好喝").negative(0.1).build());
    put(post("3").of("lanhe").saying("漏水").negative(0.9).build());

    OfTone ill = new OfTone(Tone.NEGATIVE);
    assertThat(ids(new And(List.of(new OfBrand(WEITING), ill)))).containsExactly("1");
    assertThat(ids(new Or(List.of(new Text("好喝"), new OfBrand(new BrandId("lanhe"))))))
        .containsExactlyInAnyOrder("2", "3");
    assertThat(ids(new Not(ill))).containsExactly("2");
    assertThat(ids(new And(List.of(new Not(ill), new Not(new Text("好喝")))))).isEmpty();
    assertThat(ids(new Not(new Not(ill)))).containsExactlyInAnyOrder("1", "3");
    assertThat(ids(new Or(List.of(new Not(ill), new Not(new OfBrand(WEITING))))))
        .containsExactlyInAnyOrder("2", "3");
    assertThat(ids(new And(List.of()))).hasSize(3);
    assertThat(ids(new Or(List.of()))).isEmpty();
  }

  @Test
  void everyFieldIsFoundByItsValueWhateverItsCaseWidthAndScript() {
    put(
        post("1")
            .of("weiting")
            .from("daily", "晨光日報", "news", Authority.PROVINCIAL)
            .by("Ａ記者")
            .negative(0.9)
            .complains("产品质量", 0.4)
            .sensitive("食品安全", "未成年人")
            .words("漏水")
            .build());
    put(post("2").build());

    var values =
        List.of(
            new Is(Facet.BRAND, "weiting"),
            new Is(Facet.SOURCE, "daily"),
            new Is(Facet.SOURCE, "晨光日报"),
            new Is(Facet.PLATFORM, "NEWS"),
            new Is(Facet.AUTHORITY, "provincial"),
            new Is(Facet.AUTHOR, "a记者"),
            new Is(Facet.TONE, "negative"),
            new Is(Facet.COMPLAINT_TYPE, "产品质量"),
            new Is(Facet.SENSITIVE, "未成年人"),
            new Is(Facet.WORD, "漏水"));

    assertThat(values).allSatisfy(value -> assertThat(ids(value)).containsExactly("1"));
    assertThat(ids(new Has(Facet.SENSITIVE))).containsExactly("1");
    assertThat(ids(new Has(Facet.WORD))).containsExactly("1");
    assertThat(ids(new Has(Facet.SOURCE))).hasSize(2);
  }

  @Test
  void oneMentionAndOnePostAreFoundByName() {
    Mention weiting = post("1").of("weiting").build();
    index.put(weiting.post().id(), List.of(weiting, post("1").of("lanhe").build()));
    put(post("2").of("weiting").build());

    assertThat(found(new WithId(weiting.id()))).containsExactly(weiting);
    assertThat(found(new OfPost(weiting.post().id()))).hasSize(2);
  }

  @Test
  void countsOfValuesAreExactAndLargestFirst() {
    putMany(1_200);
    put(post("x").from("b-source", "乙", "weibo", Authority.USER).sensitive("甲", "乙").build());
    put(post("y").from("b-source", "乙", "weibo", Authority.USER).sensitive("甲").build());

    assertThat(index.top(ALL, Facet.SOURCE, 10))
        .containsExactly(new Count("forum-a", 1_200), new Count("b-source", 2));
    assertThat(index.top(ALL, Facet.SOURCE, 1)).hasSize(1);
    assertThat(index.top(ALL, Facet.SENSITIVE, 10))
        .containsExactly(new Count("甲", 2), new Count("乙", 1));
    assertThat(index.top(ALL, Facet.BRAND, 10)).isEmpty();
    assertThat(index.top(new Is(Facet.PLATFORM, "weibo"), Facet.AUTHORITY, 10))
        .containsExactly(new Count("user", 2));
  }

  @Test
  void aWordIsCountedOnceAMention() {
    put(post("1").words("漏水", "漏水", "杯子").build());
    put(post("2").words("漏水").build());

    assertThat(index.top(ALL, Facet.WORD, 10))
        .containsExactly(new Count("漏水", 2), new Count("杯子", 1));
  }

  @Test
  void valuesOfHostileLengthAreKeptAndFound() {
    String endless = "很".repeat(40_000);
    put(post(endless).by(endless).saying(endless).words(endless).build());

    assertThat(found(new Is(Facet.AUTHOR, endless))).hasSize(1);
    assertThat(found(new Text("很很很很很"))).hasSize(1);
    assertThat(found(new Is(Facet.WORD, endless))).hasSize(1);
    assertThat(found(ALL).get(0).post().author()).contains(endless);
  }

  @Test
  void everyMentionIsHandedOutOldestFirst() {
    putMany(500);

    List<Instant> times = new ArrayList<>();
    index.forEach(ALL, mention -> times.add(mention.post().at()));

    assertThat(times).hasSize(500).isSorted();
  }

  @Test
  void onlyWhatIsAskedForIsHandedOut() {
    putMany(50);
    put(post("x").of("weiting").build());

    List<String> seen = new ArrayList<>();
    index.forEach(new OfBrand(WEITING), mention -> seen.add(mention.post().id().externalId()));

    assertThat(seen).containsExactly("x");
  }

  @Test
  void aReaderMayWriteWhatItReads() {
    putMany(300);

    List<String> seen = new ArrayList<>();
    index.forEach(
        ALL,
        mention -> {
          seen.add(mention.post().id().externalId());
          put(mention);
        });

    assertThat(seen).hasSize(300).doesNotHaveDuplicates();
    assertThat(index.search(ALL, Sort.NEWEST, 0, 0).total()).isEqualTo(300);
  }

  @Test
  void whatIsDeletedIsCountedAndGone() {
    put(post("1").of("weiting").build());
    put(post("2").of("weiting").build());
    index.put(post("3").postId(), List.of(post("3").of("weiting").build()));
    put(post("4").build());

    assertThat(index.delete(new OfBrand(WEITING))).isEqualTo(3);
    index.refresh();
    assertThat(ids(ALL)).containsExactly("4");
    assertThat(index.delete(new OfBrand(WEITING))).isZero();
  }

  @Test
  void oneBrandOfAPostCanBeDeletedAlone() {
    index.put(
        post("1").postId(),
        List.of(
            post("1").of("aa").build(),
            post("1").of("weiting").build(),
            post("1").of("zz").build()));

    assertThat(index.delete(new OfBrand(WEITING))).isEqualTo(1);
    index.commit();
    assertThat(index.top(ALL, Facet.BRAND, 5))
        .containsExactly(new Count("aa", 1), new Count("zz", 1));
  }

  @Test
  void anEmptyCommitIsAllowedAtAnyTime() {
    index.commit();
    put(post("1").build());
    index.commit();
    index.commit();

    assertThat(index.status().mentions()).isEqualTo(1);
    assertThat(index.status().bytes()).isPositive();
    assertThat(index.status().fault()).isEmpty();
  }

  @Test
  void readersSeeWholePostsWhileManyWrite() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<?>> writers =
          IntStream.range(0, 2).<Future<?>>mapToObj(w -> threads.submit(() -> rewrite(w))).toList();
      Future<?> watcher =
          threads.submit(
              () -> {
                while (!writers.stream().allMatch(Future::isDone)) {
                  index.refresh();
                  var found = index.search(ALL, Sort.NEWEST, 0, 1_000);
                  assertThat(found.total() % 2).isZero();
                  assertThat(found.total()).isEqualTo(found.mentions().size());
                }
              });
      for (Future<?> done : writers) {
        done.get();
      }
      watcher.get();
    }
    index.refresh();
    assertThat(index.search(ALL, Sort.NEWEST, 0, 0).total()).isEqualTo(80);
  }

  private void rewrite(int writer) {
    for (int i = 0; i < 400; i++) {
      SampleMention sample = post("w" + writer + "-" + i % 20).at(NOON.plusSeconds(i % 20));
      index.put(sample.postId(), List.of(sample.of("aa").build(), sample.of("zz").build()));
      if (i % 50 == 0) {
        index.commit();
      }
    }
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

  private List<String> ids(MentionQuery query, Sort sort) {
    return index.search(query, sort, 0, 100).mentions().stream()
        .map(mention -> mention.post().id().externalId())
        .toList();
  }

  private List<String> idsAll(MentionQuery query) {
    return index.search(query, Sort.NEWEST, 0, 10_000).mentions().stream()
        .map(mention -> mention.post().id().externalId())
        .toList();
  }

  private Trend trend(MentionQuery query, String from, String to, int hours) {
    return index.trend(
        query,
        new TimeWindow(Instant.parse(from), Instant.parse(to)),
        Duration.ofHours(hours),
        SHANGHAI);
  }
}
