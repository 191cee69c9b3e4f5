package io.tingfeng.web.page;

import io.tingfeng.model.CrisisLevel;
import java.util.List;

/**
 * One alert: its rules with their arithmetic, its clocks, and what people did about it.
 *
 * @param title which rule, in the words that people were told
 * @param proposed whether red is proposed and waits for a person
 */
public record AlertView(
    String id,
    String brand,
    String brandName,
    CrisisLevel level,
    CrisisLevel now,
    boolean isOpen,
    String title,
    String story,
    boolean acknowledged,
    boolean proposed,
    List<Quiet> quiets,
    List<Clock> clocks,
    List<Why> fired,
    List<Why> quiet,
    List<Step> steps,
    List<Told> told,
    List<MentionCard> worst,
    String verdict,
    List<SearchView.Choice> verdicts,
    String mentionsLink) {

  /**
   * A clock that runs from the first publication.
   *
   * @param done 0 to 100 of the time
   */
  public record Clock(String name, String left, boolean isLate, String limit, double done) {}

  /**
   * A rule and what it found.
   *
   * @param level as a class; calm when it did not fire
   * @param length of the bar, 0 to 100
   * @param tick where the threshold stands on it
   */
  public record Why(
      String name, String level, String reason, String figures, double length, double tick) {}

  /** Something that happened. */
  public record Step(String time, String shape, String text, String note) {}

  /** Who was told, how, and whether it arrived. */
  public record Told(String who, String way, String time, String state) {}

  /** The page of all alerts. */
  public record Listing(
      String verdict,
      List<Row> open,
      List<Row> taken,
      List<Row> over,
      List<Quiet> silences,
      List<OverviewView.Figure> figures) {}

  /** One alert in a list. */
  public record Row(
      String id,
      CrisisLevel level,
      String brand,
      String reason,
      String since,
      String who,
      boolean waits) {}

  /** A silence that holds. */
  public record Quiet(String id, String what, String until, String reason) {}
}
