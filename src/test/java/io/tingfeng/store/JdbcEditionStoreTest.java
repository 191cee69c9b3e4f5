package io.tingfeng.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.model.BrandId;
import io.tingfeng.model.MentionId;
import io.tingfeng.model.Tone;
import io.tingfeng.sentiment.Agreement;
import io.tingfeng.sentiment.Edition;
import io.tingfeng.sentiment.Judgement;
import io.tingfeng.sentiment.Judgement.Ruling;
import io.tingfeng.sentiment.LexiconTexts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions of the lexicons, and what people say of mentions. */
class JdbcEditionStoreTest {
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

  @TempDir private Path folder;
  private Database database;
  private JdbcEditionStore editions;
  private JdbcJudgementStore judgements;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("x.db"));
    editions = new JdbcEditionStore(database);
    judgements = new JdbcJudgementStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anEditionComesBackWithItsTexts() {
    LexiconTexts first = texts("太差\t1\n");
    LexiconTexts second = texts("太差\t1\n难喝\t1\n");
    Edition one = edition(1, first, OptionalInt.empty());
    Edition two = edition(2, second, OptionalInt.of(1));
    assertThat(editions.last()).isEmpty();

    editions.add(one, first);
    editions.add(two, second);

    assertThat(editions.last()).contains(two);
    assertThat(editions.edition(1)).contains(one);
    assertThat(editions.edition(3)).isEmpty();
    assertThat(editions.all()).containsExactly(two, one);
    assertThat(editions.texts(one)).isEqualTo(first);
    assertThat(editions.texts(two)).isEqualTo(second);
  }

  @Test
  void aFileThatDidNotChangeIsKeptOnce() {
    LexiconTexts first = texts("太差\t1\n");
    editions.add(edition(1, first, OptionalInt.empty()), first);
    editions.add(edition(2, first, OptionalInt.empty()), first);

    int kept =
        database.read(
            handle ->
                handle.createQuery("select count(*) from lexicon_text").mapTo(int.class).one());
    assertThat(kept).isEqualTo(2);
  }

  @Test
  void theLastJudgementOfAMentionCounts() {
    judgements.save(judgement("a", Ruling.NEGATIVE, Tone.NEUTRAL, "v1", 0));
    judgements.save(judgement("b", Ruling.OTHER_BRAND, Tone.NEGATIVE, "v1", 1));
    judgements.save(judgement("a", Ruling.NOT_NEGATIVE, Tone.NEUTRAL, "v2", 2));

    assertThat(judgements.all()).extracting(one -> one.mention().value()).containsExactly("b", "a");
    assertThat(judgements.of(new MentionId("a")))
        .get()
        .extracting(Judgement::ruling)
        .isEqualTo(Ruling.NOT_NEGATIVE);
    assertThat(judgements.remove(new MentionId("a"))).isTrue();
    assertThat(judgements.remove(new MentionId("a"))).isFalse();
    assertThat(judgements.all()).hasSize(1);
  }

  @Test
  void agreementIsCountedPerVersion() {
    judgements.save(judgement("a", Ruling.NEGATIVE, Tone.NEUTRAL, "v1", 0));
    judgements.save(judgement("b", Ruling.OTHER_BRAND, Tone.NEGATIVE, "v1", 1));
    judgements.save(judgement("c", Ruling.NOT_NEGATIVE, Tone.NEGATIVE, "v1", 2));
    judgements.save(judgement("d", Ruling.NEGATIVE, Tone.NEGATIVE, "v2", 3));

    assertThat(Agreement.byLexicon(judgements.all()))
        .containsExactly(new Agreement("v1", 2, 0, 1, 1, 1), new Agreement("v2", 1, 1, 0, 0, 0));
  }

  private static LexiconTexts texts(String negative) {
    return new LexiconTexts(
        new TreeMap<>(Map.of("negative.txt", negative, "positive.txt", "好喝\t1\n")));
  }

  private static Edition edition(int number, LexiconTexts texts, OptionalInt restores) {
    return new Edition(number, texts.version(), "l" + number, NOON, "李", "试", restores);
  }

  private static Judgement judgement(
      String id, Ruling ruling, Tone said, String lexicon, int seconds) {
    return new Judgement(
        new MentionId(id),
        Optional.of(new BrandId("tea")),
        "苇汀",
        "苇汀很难喝",
        ruling,
        "李",
        NOON.plusSeconds(seconds),
        "",
        said,
        0.4,
        lexicon);
  }
}
