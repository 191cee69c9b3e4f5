package io.tingfeng.index;

import static io.tingfeng.index.SampleMention.NOON;
import static io.tingfeng.index.SampleMention.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingfeng.index.MentionIndex.Count;
import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.index.MentionIndex.Sort;
import io.tingfeng.index.MentionQuery.And;
import io.tingfeng.index.MentionQuery.AnyBrand;
import io.tingfeng.index.MentionQuery.Not;
import io.tingfeng.index.MentionQuery.OfBrand;
import io.tingfeng.index.MentionQuery.Text;
import io.tingfeng.model.Authority;
import io.tingfeng.model.Mention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The rules that every engine of the mention index keeps: those of asking and counting, and of
 * writing.
 */
public abstract class MentionIndexContract extends AskingContract {
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
}
