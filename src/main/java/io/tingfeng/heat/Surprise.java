package io.tingfeng.heat;

/** One view of how far a bucket lies above what was usual; larger is stranger. */
sealed interface Surprise permits SeasonalLevel, RecentLevel, JumpRatio {

  /** The surprise of the next bucket, told by earlier buckets alone; learns from it afterwards. */
  double next(Moment moment, double value);
}
