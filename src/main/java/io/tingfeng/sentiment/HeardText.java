package io.tingfeng.sentiment;

import io.tingfeng.text.Folding;

/**
 * A text that was heard, as suggestions read it.
 *
 * @param folded the wording, folded
 * @param brand what it is about, for counting only
 * @param negative whether it is called negative today
 */
public record HeardText(String folded, String brand, boolean negative) {

  /** A text as it was written. */
  public static HeardText of(String wording, String brand, boolean negative) {
    return new HeardText(Folding.fold(wording), brand, negative);
  }
}
