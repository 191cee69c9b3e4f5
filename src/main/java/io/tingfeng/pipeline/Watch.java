package io.tingfeng.pipeline;

import static java.time.temporal.ChronoUnit.MINUTES;

import io.tingfeng.alert.Alert;
import io.tingfeng.alert.AlertDecision;
import io.tingfeng.alert.AlertPolicy;
import io.tingfeng.alert.AlertPolicy.Verdict;
import io.tingfeng.alert.AlertSettings;
import io.tingfeng.alert.AlertStore;
import io.tingfeng.alert.BrandStanding;
import io.tingfeng.heat.BrandPicture;
import io.tingfeng.heat.Coverage;
import io.tingfeng.heat.HeatInputs;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.heat.ReadingStore;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The second flow: index → heat → alert → notify, for one brand at one time.
 *
 * <p>Reading, standing, alert and letters are kept in one transaction, so that a crash at any
 * moment neither loses nor doubles what people are told.
 */
public final class Watch {
  /** In minutes. */
  private static final long KEPT_AT_LEAST = 10;

  private static final double WORTH_KEEPING = 1;

  /** Brands in one transaction. */
  private static final int TOGETHER = 50;

  private final Pictures pictures;
  private final Function<BrandId, Thresholds> thresholds;
  private final AlertSettings settings;
  private final ReadingStore readings;
  private final AlertStore alerts;
  private final Herald herald;
  private final Consumer<Runnable> transaction;

  /**
   * A watch.
   *
   * @param thresholds those of a brand
   * @param transaction runs work so that all of it is kept or nothing
   */
  public Watch(
      Pictures pictures,
      Function<BrandId, Thresholds> thresholds,
      AlertSettings settings,
      ReadingStore readings,
      AlertStore alerts,
      Herald herald,
      Consumer<Runnable> transaction) {
    this.pictures = pictures;
    this.thresholds = thresholds;
    this.settings = settings;
    this.readings = readings;
    this.alerts = alerts;
    this.herald = herald;
    this.transaction = transaction;
  }

  /**
   * What one look at a brand found.
   *
   * @param standing where the brand stands after it
   * @param alert the alert that the decision is about, when it is about one
   */
  public record Look(
      HeatReading reading, BrandStanding standing, AlertDecision decision, Optional<Alert> alert) {}

  /** Looks at a brand, tells whom it concerns, and remembers where the brand stands. */
  public Look look(Brand brand, Instant at, Coverage coverage) {
    Step step = step(brand, pictures.of(brand.id(), at, coverage));
    step.work().ifPresent(transaction);
    return step.look();
  }

  /**
   * Looks at many brands at one time. Some brands share a transaction, since a disk takes longer to
   * confirm one than to write a hundred readings.
   *
   * @param reader told of every look once it is kept
   */
  public void look(List<Brand> brands, Instant at, Coverage coverage, Consumer<Look> reader) {
    Function<BrandId, BrandPicture> all = pictures.all(at, coverage);
    for (int from = 0; from < brands.size(); from += TOGETHER) {
      List<Step> steps =
          brands.subList(from, Math.min(from + TOGETHER, brands.size())).stream()
              .map(brand -> step(brand, all.apply(brand.id())))
              .toList();
      List<Runnable> work = steps.stream().flatMap(step -> step.work().stream()).toList();
      if (!work.isEmpty()) {
        transaction.accept(() -> work.forEach(Runnable::run));
      }
      steps.forEach(step -> reader.accept(step.look()));
    }
  }

  /**
   * A look before it is kept.
   *
   * @param work what keeps and tells it, inside a transaction; absent when it says nothing new
   */
  private record Step(Look look, Optional<Runnable> work) {}

  private Step step(Brand brand, BrandPicture picture) {
    Instant at = picture.at();
    HeatInputs inputs = new HeatInputs(picture, thresholds.apply(brand.id()));
    HeatReading reading = inputs.read();
    BrandStanding before =
        alerts.standing(brand.id()).orElseGet(() -> BrandStanding.calm(brand.id(), at));
    Verdict verdict = AlertPolicy.decide(before, reading, herald.ruling(before), settings);
    Optional<Alert> alert = herald.alert(brand, verdict, reading);
    boolean keep = isWorthKeeping(reading, verdict);
    boolean nothingNew = !keep && verdict.after().equals(before) && before.open().isEmpty();
    if (nothingNew) {
      return new Step(new Look(reading, before, verdict.decision(), alert), Optional.empty());
    }
    return new Step(
        new Look(reading, verdict.after(), verdict.decision(), alert),
        Optional.of(
            () -> {
              if (keep) {
                readings.save(reading, inputs);
              }
              alerts.save(verdict.after());
              alert.ifPresent(told -> herald.tell(told, verdict.decision(), at));
              verdict.after().open().ifPresent(open -> herald.attend(open, at));
            }));
  }

  /** The heat of a brand at a time, without telling anyone. */
  public HeatReading read(Brand brand, Instant at, Coverage coverage) {
    return new HeatInputs(pictures.of(brand.id(), at, coverage), thresholds.apply(brand.id()))
        .read();
  }

  /** A reading a minute that says what the last one said would bury the telling ones. */
  private boolean isWorthKeeping(HeatReading reading, Verdict verdict) {
    if (!(verdict.decision() instanceof AlertDecision.Hold)) {
      return true;
    }
    return readings
        .mark(reading.brand())
        .map(
            last ->
                last.level() != reading.level()
                    || Math.abs(last.heat() - reading.heat()) >= WORTH_KEEPING
                    || last.at().isBefore(turn(reading)))
        .orElse(true);
  }

  /** Brands take turns in being kept, so that no minute has all the work. */
  private static Instant turn(HeatReading reading) {
    Instant minute = reading.at().truncatedTo(MINUTES);
    long place = minute.getEpochSecond() / 60 + reading.brand().value().hashCode();
    return minute.minus(Math.floorMod(place, KEPT_AT_LEAST), MINUTES);
  }
}
