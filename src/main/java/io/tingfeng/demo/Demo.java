package io.tingfeng.demo;

import io.tingfeng.alert.AlertDecision;
import io.tingfeng.config.BrandsFile;
import io.tingfeng.config.SourcesFile;
import io.tingfeng.demo.town.Script;
import io.tingfeng.demo.town.Town;
import io.tingfeng.model.Source;
import io.tingfeng.pipeline.Watch;
import io.tingfeng.schedule.Duties;
import io.tingfeng.text.Segmenter;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Plays five days of the town in about a minute: opens the town, lets the real program crawl it
 * over real HTTP on a fast clock, and tells what happens.
 */
public final class Demo {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Duration DAYS = Duration.ofDays(5);
  private static final Duration GLANCE = Duration.ofMillis(50);

  /** On a machine that is busy with other things the clock waits a lot, but not for ever. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Duties.Periods PERIODS =
      new Duties.Periods(
          Duration.ofMillis(100),
          Duration.ofMillis(200),
          Duration.ofMillis(250),
          Duration.ofMillis(400),
          Duration.ofHours(6));

  private final Stage stage;
  private final Program.Builder builder;
  private final Instant present;
  private final FastClock clock;
  private final Script script;
  private final Chronicle chronicle = new Chronicle();

  /** A demo that is ready to play once. */
  public Demo(Stage stage, Program.Builder builder) {
    this.stage = stage;
    this.builder = builder;
    this.present = stage.real().instant();
    this.clock = new FastClock(stage.real(), stage.pause(), present.minus(DAYS), stage.length());
    this.script = Script.of(LocalDate.ofInstant(present, ZONE), ZONE);
  }

  /** What is done when the days are over. */
  public interface Ending {

    /** Shows how it ended, while program and town are still open. */
    void show(Outcome outcome) throws IOException;
  }

  /**
   * Plays once.
   *
   * @param afterwards what is done while the town alone is still open
   */
  public void play(Ending ending, Runnable afterwards) throws IOException, InterruptedException {
    Premises premises = Premises.cleared(stage.folder());
    try (Town town = Town.open(script, clock, ZONE)) {
      premises.furnish(stage.lexicons(), town.addresses());
      List<Source> sources = SourcesFile.read(stage.folder());
      Narrator narrator =
          new Narrator(
              stage.out(), ZONE, sources, BrandsFile.read(stage.folder()), clock.instant());
      narrator.begin(script.size(present), clock.instant(), present, clock.speed());
      try (Program program = open(narrator, new Pacemaker(clock, sources))) {
        run(program);
        Keepsakes keepsakes = new Keepsakes(stage.folder(), program);
        LocalDate yesterday = LocalDate.ofInstant(present, ZONE).minusDays(1);
        ending.show(
            new Outcome(
                program,
                chronicle,
                clock.instant(),
                stage.folder(),
                keepsakes.write(yesterday, chronicle.gravest()),
                keepsakes.mails()));
      }
      afterwards.run();
    }
  }

  private Program open(Narrator narrator, Pacemaker pacemaker) {
    return builder.open(
        stage.folder(),
        clock,
        visit -> {
          chronicle.visited(visit);
          narrator.visited(visit);
          pacemaker.visited(visit);
        },
        look -> {
          chronicle.looked(look);
          narrator.looked(look);
          letPeopleRead(look);
          pacemaker.looked(look.reading().at());
        });
  }

  /** The watch stands still meanwhile, and the clock waits for the watch. */
  private void letPeopleRead(Watch.Look look) {
    if (look.decision() instanceof AlertDecision.Raise
        || look.decision() instanceof AlertDecision.Escalate) {
      try {
        stage.pause().of(stage.rest());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run(Program program) throws InterruptedException {
    // What is loaded at its first use would stand as hours on a clock that runs so fast.
    String text = "听风把词典读进来";
    program.vocabulary().get().matcher().match(text, new Segmenter().segment(text));
    Instant deadline = stage.real().instant().plus(stage.length()).plus(PATIENCE);
    clock.start();
    program.start().accept(PERIODS);
    while (!clock.hasArrived() && stage.real().instant().isBefore(deadline)) {
      stage.pause().of(GLANCE);
    }
    program.finish().run();
  }
}
