package io.tingfeng.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.model.MentionId;
import io.tingfeng.model.Tone;
import io.tingfeng.sentiment.Judgement;
import io.tingfeng.sentiment.Judgement.Ruling;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
  private static Judgement judged(double score, Ruling ruling) {
    return new Judgement(
        new MentionId("m" + score + ruling),
        Optional.empty(),
        "",
        "",
        ruling,
        "zhou",
        Instant.EPOCH,
        "",
        Tone.NEGATIVE,
        score,
        "one");
  }

  @Test
  void eachBandSaysHowManyPeopleCalledNegativeThere() {
    List<Reliability.Band> bands =
        Reliability.of(
            List.of(
                judged(0.9, Ruling.NEGATIVE),
                judged(1.0, Ruling.NEGATIVE),
                judged(0.8, Ruling.NOT_NEGATIVE),
                judged(0.1, Ruling.POSITIVE),
                judged(0.5, Ruling.OTHER_BRAND)),
            new Ink(Tongue.of("zh"), ZoneId.of("Asia/Shanghai")));

    assertThat(bands).extracting(Reliability.Band::span).containsExactly("0–20", "80–100");
    assertThat(bands.getLast().fraction()).isEqualTo("66.7% (2 ÷ 3)");
    assertThat(bands.getLast().score()).isCloseTo(90, org.assertj.core.data.Offset.offset(1e-6));
    assertThat(bands.getFirst().negative()).isZero();
  }
}
