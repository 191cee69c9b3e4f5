package io.tingfeng.pipeline;

import io.tingfeng.heat.Thresholds;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.sentiment.LineChange;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/**
 * Tries drafts of the lexicons on mentions that were heard. Only texts that hold a changed entry
 * are read again, and heat is read again for the brands with the most flips.
 *
 * @param thresholds of a brand
 * @param zone whose days the heat counts
 */
public record Trial(MentionIndex index, Function<BrandId, Thresholds> thresholds, ZoneId zone) {

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
    return new TrialRun(this, inForce, draft, changes, span).impact();
  }
}
