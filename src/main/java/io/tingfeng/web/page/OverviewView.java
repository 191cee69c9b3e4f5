package io.tingfeng.web.page;

import io.tingfeng.model.CrisisLevel;
import java.util.List;

/**
 * The words and figures of the overview.
 *
 * @param clauses the verdict, cut where a line may break
 * @param rest what stands of the other brands
 * @param tally how many brands stand at each level, the gravest first
 */
public record OverviewView(
    CrisisLevel level,
    boolean blind,
    List<String> clauses,
    String rest,
    String when,
    Span span,
    List<Tally> tally,
    List<Row> rows,
    List<Figure> figures,
    List<Change> changes,
    String since,
    List<Task> tasks,
    List<Bar> platforms,
    String platformNote) {

  /** How many brands stand at a level; {@code none} stands for no data. */
  public record Tally(String level, String name, long count) {}

  /** One brand. */
  public record Row(
      String id,
      String name,
      boolean blind,
      CrisisLevel level,
      String reason,
      String heat,
      int heatBar,
      String heatChange,
      String volume,
      String volumeChange,
      String share,
      String limit,
      String shareChange,
      Spark spark,
      String negativeQuery) {}

  /** A lone figure with what is behind it. */
  public record Figure(String name, String value, String unit, String note, String link) {}

  /** Something that happened. */
  public record Change(String time, CrisisLevel level, String text, String note, String link) {}

  /** Something that waits for a person. */
  public record Task(String text, String note, String alert) {}

  /**
   * A bar of a breakdown.
   *
   * @param length 0 to 100
   * @param negative the part of it that is negative, 0 to 100
   * @param change of the count against the span before
   * @param link the mentions behind it
   */
  public record Bar(
      String name,
      double length,
      double negative,
      String count,
      String change,
      String note,
      String link) {}
}
