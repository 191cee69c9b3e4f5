package io.tingfeng.story;

import static io.tingfeng.index.SampleMention.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.index.SampleMention;
import io.tingfeng.model.Authority;
import io.tingfeng.model.Mention;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoordinationFinderTest {
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
  private static final String TEXT = "青溪酸奶千万别买，喝完肚子疼了一晚上，客服到现在都没有回复";

  private final CoordinationFinder newcomers = new CoordinationFinder(author -> 0);

  private static SampleMention said(int number, String text, Duration after) {
    return post("p" + number).saying(text).by("账号" + number).at(NOON.plus(after));
  }

  private static List<Mention> burst(int posts, Duration apart) {
    return IntStream.range(0, posts)
        .mapToObj(i -> said(i, TEXT + "！".repeat(i % 3), apart.multipliedBy(i)).build())
        .toList();
  }

  @Test
  void manyNewAccountsThatSayTheSameWithinTheHourAreAHintWithItsEvidence() {
    Optional<Coordination> hint = newcomers.find(burst(8, Duration.ofMinutes(4)));

    assertThat(hint)
        .hasValueSatisfying(
            found -> {
              assertThat(found.authors()).isEqualTo(8);
              assertThat(found.thin()).isEqualTo(8);
              assertThat(found.unheeded()).isEqualTo(8);
              assertThat(found.from()).isEqualTo(NOON);
              assertThat(found.to()).isEqualTo(NOON.plus(Duration.ofMinutes(28)));
              assertThat(found.posts()).hasSize(8);
            });
  }

  @Test
  void accountsThatHaveALifeOfTheirOwnAreNone() {
    assertThat(new CoordinationFinder(author -> 12).find(burst(8, Duration.ofMinutes(4))))
        .isEmpty();
  }

  @Test
  void fourAccountsOrEightOverADayAreNone() {
    assertThat(newcomers.find(burst(4, Duration.ofMinutes(4)))).isEmpty();
    assertThat(newcomers.find(burst(8, Duration.ofHours(3)))).isEmpty();
  }

  @Test
  void oneAccountThatRepeatsItselfIsNone() {
    List<Mention> same =
        burst(8, Duration.ofMinutes(2)).stream()
            .map(Mention::post)
            .map(one -> post(one.id().externalId()).saying(TEXT).by("同一人").at(one.at()).build())
            .toList();

    assertThat(newcomers.find(same)).isEmpty();
  }

  @Test
  void mediaThatReprintEachOtherAreNone() {
    List<Mention> media =
        IntStream.range(0, 9)
            .mapToObj(
                i ->
                    said(i, TEXT, Duration.ofMinutes(i))
                        .from("paper-" + i, "报" + i, "news", Authority.MARKET)
                        .build())
            .toList();

    assertThat(newcomers.find(media)).isEmpty();
  }

  @Test
  void peopleWhoSayTheSameInTheirOwnWordsAreNone() {
    List<String> own =
        List.of(
            "喝了青溪酸奶拉肚子，有同款的吗",
            "冰箱里的青溪酸奶要不要扔",
            "求问青溪客服电话多少",
            "孩子早上喝的青溪，现在去医院",
            "青溪酸奶出事了？刚买两箱",
            "超市已经把青溪下架了",
            "退货排队一小时，青溪真行");
    List<Mention> posts =
        IntStream.range(0, own.size())
            .mapToObj(i -> said(i, own.get(i), Duration.ofMinutes(i)).build())
            .toList();

    assertThat(newcomers.find(posts)).isEmpty();
  }

  @Test
  void postsThatManyAnsweredAreNone() {
    List<Mention> heeded =
        IntStream.range(0, 8)
            .mapToObj(i -> said(i, TEXT, Duration.ofMinutes(i)).reposted(40).build())
            .toList();

    assertThat(newcomers.find(heeded)).isEmpty();
  }

  @Test
  void someOldAccountsAmongManyNewOnesDoNotHideTheBurst() {
    Set<String> old = Set.of("账号1", "账号4");
    CoordinationFinder finder = new CoordinationFinder(author -> old.contains(author) ? 50 : 0);

    assertThat(finder.find(burst(10, Duration.ofMinutes(3))))
        .hasValueSatisfying(found -> assertThat(found.thin()).isEqualTo(8));
  }
}
