package io.tingfeng.index;

import io.tingfeng.model.BrandId;
import io.tingfeng.model.MentionId;
import io.tingfeng.model.PostId;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Tone;
import java.util.List;

/** A question to the index, as a tree that every engine can read. */
public sealed interface MentionQuery {

  /** Every mention, posts without a brand included. */
  record All() implements MentionQuery {}

  /** Mentions in which the text stands, character by character, folded. */
  record Text(String text) implements MentionQuery {}

  /**
   * Mentions in which two texts stand, in either order, with at most so many characters between
   * them; neither covers a part of the other. Each has two characters or more: one alone stands
   * near everything.
   */
  record Near(String left, String right, int between) implements MentionQuery {
    public Near {
      if (left.codePointCount(0, left.length()) < 2
          || right.codePointCount(0, right.length()) < 2) {
        throw new IllegalArgumentException("too short to be near: " + left + ' ' + right);
      }
    }
  }

  /** Mentions of a brand. */
  record OfBrand(BrandId brand) implements MentionQuery {}

  /** Mentions of any watched brand: posts without a brand are left out. */
  record AnyBrand() implements MentionQuery {}

  /** One mention by its name. */
  record WithId(MentionId id) implements MentionQuery {}

  /** All mentions of one post. */
  record OfPost(PostId post) implements MentionQuery {}

  /** Mentions counted inside a span. */
  record During(TimeWindow window) implements MentionQuery {}

  /** Mentions of a tone. */
  record OfTone(Tone tone) implements MentionQuery {}

  /**
   * Mentions whose field has a value, compared folded. A source is found by its id and by its name
   * for readers.
   */
  record Is(MentionIndex.Facet field, String value) implements MentionQuery {}

  /** Mentions whose field has any value at all. */
  record Has(MentionIndex.Facet field) implements MentionQuery {}

  /**
   * Mentions whose number lies between two bounds, both included. A missing number is never found.
   */
  record Between(Number field, double low, double high) implements MentionQuery {}

  /** Mentions that all parts find. */
  record And(List<MentionQuery> parts) implements MentionQuery {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** Mentions that some part finds. */
  record Or(List<MentionQuery> parts) implements MentionQuery {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** Mentions that the part does not find. */
  record Not(MentionQuery part) implements MentionQuery {}

  /** A number of a mention. */
  enum Number {
    NEGATIVE,
    READS,
    LIKES,
    COMMENTS,
    REPOSTS,
    POINTS
  }

  /** The mentions of a brand inside a span. */
  static MentionQuery of(BrandId brand, TimeWindow window) {
    return new And(List.of(new OfBrand(brand), new During(window)));
  }
}
