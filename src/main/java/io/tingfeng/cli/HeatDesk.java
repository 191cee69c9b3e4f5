package io.tingfeng.cli;

import io.tingfeng.heat.Coverage;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.model.Brand;
import io.tingfeng.pipeline.Recount;
import io.tingfeng.pipeline.Watch;
import java.time.Instant;
import java.util.function.Function;

/**
 * What the verbs of heat need.
 *
 * @param coverage how well was heard at a time
 */
public record HeatDesk(
    Shelf shelf, Watch watch, Recount recount, Function<Instant, Coverage> coverage) {

  HeatReading read(Brand brand, Instant at) {
    return watch.read(brand, at, coverage.apply(at));
  }
}
