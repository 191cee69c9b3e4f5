package io.tingfeng.web.page;

import io.tingfeng.model.CrisisLevel;
import java.util.List;

/**
 * The words and figures of a brand's page.
 *
 * @param story what happened, in one sentence
 * @param finding what the chart of the volume shows
 */
public record BrandView(
    String id,
    String name,
    boolean blind,
    CrisisLevel level,
    String story,
    String when,
    Span span,
    String openAlert,
    List<AlertView.Quiet> quiets,
    List<GaugeView> gauges,
    String finding,
    List<Bucket> buckets,
    List<Raised> raised,
    String heatFinding,
    List<HeatPoint> heats,
    List<Cut> cuts,
    String heat,
    List<Part> parts,
    String gate,
    List<OverviewView.Bar> platforms,
    List<OverviewView.Bar> types,
    List<Named> names,
    List<StoryView> stories,
    List<MentionCard> worst,
    String worstLink,
    String worstTotal) {

  /**
   * One of the five gauges.
   *
   * @param level what it reaches, as a class; empty when it stays below
   * @param length of the bar, 0 to 100; below 0 without a value
   * @param tick where the threshold stands, 0 to 100
   * @param base where the baseline stands, below 0 without one
   */
  public record GaugeView(
      String name,
      String value,
      String unit,
      String level,
      double length,
      double tick,
      double base,
      String limits,
      String basis) {}

  /** One bar of the volume, with the bar of the span before and the level at its end. */
  public record Bucket(
      String at,
      long millis,
      long volume,
      long negative,
      long previous,
      String level,
      String levelName,
      String link) {}

  /** A kind of names that mentions have, with the commonest. */
  public record Named(String name, List<OverviewView.Bar> bars) {}

  /** An alert that was raised. */
  public record Raised(String id, long millis, String name) {}

  /** The heat at a time. */
  public record HeatPoint(String at, long millis, String heat, double value, String levelName) {}

  /** The heat at which a level begins. */
  public record Cut(String level, String name, double value) {}

  /** A part of the heat; {@code from} and {@code points} are places on a bar of 0 to 100. */
  public record Part(String name, double from, double points, String shown, String inputs) {}
}
