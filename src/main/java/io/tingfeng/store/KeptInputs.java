package io.tingfeng.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tingfeng.heat.BrandPicture;
import io.tingfeng.heat.Coverage;
import io.tingfeng.heat.HeatInputs;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Mention;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Trend;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * The inputs of a reading as they are kept: what is small in full, what is long as pieces.
 *
 * @param hourly the names of the pieces of the hourly counts, a day each
 * @param recent the names of the pieces of the mentions, three hours each
 */
record KeptInputs(
    ZoneId zone,
    Coverage coverage,
    Set<Instant> deaf,
    Thresholds thresholds,
    TimeWindow window,
    List<String> hourly,
    List<String> recent) {
  private static final long DAY = Duration.ofDays(1).toSeconds();
  private static final long THREE_HOURS = Duration.ofHours(3).toSeconds();

  static KeptInputs keep(Handle handle, HeatInputs inputs) {
    BrandPicture picture = inputs.picture();
    return new KeptInputs(
        picture.zone(),
        picture.coverage(),
        picture.deaf(),
        inputs.thresholds(),
        picture.hourly().window(),
        InputChunks.save(
            handle,
            picture.hourly().points(),
            point -> Math.floorDiv(point.from().getEpochSecond(), DAY),
            picture.at()),
        InputChunks.save(
            handle,
            picture.recent(),
            mention -> Math.floorDiv(mention.post().at().getEpochSecond(), THREE_HOURS),
            picture.at()));
  }

  HeatInputs load(Handle handle, BrandId brand, Instant at) {
    Trend trend =
        new Trend(
            window, InputChunks.load(handle, hourly, new TypeReference<List<Trend.Point>>() {}));
    List<Mention> mentions =
        InputChunks.load(handle, recent, new TypeReference<List<Mention>>() {});
    return new HeatInputs(
        new BrandPicture(brand, at, zone, trend, mentions, coverage, deaf), thresholds);
  }
}
