package io.tingfeng.pipeline;

import io.tingfeng.fetch.Host;
import io.tingfeng.fetch.HostState;
import io.tingfeng.fetch.HostStore;
import io.tingfeng.fetch.LedgerEntry;
import io.tingfeng.fetch.SourceHealth;
import io.tingfeng.fetch.SourceLedger;
import io.tingfeng.fetch.Visit;
import io.tingfeng.fetch.VisitStore;
import io.tingfeng.model.Problems;
import io.tingfeng.model.Source;
import io.tingfeng.text.Spelling;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All that can be shown of the sources, and the kill switch: how they fare, how they were visited
 * and on what ground.
 */
public final class SourceBook {
  private final Supplier<List<Source>> sources;
  private final VisitStore visits;
  private final HostStore hosts;
  private final SourceLedger ledger;
  private final Hearing hearing;
  private final InstantSource clock;

  public SourceBook(
      Supplier<List<Source>> sources,
      VisitStore visits,
      HostStore hosts,
      SourceLedger ledger,
      InstantSource clock) {
    this.sources = sources;
    this.visits = visits;
    this.hosts = hosts;
    this.ledger = ledger;
    this.hearing = new Hearing(visits);
    this.clock = clock;
  }

  /**
   * A source at a glance.
   *
   * @param address where its visits begin; empty for a folder
   * @param health empty while it is switched off
   * @param stopped why the operator stopped its host
   */
  public record Line(
      Source source,
      Optional<URI> address,
      Optional<SourceHealth> health,
      Optional<Visit> last,
      Optional<String> stopped) {

    /** Whether its visits are listened to: {@code off}, {@code new}, or the word of its health. */
    public String state() {
      if (health.isEmpty()) {
        return "off";
      }
      return last.isEmpty() ? "new" : health.get().state().word();
    }
  }

  /** Every source of {@code sources.yml} in its order. */
  public List<Line> lines() {
    return sources.get().stream().map(this::line).toList();
  }

  /**
   * One source.
   *
   * @throws Problems when there is none of this id, with the nearest one as advice
   */
  public Line line(String id) {
    return line(source(id));
  }

  private Line line(Source source) {
    Optional<URI> address = FirstAddress.of(source);
    return new Line(
        source,
        address,
        source.profile().enabled()
            ? Optional.of(hearing.health(source, clock.instant()))
            : Optional.empty(),
        visits.last(source.id()),
        address.flatMap(place -> Host.named(place.toString())).flatMap(this::stopped));
  }

  private Optional<String> stopped(Host host) {
    return hosts.state(host).stopped();
  }

  /** The newest visits of a source, newest first. */
  public List<Visit> visits(String id, int limit) {
    return visits.recent(source(id).id(), clock.instant(), limit);
  }

  /** The ledger of all sources of the web, in the order of {@code sources.yml}. */
  public List<LedgerEntry> ledger() {
    return sources.get().stream()
        .flatMap(
            source ->
                FirstAddress.of(source)
                    .flatMap(address -> ledger.entry(source.profile(), address))
                    .stream())
        .toList();
  }

  /** The hosts that are stopped, by name. */
  public List<HostState> stopped() {
    return hosts.states().stream().filter(state -> state.stopped().isPresent()).toList();
  }

  /**
   * Stops all requests to a host, within a second also in a running program.
   *
   * @param place the id of a source, a host, or an address
   * @throws Problems when it is none of them
   */
  public Host stop(String place, String reason) {
    Host host = host(place);
    hosts.stop(host, Optional.of(reason.isBlank() ? "by hand" : reason.strip()));
    return host;
  }

  /** Opens a stopped host again. */
  public Host start(String place) {
    Host host = host(place);
    hosts.stop(host, Optional.empty());
    return host;
  }

  private Host host(String place) {
    Optional<URI> own =
        sources.get().stream()
            .filter(source -> source.id().value().equals(place))
            .findFirst()
            .flatMap(FirstAddress::of);
    return Host.named(own.map(URI::toString).orElse(place))
        .orElseThrow(
            () ->
                Problems.of(
                    "HOST", 0, "", place + " is neither a source nor a host", advice(place)));
  }

  private Source source(String id) {
    return sources.get().stream()
        .filter(source -> source.id().value().equals(id))
        .findFirst()
        .orElseThrow(() -> Problems.of("sources.yml", 0, "", "has no source " + id, advice(id)));
  }

  private String advice(String word) {
    return Spelling.advice(word, sources.get().stream().map(s -> s.id().value()).toList());
  }
}
