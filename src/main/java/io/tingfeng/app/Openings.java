package io.tingfeng.app;

import io.tingfeng.cli.NothingYetException;
import io.tingfeng.cli.Opening;
import io.tingfeng.cli.Tingfeng;
import java.nio.file.Path;
import java.util.function.Function;

/** The workspace of a command line, and the ways in which a command opens it. */
record Openings(Tingfeng root) {

  Path workspace() {
    return root.workspace();
  }

  /** The lexicons that come with the program. */
  Path lexicons() {
    return root.home().resolve("lexicons");
  }

  Site site() {
    return Site.of(root.workspace());
  }

  /** Opens it to write; only one process may. */
  <T> Opening<T> writing(Function<App, T> part) {
    return work -> {
      try (App app = App.open(site())) {
        return work.apply(part.apply(app));
      }
    };
  }

  /** Opens it to read, beside a process that may be writing. */
  <T> Opening<T> reading(Function<App, T> part) {
    return work -> {
      try (App app = App.openForReading(site())) {
        return work.apply(part.apply(app));
      }
    };
  }

  /** For what needs no mention: works in a workspace in which nothing was indexed yet, too. */
  <T> Opening<T> reaching(Function<App, T> part) {
    return work -> {
      try {
        return reading(part).with(work);
      } catch (NothingYetException e) {
        return writing(part).with(work);
      }
    };
  }
}
