package io.tingfeng.complaint;

import io.tingfeng.model.Grievance.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives a headline crisis points by its words. 0.9 is a crisis by itself; praise and promotion
 * subtract. The arithmetic follows the method note "Stories and crises" §4; each step is one
 * reason, and the reasons add up.
 */
final class SeverityRule {
  private static final List<String> GRAVE =
      List.of("harm", "quality", "law", "conflict", "exposure", "outrage");
  private static final List<String> LIGHT =
      List.of("business", "foreign", "mourning", "praise", "promotion");
  private static final Set<String> VOICES = Set.of("authority", "regulator", "medium", "consumer");
  private static final double FURTHER_CLASS = 0.2;
  private static final double MOST_RELIEF = 1.2;
  private static final double RELIEF_BESIDE_HARM = 0.4;
  private static final double OUTSIDER = 0.8;
  private static final double PLAINTIFF = 0.4;
  private static final double REFUTED = 0.5;
  private static final double BARE = 0.75;
  private static final double TOP_TEN = 1.25;
  private static final double PROP = 0.6;
  private static final int SUBJECT_PLACE = 4;

  private final GrievanceLexicon lexicon;

  SeverityRule(GrievanceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The reasons in the order of the steps; none when no word of the table stands there. */
  List<Reason> reasons(Headline headline) {
    Roles roles = Roles.in(headline, lexicon);
    List<Reason> reasons = new ArrayList<>();
    if (headline.isBare()) {
      reasons.add(new Reason("", "bare", BARE));
    }
    grave(roles, reasons);
    supporting(roles.words(), reasons);
    roles(roles, reasons);
    relief(roles, reasons);
    prominence(headline, roles, reasons);
    return reasons;
  }

  private static void grave(Roles roles, List<Reason> reasons) {
    List<Reason> grave =
        GRAVE.stream()
            .flatMap(wordClass -> roles.words().strongest(wordClass).stream())
            .filter(reason -> reason.points() > 0)
            .sorted(Comparator.comparingDouble(Reason::points).reversed())
            .toList();
    for (int i = 0; i < grave.size(); i++) {
      Reason reason = grave.get(i);
      reasons.add(i == 0 ? reason : worth(reason, FURTHER_CLASS));
    }
  }

  /** A rumour that is denied weighs half, and a brand that sues somebody is not the culprit. */
  private static void roles(Roles roles, List<Reason> reasons) {
    double sum = positive(reasons);
    if (roles.plaintiff() && sum > PLAINTIFF) {
      reasons.add(new Reason("", "plaintiff", PLAINTIFF - sum));
    } else if (roles.refuted() && sum >= 1) {
      reasons.add(new Reason("", "refuted", -REFUTED * sum));
    }
  }

  /** Words that weigh less beside a grave one: they say who speaks or acts, not what happened. */
  private static void supporting(HeadlineWords words, List<Reason> reasons) {
    boolean alone = reasons.isEmpty();
    double sum = positive(reasons);
    Optional<Reason> admission = words.strongest("admission");
    if (admission.isPresent()) {
      double least = admission.get().points();
      add(admission, alone ? least : Math.max(FURTHER_CLASS, least - sum), reasons);
      alone = false;
    }
    Optional<Reason> outage = words.strongest("outage");
    if (outage.isPresent()) {
      add(outage, Math.max(0, 0.5 - positive(reasons)), reasons);
      alone = false;
    }
    add(words.strongest("rumour"), alone ? 0.4 : 0.2, reasons);
    add(words.strongest("response"), alone ? 0.5 : 0.3, reasons);
    add(words.strongest(VOICES), alone ? 0.2 : 0.3, reasons);
  }

  private static void relief(Roles roles, List<Reason> reasons) {
    boolean besideHarm = reasons.stream().anyMatch(reason -> reason.points() >= 0.8);
    double factor = besideHarm ? RELIEF_BESIDE_HARM : 1;
    double left = MOST_RELIEF;
    if (roles.outsider()) {
      left -= OUTSIDER * factor;
      reasons.add(new Reason("", "outsider", -OUTSIDER * factor));
    }
    for (String wordClass : LIGHT) {
      Optional<Reason> reason = roles.words().strongest(wordClass);
      double points = Math.min(left, reason.map(r -> Math.abs(r.points())).orElse(0.0) * factor);
      left -= points;
      add(reason, -points, reasons);
    }
  }

  private static void prominence(Headline headline, Roles roles, List<Reason> reasons) {
    double positive = positive(reasons);
    if (positive > 0 && headline.place().orElse(Integer.MAX_VALUE) <= 10) {
      reasons.add(new Reason("", "top-ten", positive * (TOP_TEN - 1)));
    }
    if (positive > 0 && headline.brandAt() > SUBJECT_PLACE && !roles.accused()) {
      reasons.add(new Reason("", "bystander", positive * (PROP - 1)));
    }
  }

  private static void add(Optional<Reason> reason, double points, List<Reason> reasons) {
    if (reason.isPresent() && points != 0) {
      reasons.add(worth(reason.get(), points));
    }
  }

  private static Reason worth(Reason reason, double points) {
    return new Reason(reason.term(), reason.wordClass(), points);
  }

  private static double positive(List<Reason> reasons) {
    return reasons.stream().mapToDouble(Reason::points).filter(points -> points > 0).sum();
  }
}
