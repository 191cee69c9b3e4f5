package io.tingfeng.pipeline;

import io.tingfeng.model.Tone;
import io.tingfeng.pipeline.Reread.Said;

/** What lexicons say of a mention before and after a change. */
record Rejudged(Said before, Said after) {

  /** Whether the tone changes. */
  boolean flips() {
    return before.negativity().tone() != after.negativity().tone();
  }

  /** Whether type, points and sensitive categories stay as they were. */
  boolean isGradedAlike() {
    return before.grievance().type().equals(after.grievance().type())
        && before.grievance().points() == after.grievance().points()
        && before.sensitive().equals(after.sensitive());
  }

  /** Whether the tone becomes this one. */
  boolean turnsInto(Tone tone) {
    return flips() && after.negativity().tone() == tone;
  }

  /** Whether the tone was this one and is no longer. */
  boolean turnsFrom(Tone tone) {
    return flips() && before.negativity().tone() == tone;
  }
}
