package io.tingfeng.sentiment;

import io.tingfeng.model.BrandId;
import io.tingfeng.model.MentionId;
import io.tingfeng.model.Tone;
import io.tingfeng.model.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a person says of a mention (判定). The last one counts; it joins the gold set by which
 * lexicons are measured.
 *
 * @param brand the brand of the mention, absent when it has none
 * @param name the brand as the text calls it, empty when it has none
 * @param text the wording that was judged
 * @param by who judged
 * @param said what the program said of it then
 * @param score how negative the program called it then, 0 to 1
 * @param lexicon the version of the lexicon that said so
 */
public record Judgement(
    MentionId mention,
    Optional<BrandId> brand,
    String name,
    String text,
    Ruling ruling,
    String by,
    Instant at,
    String note,
    Tone said,
    double score,
    String lexicon) {

  /** What a mention really is. */
  public enum Ruling {
    NEGATIVE,
    POSITIVE,
    /** Neither negative nor positive. */
    NEUTRAL,
    /** Not negative, praise or not. */
    NOT_NEGATIVE,
    /** It speaks of another brand: a question for the aliases and not for the lexicons. */
    OTHER_BRAND;

    /** The word in files and answers. */
    public String word() {
      return Words.of(this);
    }

    /** The tone that a lexicon should find; nothing when the ruling is not about tone. */
    public Optional<Tone> tone() {
      return switch (this) {
        case NEGATIVE -> Optional.of(Tone.NEGATIVE);
        case POSITIVE -> Optional.of(Tone.POSITIVE);
        case NEUTRAL, NOT_NEGATIVE -> Optional.of(Tone.NEUTRAL);
        case OTHER_BRAND -> Optional.empty();
      };
    }
  }

  /** The judged text for the gold set; nothing when the ruling is not about tone. */
  public Optional<Example> example() {
    return ruling
        .tone()
        .map(
            tone ->
                new Example(
                    mention.value(),
                    "judged",
                    text,
                    tone,
                    name.isEmpty() ? List.of() : List.of(new Example.Target(name, tone))));
  }
}
