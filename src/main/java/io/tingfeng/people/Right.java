package io.tingfeng.people;

import io.tingfeng.model.Words;

/** Something that a person may or may not do. */
public enum Right {
  /** Read figures, mentions, alerts and digests. */
  READ,
  /** Say of a mention how it was meant. */
  JUDGE,
  /** Acknowledge, silence and judge alerts. */
  ANSWER,
  /** See personal data unmasked, with a reason that is kept. */
  REVEAL,
  /** Change lexicons, visit sources, push posts. */
  TUNE,
  /** Manage people and settings, read the audit log. */
  ADMINISTER;

  /** The word in files and answers; a token's scope too. */
  public String word() {
    return Words.of(this);
  }
}
