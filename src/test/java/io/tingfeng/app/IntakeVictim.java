package io.tingfeng.app;

import io.tingfeng.model.Source;
import java.nio.file.Path;

/** A program of its own that visits a source again and again until it is killed. */
public final class IntakeVictim {
  private IntakeVictim() {}

  public static void main(String[] args) {
    try (App app = App.open(Site.of(Path.of(args[0])))) {
      Source source = app.sources.get().getFirst();
      while (true) {
        System.out.println("visited " + app.intake.visit(source).posts());
        System.out.flush();
      }
    }
  }
}
