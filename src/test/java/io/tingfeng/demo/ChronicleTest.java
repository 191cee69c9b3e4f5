package io.tingfeng.demo;

import static io.tingfeng.model.CrisisLevel.NONE;
import static io.tingfeng.model.CrisisLevel.ORANGE;
import static io.tingfeng.model.CrisisLevel.YELLOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.alert.AlertDecision;
import io.tingfeng.fetch.Visit;
import io.tingfeng.model.SourceId;
import io.tingfeng.pipeline.Watch;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChronicleTest {
  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
  private static final SourceId PAPER = new SourceId("paper");

  private final Chronicle chronicle = new Chronicle();

  @Test
  void theGravestLookIsTheFirstAtTheHighestLevelTold() {
    Watch.Look raised = SampleLook.at(NOON, YELLOW, 40, AlertDecision.Raise::new);
    Watch.Look escalated =
        SampleLook.at(NOON.plusSeconds(60), ORANGE, 70, AlertDecision.Escalate::new);
    Watch.Look repeated =
        SampleLook.at(NOON.plusSeconds(99), ORANGE, 90, AlertDecision.Repeat::new);
    Watch.Look calm = SampleLook.at(NOON.plusSeconds(120), NONE, 95, SampleLook::hold);

    chronicle.looked(raised);
    chronicle.looked(escalated);
    chronicle.looked(repeated);
    chronicle.looked(calm);

    assertThat(chronicle.gravest()).contains(escalated);
    assertThat(chronicle.told()).containsExactly(raised, escalated, repeated);
  }

  @Test
  void whereNobodyWasToldNothingIsGrave() {
    chronicle.looked(SampleLook.at(NOON, NONE, 5, SampleLook::hold));

    assertThat(chronicle.gravest()).isEmpty();
    assertThat(chronicle.told()).isEmpty();
  }

  @Test
  void visitsAreCountedByHowTheyEnded() {
    chronicle.visited(visit(Visit.Result.OK));
    chronicle.visited(visit(Visit.Result.OK));
    chronicle.visited(visit(Visit.Result.FAILED));

    assertThat(chronicle.visits(PAPER, Visit.Result.OK)).isEqualTo(2);
    assertThat(chronicle.visits(PAPER, Visit.Result.FAILED)).isEqualTo(1);
    assertThat(chronicle.visits(PAPER, Visit.Result.REFUSED)).isZero();
    assertThat(chronicle.visits(new SourceId("other"), Visit.Result.OK)).isZero();
  }

  static Visit visit(Visit.Result result) {
    return new Visit(
        PAPER,
        NOON,
        NOON,
        result,
        Optional.empty(),
        result.isGood() ? "" : "status 500",
        1,
        12,
        3,
        Optional.empty(),
        NOON);
  }
}
