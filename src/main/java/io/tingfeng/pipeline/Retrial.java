package io.tingfeng.pipeline;

import io.tingfeng.alert.AlertDecision;
import io.tingfeng.alert.AlertPolicy;
import io.tingfeng.alert.AlertSettings;
import io.tingfeng.alert.BrandStanding;
import io.tingfeng.heat.BrandPicture;
import io.tingfeng.heat.Coverage;
import io.tingfeng.heat.HeatInputs;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.heat.Signal;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.model.Brand;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tries thresholds on the history of a brand: looks at it again as it was at each time and says
 * which alerts would have come. Nobody is told and nothing is kept.
 */
public final class Retrial {
  private final Pictures pictures;
  private final AlertSettings settings;

  public Retrial(Pictures pictures, AlertSettings settings) {
    this.pictures = pictures;
    this.settings = settings;
  }

  /**
   * An alert that would have come.
   *
   * @param level the highest level it would have reached
   * @param reason why it would have been raised
   * @param told how often people would have been told of it: when it came, rose, flared up, was due
   *     as a reminder, and when it was over
   */
  public record Raised(Instant at, CrisisLevel level, String reason, int told) {
    private Raised then(CrisisLevel reached, boolean tells) {
      return new Raised(at, level.max(reached), reason, told + (tells ? 1 : 0));
    }
  }

  /**
   * The alerts of a span under each of some thresholds, oldest first.
   *
   * @param step between two looks
   */
  public List<List<Raised>> run(
      Brand brand, TimeWindow span, Duration step, List<Thresholds> thresholds) {
    List<Course> courses =
        thresholds.stream().map(numbers -> new Course(brand, span.from(), numbers)).toList();
    for (Instant at = span.from(); at.isBefore(span.to()); at = at.plus(step)) {
      BrandPicture picture = pictures.of(brand.id(), at, Coverage.COMPLETE);
      courses.forEach(course -> course.look(picture));
    }
    return courses.stream().map(course -> List.copyOf(course.raised)).toList();
  }

  /** What happens to the brand under one set of thresholds. */
  private final class Course {
    private final Thresholds thresholds;
    private final List<Raised> raised = new ArrayList<>();
    private BrandStanding standing;

    private Course(Brand brand, Instant from, Thresholds thresholds) {
      this.thresholds = thresholds;
      this.standing = BrandStanding.calm(brand.id(), from);
    }

    private void look(BrandPicture picture) {
      HeatReading reading = new HeatInputs(picture, thresholds).read();
      boolean wasOpen = standing.open().isPresent();
      AlertPolicy.Verdict verdict =
          AlertPolicy.decide(standing, reading, Optional.empty(), settings);
      standing = verdict.after();
      if (verdict.decision() instanceof AlertDecision.Raise) {
        raised.add(
            new Raised(
                picture.at(),
                standing.level(),
                reading.leading().map(Signal::reason).orElse(""),
                1));
      } else if (wasOpen) {
        boolean tells = !(verdict.decision() instanceof AlertDecision.Hold);
        raised.add(raised.removeLast().then(standing.level(), tells));
      }
    }
  }
}
