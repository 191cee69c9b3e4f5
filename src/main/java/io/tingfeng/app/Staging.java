package io.tingfeng.app;

import io.tingfeng.demo.FastClock;
import io.tingfeng.demo.Program;
import io.tingfeng.fetch.Visit;
import io.tingfeng.pipeline.Watch;
import io.tingfeng.schedule.Timetable;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** Puts the whole program on the stage of the demo. */
final class Staging {
  private static final int THREADS = 12;

  private Staging() {}

  /** The program of a workspace on the demo's clock; the demo tells its alerts itself. */
  static Program open(
      Path workspace, FastClock clock, Consumer<Visit> visits, Consumer<Watch.Look> looks) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Site site = new Site(workspace, clock, clock, Map.of(), nowhere, visits, looks);
    Teardown teardown = new Teardown();
    boolean isBuilt = false;
    try {
      App app = teardown.add("app", App.open(site));
      Timetable timetable = teardown.add("timetable", new Timetable(THREADS, (duty, thrown) -> {}));
      Program program = program(app, timetable, teardown);
      isBuilt = true;
      return program;
    } finally {
      if (!isBuilt) {
        teardown.close();
      }
    }
  }

  private static Program program(App app, Timetable timetable, Teardown teardown) {
    return new Program(
        app.settings,
        app.vocabulary,
        app.sources,
        app.index,
        app.digests,
        periods -> {
          app.duties.enter(timetable, periods);
          timetable.start();
        },
        () -> {
          timetable.close();
          Instant now = app.site.clock().instant();
          app.digests.run(now);
          app.dispatcher.run(now);
        },
        teardown::close);
  }
}
