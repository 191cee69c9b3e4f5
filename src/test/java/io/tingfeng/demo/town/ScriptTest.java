package io.tingfeng.demo.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.CharsetEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Instant NOON = TODAY.atTime(12, 0).atZone(ZONE).toInstant();

  private final Script script = Script.of(TODAY, ZONE);

  @Test
  void twoScriptsOfADayAreAlike() {
    Script again = Script.of(TODAY, ZONE);

    for (Place place : Place.values()) {
      assertThat(again.at(place)).isEqualTo(script.at(place));
    }
  }

  @Test
  void anotherDayHasTheSameTextsAtOtherTimes() {
    Script later = Script.of(TODAY.plusDays(40), ZONE);

    assertThat(later.at(Place.HOT)).hasSameSizeAs(script.at(Place.HOT));
    assertThat(script.at(Place.OFFICE)).anyMatch(piece -> piece.text().contains("11月22日夜间"));
    assertThat(later.at(Place.OFFICE)).anyMatch(piece -> piece.text().contains("1月1日夜间"));
  }

  @Test
  void thereIsEnoughToRead() {
    assertThat(script.size(NOON)).isGreaterThan(600);
    assertThat(script.size(Instant.EPOCH)).isZero();
    assertThat(Place.values()).allMatch(place -> !script.at(place).isEmpty());
  }

  @Test
  void hardlyAnyTextIsReadTwice() {
    List<String> texts = texts().toList();

    assertThat(texts.stream().distinct().count()).isGreaterThan(texts.size() * 9L / 10);
  }

  @Test
  void noGapIsLeftOpen() {
    assertThat(texts()).noneMatch(text -> text.contains("{") || text.contains("}"));
  }

  @Test
  void theForumCanBeWrittenInItsCharset() {
    CharsetEncoder gbk = Forum.GBK.newEncoder();

    assertThat(script.at(Place.FORUM).stream().flatMap(ScriptTest::texts)).allMatch(gbk::canEncode);
  }

  @Test
  void numbersFollowTheTimes() {
    for (Place place : Place.values()) {
      List<Piece> pieces = script.at(place);
      assertThat(pieces).isSortedAccordingTo(java.util.Comparator.comparing(Piece::at));
      assertThat(pieces.getLast().number()).isEqualTo(pieces.size());
    }
  }

  @Test
  void theCrisisBeginsTwoDaysAgo() {
    Instant before = TODAY.minusDays(2).atTime(10, 0).atZone(ZONE).toInstant();

    assertThat(texts(before)).noneMatch(text -> text.contains("塑料"));
    assertThat(texts(NOON)).anyMatch(text -> text.contains("塑料"));
  }

  private Stream<String> texts() {
    return Stream.of(Place.values()).flatMap(p -> script.at(p).stream()).flatMap(ScriptTest::texts);
  }

  private Stream<String> texts(Instant until) {
    return Stream.of(Place.values())
        .flatMap(place -> script.until(place, until).stream())
        .flatMap(ScriptTest::texts);
  }

  private static Stream<String> texts(Piece piece) {
    return Stream.concat(
        Stream.of(piece.title() + piece.text()), piece.replies().stream().map(Piece.Reply::text));
  }
}
