package io.tingfeng.pipeline;

import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.MentionId;
import io.tingfeng.model.Tone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a draft of the lexicons would have done to mentions that were heard.
 *
 * @param mentions how many were looked at
 * @param touched how many hold an entry that the draft changes
 * @param brands what changes for whom, most flips first
 * @param samples some of the flips, the strongest first
 */
public record Impact(long mentions, long touched, List<OfBrand> brands, List<Flip> samples) {

  public Impact {
    brands = List.copyOf(brands);
    samples = List.copyOf(samples);
  }

  /** All mentions whose tone flips. */
  public long flips() {
    return brands.stream().mapToLong(one -> one.worse() + one.better() + one.other()).sum();
  }

  /**
   * A mention that gets another tone.
   *
   * @param before how negative the lexicons in force call it, 0 to 1
   * @param after how negative the draft calls it
   * @param terms the changed entries that stand in it
   * @param excerpt the words around the first of them
   */
  public record Flip(
      MentionId mention,
      Optional<BrandId> brand,
      Instant at,
      Tone from,
      Tone to,
      double before,
      double after,
      List<String> terms,
      String excerpt) {}

  /**
   * What changes for a brand.
   *
   * @param brand absent for posts without one
   * @param name its name for readers
   * @param worse mentions that become negative
   * @param better mentions that are negative no longer
   * @param other flips between neutral and positive
   * @param regraded mentions whose complaint type, crisis points or sensitive categories change
   * @param before heat and alerts as they are, absent when nothing that counts for them changes or
   *     other brands were looked at first
   * @param after heat and alerts as they would have been
   */
  public record OfBrand(
      Optional<BrandId> brand,
      String name,
      long worse,
      long better,
      long other,
      long regraded,
      Optional<Outlook> before,
      Optional<Outlook> after) {}

  /**
   * Heat and alerts of a span.
   *
   * @param peak the highest heat, 0 to 100
   * @param level the highest level
   * @param negative negative mentions
   * @param alerts what people would have been told
   */
  public record Outlook(double peak, CrisisLevel level, long negative, List<Told> alerts) {
    public Outlook {
      alerts = List.copyOf(alerts);
    }
  }

  /** An alert that would have been raised, or have escalated, at a level. */
  public record Told(Instant at, CrisisLevel level) {}
}
