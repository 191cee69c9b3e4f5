package io.tingfeng.sentiment;

import io.tingfeng.model.Cue;
import io.tingfeng.sentiment.Sense.Part;
import java.util.List;

/**
 * One toned word of a text while it is being weighed: its own weight, and the cues that modifiers
 * add beside it.
 */
final class Clue {
  final int start;
  final int end;
  final double own;
  private final Sense sense;
  private final String words;
  private double effective;

  Clue(int start, int end, Sense sense, String words, double own) {
    this.start = start;
    this.end = end;
    this.sense = sense;
    this.words = words;
    this.own = own;
    this.effective = own;
  }

  /** What the word adds with all modifiers so far. */
  double effective() {
    return effective;
  }

  boolean isPraise() {
    return sense.part() == Part.POSITIVE && effective < 0;
  }

  /** The word alone. */
  Cue cue() {
    Cue.Kind kind = sense.part() == Part.EMOJI ? Cue.Kind.EMOJI : Cue.Kind.TERM;
    return new Cue(start, end, words, own, kind);
  }

  /** Lets a modifier change the word; the difference becomes a cue at the modifier's place. */
  void multiply(double factor, Cue.Kind kind, int from, int to, String by, List<Cue> cues) {
    double difference = effective * factor - effective;
    if (difference != 0) {
      cues.add(new Cue(from, to, by, difference, kind));
      effective += difference;
    }
  }
}
