package io.tingfeng.heat;

import io.tingfeng.model.Words;

/** The rules of the ladder, by what they look at. */
public enum Rule {
  COMPLAINT_GROWTH(Family.COMPLAINTS),
  REPEATED_COMPLAINT(Family.COMPLAINTS),
  NEGATIVE_SHARE(Family.SHARE),
  NEGATIVE_WORDS(Family.SHARE),
  VOLUME_FACTOR(Family.VOLUME),
  VOLUME_SIGMA(Family.VOLUME),
  GROWTH_72H(Family.VOLUME),
  REPOSTS(Family.REACH),
  READS(Family.REACH),
  STORY_REPOSTS(Family.REACH),
  AUTHORITY(Family.AUTHORITY),
  HEADLINES(Family.HEADLINES),
  NEW_ANGLE(Family.COMPLAINTS),
  TWO_SIGNALS(Family.TOGETHER),
  HEAT(Family.TOGETHER);

  private final Family family;

  Rule(Family family) {
    this.family = family;
  }

  /** What a rule looks at; two rules of one family are one sign, not two. */
  enum Family {
    COMPLAINTS,
    SHARE,
    VOLUME,
    REACH,
    AUTHORITY,
    HEADLINES,
    TOGETHER
  }

  Family family() {
    return family;
  }

  /** The word in files and answers. */
  public String word() {
    return Words.of(this);
  }
}
