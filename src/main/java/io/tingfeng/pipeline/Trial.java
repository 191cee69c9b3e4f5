package io.tingfeng.pipeline;

import io.tingfeng.heat.Thresholds;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.sentiment.LineChange;
import java.time.ZoneId;
import java.util.List;

/**
 * Tries a draft of the lexicons on mentions that were heard. Only texts that hold a changed entry
 * are read again, and heat is read again for the brands with the most flips.
 */
public final class Trial {
  private final MentionIndex index;
  private final Thresholds thresholds;
  private final ZoneId zone;

  public Trial(MentionIndex index, Thresholds thresholds, ZoneId zone) {
    this.index = index;
    this.thresholds = thresholds;
    this.zone = zone;
  }

  /**
   * What a draft would have done.
   *
   * @param inForce the lexicons in force
   * @param draft the drafted ones
   * @param changes what the draft changes
   * @param span the mentions that are looked at
   */
  public Impact of(
      Vocabulary inForce, Vocabulary draft, List<LineChange> changes, TimeWindow span) {
    return new TrialRun(index, thresholds, zone, inForce, draft, changes, span).impact();
  }
}
