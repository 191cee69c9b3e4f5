package io.tingfeng.heat;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.index.SampleMention;
import io.tingfeng.model.Authority;
import io.tingfeng.model.CrisisLevel;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {

  private static Signal signal(SamplePicture picture, Rule rule) {
    return Ladder.signals(picture.build(), Thresholds.DEFAULTS).stream()
        .filter(signal -> signal.rule() == rule)
        .findFirst()
        .orElseThrow(() -> new AssertionError(rule + " did not answer"));
  }

  private static CrisisLevel level(SamplePicture picture, Rule rule) {
    return signal(picture, rule).level();
  }

  private static UnaryOperator<SampleMention> bad() {
    return m -> m.negative(0.9);
  }

  @Test
  void everyRuleAnswersAboutABrandOfWhichNothingIsHeard() {
    assertThat(Ladder.signals(SamplePicture.silent().build(), Thresholds.DEFAULTS))
        .allSatisfy(signal -> assertThat(signal.isFired()).as(signal.reason()).isFalse())
        .extracting(Signal::rule)
        .containsAll(
            Arrays.stream(Rule.values())
                .filter(rule -> rule != Rule.TWO_SIGNALS && rule != Rule.HEAT)
                .toList());
  }

  @ParameterizedTest
  @CsvSource({"35,YELLOW", "36,YELLOW", "20,BLUE", "19,NONE"})
  void aShareIsBlueFromTwentyAndYellowAboveThirtyFivePercent(int negative, CrisisLevel level) {
    // 35 of 100 is not yet above 35 %.
    CrisisLevel expected = negative == 35 ? CrisisLevel.BLUE : level;
    assertThat(level(SamplePicture.silent().today(100, negative), Rule.NEGATIVE_SHARE))
        .isEqualTo(expected);
  }

  @Test
  void nineMentionsAreTooFewForAShare() {
    Signal signal = signal(SamplePicture.silent().today(9, 9), Rule.NEGATIVE_SHARE);

    assertThat(signal.isFired()).isFalse();
    assertThat(signal.reason()).contains("不足 10 条");
  }

  @Test
  void theTwoReadingsOfThirtyFivePercentAreTwoRulesAndEachNamesItself() {
    SamplePicture byWords =
        SamplePicture.silent()
            .today(20, 5)
            .mentions(5, m -> m.negative(0.9).feeling(3, 0))
            .mentions(15, m -> m.negative(0.4).feeling(0, 1));

    assertThat(signal(byWords, Rule.NEGATIVE_WORDS).reason()).startsWith("负面词占情感词 50.0%（15 ÷ 30）");
    assertThat(level(byWords, Rule.NEGATIVE_WORDS)).isEqualTo(CrisisLevel.YELLOW);
    assertThat(level(byWords, Rule.NEGATIVE_SHARE)).isEqualTo(CrisisLevel.BLUE);
  }

  @Test
  void badWordsInMentionsThatAreNotNegativeDoNotCount() {
    SamplePicture picture =
        SamplePicture.silent().today(20, 0).mentions(20, m -> m.negative(0.3).feeling(3, 0));

    assertThat(level(picture, Rule.NEGATIVE_WORDS)).isEqualTo(CrisisLevel.NONE);
    assertThat(signal(picture, Rule.NEGATIVE_WORDS).reason()).contains("不计");
  }

  @Test
  void aComplaintTypeThatGrowsByMoreThanAFifthIsBlueWhenThereAreTen() {
    assertThat(level(complaints(13, 10), Rule.COMPLAINT_GROWTH)).isEqualTo(CrisisLevel.BLUE);
    assertThat(level(complaints(12, 10), Rule.COMPLAINT_GROWTH)).isEqualTo(CrisisLevel.NONE);
    assertThat(level(complaints(9, 1), Rule.COMPLAINT_GROWTH)).isEqualTo(CrisisLevel.NONE);
    assertThat(signal(complaints(13, 10), Rule.COMPLAINT_GROWTH).reason())
        .isEqualTo("refund类投诉 13 条，前 24 时 10 条，增 30%");
  }

  @Test
  void aComplaintTypeThatGrowsIsFoundBesideALargerOneThatDoesNot() {
    SamplePicture picture = complaints(13, 10);
    for (int i = 0; i < 20; i++) {
      picture.mention(Duration.ofMinutes(i + 1), m -> m.negative(0.9).complains("delivery", 0));
      picture.mention(Duration.ofHours(30), m -> m.negative(0.9).complains("delivery", 0));
    }

    assertThat(signal(picture, Rule.COMPLAINT_GROWTH).reason()).startsWith("refund类投诉");
  }

  private static SamplePicture complaints(int now, int before) {
    SamplePicture picture = SamplePicture.silent();
    for (int i = 0; i < now; i++) {
      picture.mention(Duration.ofMinutes(i + 1), m -> m.negative(0.9).complains("refund", 0));
    }
    for (int i = 0; i < before; i++) {
      picture.mention(Duration.ofHours(30), m -> m.negative(0.9).complains("refund", 0));
    }
    return picture;
  }

  @Test
  void threeComplaintsOfOneAuthorAboutOneIssueAreBlue() {
    UnaryOperator<SampleMention> angry = m -> m.negative(0.9).by("甲").complains("refund", 0);

    assertThat(level(SamplePicture.silent().mentions(3, angry), Rule.REPEATED_COMPLAINT))
        .isEqualTo(CrisisLevel.BLUE);
    assertThat(level(SamplePicture.silent().mentions(2, angry), Rule.REPEATED_COMPLAINT))
        .isEqualTo(CrisisLevel.NONE);
  }

  @ParameterizedTest
  @CsvSource({"499,NONE", "500,YELLOW", "1000,ORANGE", "10000,RED"})
  void repostsOfANegativePostClimbTheLadder(long reposts, CrisisLevel level) {
    SamplePicture picture =
        SamplePicture.silent().mentions(1, m -> m.negative(0.9).reposted(reposts));

    assertThat(level(picture, Rule.REPOSTS)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({"4999,NONE", "5000,YELLOW", "99999,YELLOW", "100000,RED"})
  void readsOfANegativePostClimbTheLadder(long reads, CrisisLevel level) {
    assertThat(
            level(SamplePicture.silent().mentions(1, m -> m.negative(0.9).read(reads)), Rule.READS))
        .isEqualTo(level);
  }

  @Test
  void redIsAProposalThatAPersonConfirms() {
    assertThat(
            signal(
                    SamplePicture.silent().mentions(1, m -> m.negative(0.9).reposted(20_000)),
                    Rule.REPOSTS)
                .reason())
        .contains("建议升至最高级，待人确认");
  }

  @Test
  void aMissingCounterIsNoDataAndNeverZero() {
    Signal signal = signal(SamplePicture.silent().mentions(5, bad()), Rule.REPOSTS);

    assertThat(signal.isFired()).isFalse();
    assertThat(signal.reason()).contains("无数据");
  }

  @Test
  void aPraisedPostMayBeRepostedAsOftenAsItLikes() {
    SamplePicture picture =
        SamplePicture.silent().mentions(1, m -> m.negative(0.1).reposted(1_000_000));

    assertThat(level(picture, Rule.REPOSTS)).isEqualTo(CrisisLevel.NONE);
  }

  @ParameterizedTest
  @CsvSource({"MARKET,NONE", "PROVINCIAL,ORANGE", "REGULATOR,ORANGE", "CENTRAL,RED"})
  void oneNegativeWordOfAnAuthorityIsEnough(Authority authority, CrisisLevel level) {
    SamplePicture picture =
        SamplePicture.silent()
            .mentions(1, m -> m.negative(0.9).from("s-1", "某台", "news", authority));

    assertThat(level(picture, Rule.AUTHORITY)).isEqualTo(level);
  }

  @Test
  void twiceTheUsualVolumeIsBlueAndPraiseCanReachNoFurther() {
    SamplePicture loud = SamplePicture.steady(2, 0).today(5_000, 0);

    assertThat(level(loud, Rule.VOLUME_FACTOR)).isEqualTo(CrisisLevel.BLUE);
    assertThat(level(loud, Rule.VOLUME_SIGMA)).isEqualTo(CrisisLevel.BLUE);
    assertThat(level(loud, Rule.GROWTH_72H)).isEqualTo(CrisisLevel.NONE);
    assertThat(level(SamplePicture.steady(2, 0).today(90, 0), Rule.VOLUME_FACTOR))
        .isEqualTo(CrisisLevel.NONE);
  }

  @Test
  void threeSigmasWithNegativityAreYellow() {
    assertThat(level(SamplePicture.steady(2, 0).today(200, 60), Rule.VOLUME_SIGMA))
        .isEqualTo(CrisisLevel.YELLOW);
  }

  @Test
  void fiftyNineTimesTheVolumeOfThreeDaysIsRedWhenItIsNegative() {
    assertThat(level(SamplePicture.silent().today(180, 120), Rule.GROWTH_72H))
        .isEqualTo(CrisisLevel.RED);
    assertThat(level(SamplePicture.silent().today(170, 120), Rule.GROWTH_72H))
        .isEqualTo(CrisisLevel.NONE);
  }

  @Test
  void aYoungBrandIsStillBeingLearnt() {
    SamplePicture young = SamplePicture.silent().hour(30, 5, 0).today(100, 0);

    assertThat(signal(young, Rule.VOLUME_SIGMA).reason()).contains("基线学习中");
    assertThat(level(young, Rule.VOLUME_FACTOR)).isEqualTo(CrisisLevel.NONE);
  }

  @Test
  void twoYellowSignsThatLookAtDifferentThingsAreOrange() {
    SamplePicture both =
        SamplePicture.silent().today(100, 40).mentions(1, m -> m.negative(0.9).reposted(600));

    assertThat(level(both, Rule.TWO_SIGNALS)).isEqualTo(CrisisLevel.ORANGE);
    assertThat(signal(both, Rule.TWO_SIGNALS).reason()).contains("负面占比", "转发");
  }

  @Test
  void twoYellowSignsOfOneFamilyAreOneSign() {
    SamplePicture shares =
        SamplePicture.silent().today(100, 40).mentions(40, m -> m.negative(0.9).feeling(2, 0));

    assertThat(Ladder.signals(shares.build(), Thresholds.DEFAULTS))
        .filteredOn(Signal::isFired)
        .extracting(Signal::rule)
        .contains(Rule.NEGATIVE_SHARE, Rule.NEGATIVE_WORDS)
        .doesNotContain(Rule.TWO_SIGNALS);
  }

  @Test
  void mentionsOlderThanADayDoNotFire() {
    SamplePicture old =
        SamplePicture.silent()
            .mention(Duration.ofHours(25), m -> m.negative(0.9).reposted(50_000))
            .mention(
                Duration.ofHours(25),
                m -> m.negative(0.9).from("s-1", "台", "news", Authority.CENTRAL));

    assertThat(Ladder.signals(old.build(), Thresholds.DEFAULTS)).noneMatch(Signal::isFired);
  }

  @Test
  void theMostRepostedNegativeMentionStandsFirstInTheEvidence() {
    BrandPicture picture =
        SamplePicture.silent()
            .today(20, 20)
            .mentions(10, bad())
            .mentions(1, m -> m.negative(0.6).reposted(70))
            .build();
    Signal share =
        Ladder.signals(picture, Thresholds.DEFAULTS).stream()
            .filter(s -> s.rule() == Rule.NEGATIVE_SHARE)
            .findFirst()
            .orElseThrow();

    assertThat(share.evidence()).hasSize(5).startsWith(picture.recent().getLast().id());
  }
}
