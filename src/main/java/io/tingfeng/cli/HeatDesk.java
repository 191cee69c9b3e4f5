package io.tingfeng.cli;

import io.tingfeng.heat.Coverage;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.pipeline.Recount;
import io.tingfeng.pipeline.Retrial;
import io.tingfeng.pipeline.StoryHeats;
import io.tingfeng.pipeline.Watch;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What the verbs of heat need.
 *
 * @param thresholds those in force for a brand
 * @param known what people judged of a brand in a window
 * @param coverage how well was heard at a time
 */
public record HeatDesk(
    Shelf shelf,
    Watch watch,
    Recount recount,
    Retrial retrial,
    StoryHeats stories,
    Function<BrandId, Thresholds> thresholds,
    BiFunction<BrandId, TimeWindow, HeatTryCommand.Known> known,
    Function<Instant, Coverage> coverage) {

  HeatReading read(Brand brand, Instant at) {
    return watch.read(brand, at, coverage.apply(at));
  }
}
