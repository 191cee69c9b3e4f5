package io.tingfeng.complaint;

import io.tingfeng.model.Grievance.Reason;
import io.tingfeng.text.TermScanner.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives a headline crisis points by its words. 0.9 is a crisis by itself; praise and promotion
 * subtract. The arithmetic follows the method note "Stories and crises" §4; each step is one
 * reason, and the reasons add up.
 */
final class SeverityRule {
  private static final Set<String> GRAVE =
      Set.of("harm", "quality", "law", "exposure", "outrage", "conflict");
  private static final Set<String> LIGHT =
      Set.of("praise", "promotion", "business", "mourning", "foreign");
  private static final double FURTHER_CLASS = 0.2;
  private static final double MOST_RELIEF = 1.2;
  private static final double RELIEF_BESIDE_HARM = 0.4;
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
    Map<String, Reason> best = best(headline);
    List<Reason> reasons = new ArrayList<>();
    if (headline.isBare()) {
      reasons.add(new Reason("", "bare", BARE));
    }
    grave(best, reasons);
    supporting(best, reasons);
    relief(best, reasons);
    prominence(headline, best, reasons);
    return reasons;
  }

  /** The strongest word of each class. */
  private Map<String, Reason> best(Headline headline) {
    Map<String, Reason> best = new HashMap<>();
    for (Hit<List<Reason>> hit : lexicon.severity().longest(headline.text())) {
      for (Reason reason : hit.value()) {
        best.merge(
            reason.wordClass(),
            reason,
            (a, b) -> Math.abs(a.points()) >= Math.abs(b.points()) ? a : b);
      }
    }
    return best;
  }

  private static void grave(Map<String, Reason> best, List<Reason> reasons) {
    List<Reason> grave =
        best.values().stream()
            .filter(reason -> GRAVE.contains(reason.wordClass()))
            .sorted(Comparator.comparingDouble(Reason::points).reversed())
            .toList();
    for (int i = 0; i < grave.size(); i++) {
      Reason reason = grave.get(i);
      reasons.add(i == 0 ? reason : worth(reason, FURTHER_CLASS));
    }
  }

  /** Words that weigh less beside a grave one: they say who speaks or acts, not what happened. */
  private static void supporting(Map<String, Reason> best, List<Reason> reasons) {
    boolean alone = reasons.isEmpty();
    double sum = sum(reasons);
    Reason admission = best.get("admission");
    if (admission != null) {
      reasons.add(worth(admission, alone ? 1.0 : Math.max(0.2, 1.0 - sum)));
      alone = false;
    }
    add(best.get("outage"), alone ? 0.5 : Math.max(0, 0.5 - sum), reasons);
    add(best.get("rumour"), alone ? 0.4 : 0.2, reasons);
    add(best.get("response"), alone ? 0.5 : 0.3, reasons);
    add(best.get("authority"), alone ? 0.2 : 0.3, reasons);
  }

  private static void relief(Map<String, Reason> best, List<Reason> reasons) {
    double factor =
        reasons.stream().anyMatch(reason -> reason.points() >= 0.8) ? RELIEF_BESIDE_HARM : 1;
    double left = MOST_RELIEF;
    for (String wordClass : LIGHT.stream().sorted().toList()) {
      Reason reason = best.get(wordClass);
      if (reason != null) {
        double points = Math.min(left, Math.abs(reason.points()) * factor);
        left -= points;
        add(reason, -points, reasons);
      }
    }
  }

  private static void prominence(
      Headline headline, Map<String, Reason> best, List<Reason> reasons) {
    double positive = reasons.stream().mapToDouble(Reason::points).filter(p -> p > 0).sum();
    if (positive > 0 && headline.place().orElse(Integer.MAX_VALUE) <= 10) {
      reasons.add(new Reason("", "top-ten", positive * (TOP_TEN - 1)));
    }
    boolean accused = best.containsKey("accuse") || best.containsKey("response");
    if (positive > 0 && headline.brandAt() > SUBJECT_PLACE && !accused) {
      reasons.add(new Reason("", "bystander", positive * (PROP - 1)));
    }
  }

  private static void add(@Nullable Reason reason, double points, List<Reason> reasons) {
    if (reason != null && points != 0) {
      reasons.add(worth(reason, points));
    }
  }

  private static Reason worth(Reason reason, double points) {
    return new Reason(reason.term(), reason.wordClass(), points);
  }

  private static double sum(List<Reason> reasons) {
    return reasons.stream().mapToDouble(Reason::points).sum();
  }
}
