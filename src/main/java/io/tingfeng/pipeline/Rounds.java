package io.tingfeng.pipeline;

import io.tingfeng.fetch.Visit;
import io.tingfeng.fetch.VisitStore;
import io.tingfeng.model.InboxSource;
import io.tingfeng.model.Source;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Visits the sources that are due, host by host, so that no two visits meet at one host. When a
 * source is due stands in the store: a tick that comes late finds it due all the same.
 */
public final class Rounds {
  private final Supplier<List<Source>> sources;
  private final Intake intake;
  private final VisitStore visits;
  private final InstantSource clock;
  private final Consumer<Visit> reader;

  /**
   * Rounds over the sources of a workspace.
   *
   * @param reader told of every visit that ended
   */
  public Rounds(
      Supplier<List<Source>> sources,
      Intake intake,
      VisitStore visits,
      InstantSource clock,
      Consumer<Visit> reader) {
    this.sources = sources;
    this.intake = intake;
    this.visits = visits;
    this.clock = clock;
    this.reader = reader;
  }

  /** The hosts of all enabled sources. */
  public Set<String> hosts() {
    Set<String> hosts = new LinkedHashSet<>();
    sources.get().stream()
        .filter(source -> source.profile().enabled())
        .forEach(source -> hosts.add(host(source)));
    return hosts;
  }

  /** Visits the due sources of one host, one after the other. */
  public void visit(String host) {
    for (Source source : sources.get()) {
      if (source.profile().enabled() && host(source).equals(host) && isDue(source)) {
        reader.accept(intake.visit(source));
      }
    }
  }

  private boolean isDue(Source source) {
    return visits
        .last(source.id())
        .map(last -> !clock.instant().isBefore(last.nextAt()))
        .orElse(true);
  }

  private static String host(Source source) {
    return source instanceof InboxSource inbox
        ? "inbox " + inbox.folder()
        : FirstAddress.of(source).map(URI::getAuthority).orElseThrow();
  }
}
