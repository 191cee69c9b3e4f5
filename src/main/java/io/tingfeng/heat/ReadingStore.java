package io.tingfeng.heat;

import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.PostId;
import io.tingfeng.model.TimeWindow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The port for readings: what the heat was, with its inputs. */
public interface ReadingStore {

  /** Keeps a reading with what it was made of; a second one of the same time replaces it. */
  void save(HeatReading reading, HeatInputs inputs);

  /** What the reading of exactly this time was made of, as long as that is kept. */
  Optional<HeatInputs> inputs(BrandId brand, Instant at);

  /** What the newest reading of a brand said, in short. */
  Optional<Mark> mark(BrandId brand);

  /** A reading in short. */
  record Mark(Instant at, double heat, CrisisLevel level) {}

  /** The newest readings of brands that are not after a time; brands without one are left out. */
  Map<BrandId, HeatReading> newest(Collection<BrandId> brands, Instant time);

  /** The same in short. */
  Map<BrandId, Mark> marks(Collection<BrandId> brands, Instant time);

  /** The readings of a span in short, oldest first. */
  List<Mark> marks(BrandId brand, TimeWindow window);

  /**
   * The readings of a span that say another level than the one before, the first of the span in any
   * case; oldest first.
   */
  Map<BrandId, List<Mark>> turns(Collection<BrandId> brands, TimeWindow window);

  /** The newest reading of a brand. */
  Optional<HeatReading> last(BrandId brand);

  /** The newest reading that is not after a time. */
  Optional<HeatReading> at(BrandId brand, Instant time);

  /** The readings of a span, oldest first. */
  List<HeatReading> between(BrandId brand, TimeWindow window);

  /**
   * Forgets what readings were made of as far as some posts were part of it; the readings stay.
   * Says how many were touched.
   */
  int forgetInputs(Collection<PostId> posts);

  /** Forgets readings before a time. */
  void forgetBefore(Instant time);
}
