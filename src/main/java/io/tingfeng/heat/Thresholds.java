package io.tingfeng.heat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The numbers of the crisis ladder; their sources are in docs/heat.md.
 *
 * @param leastMentions shares and growth need so many mentions in 24 hours
 * @param negativeShareBlue share of negative mentions
 * @param negativeShareYellow the 35 % of the practice
 * @param complaintGrowth growth of one complaint type over the previous day
 * @param repeats complaints of one author about one issue
 * @param volumeFactor times the usual day
 * @param volumeSigma standard deviations over 14 days
 * @param repostsYellow reposts of one negative post
 * @param repostsOrange reposts of one negative post
 * @param repostsRed reposts of one negative post
 * @param readsYellow reads of one negative post
 * @param readsRed reads of one negative post
 * @param growth72h times the 72 hours before; 59 is +5,800 %
 * @param headlinesBlue crisis points of headlines
 * @param headlinesYellow crisis points of headlines
 * @param headlinesOrange crisis points of headlines
 * @param heatBlue heat index
 * @param heatYellow heat index
 * @param heatOrange heat index
 * @param heatRed lower bound of the heat index
 */
public record Thresholds(
    double leastMentions,
    double negativeShareBlue,
    double negativeShareYellow,
    double complaintGrowth,
    double repeats,
    double volumeFactor,
    double volumeSigma,
    double repostsYellow,
    double repostsOrange,
    double repostsRed,
    double readsYellow,
    double readsRed,
    double growth72h,
    double headlinesBlue,
    double headlinesYellow,
    double headlinesOrange,
    double heatBlue,
    double heatYellow,
    double heatOrange,
    double heatRed) {

  /** The numbers of DESIGN §9. */
  public static final Thresholds DEFAULTS =
      new Thresholds(
          10, 0.20, 0.35, 0.20, 3, 2, 3, 500, 1_000, 10_000, 5_000, 100_000, 59, 0.5, 0.9, 1.6, 30,
          50, 70, 85);

  /** The names that may stand in settings. */
  public static List<String> names() {
    return Arrays.stream(Thresholds.class.getRecordComponents())
        .map(RecordComponent::getName)
        .toList();
  }

  /** These numbers with some changed by name; unknown names are left out. */
  public Thresholds with(Map<String, Double> changes) {
    RecordComponent[] components = Thresholds.class.getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        Object own = components[i].getAccessor().invoke(this);
        values[i] =
            changes.containsKey(components[i].getName())
                ? changes.get(components[i].getName())
                : own;
      }
      return Thresholds.class.getDeclaredConstructor(types).newInstance(values);
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException("a record has its accessors and its constructor", e);
    }
  }
}
