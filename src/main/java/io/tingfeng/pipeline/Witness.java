package io.tingfeng.pipeline;

import io.tingfeng.alert.Alert;
import io.tingfeng.config.Settings;
import io.tingfeng.evidence.Archive;
import io.tingfeng.evidence.Exhibit;
import io.tingfeng.evidence.ExhibitStore;
import io.tingfeng.evidence.Occasion;
import io.tingfeng.evidence.Wish;
import io.tingfeng.fetch.Capture;
import io.tingfeng.fetch.Cause;
import io.tingfeng.fetch.FetchOutcome;
import io.tingfeng.fetch.FetchRequest;
import io.tingfeng.fetch.Fetcher;
import io.tingfeng.fetch.Validators;
import io.tingfeng.model.Authority;
import io.tingfeng.model.ChannelClass;
import io.tingfeng.model.Engagement;
import io.tingfeng.model.Mention;
import io.tingfeng.model.Pace;
import io.tingfeng.model.Source;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.SourceProfile;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that pages are captured while they can still be seen: each negative mention of a
 * watched brand, again when its counters pass the line of the law, again when the level of its
 * brand rises, and whatever is asked for. Captures are visits like others: paced, and robots.txt
 * holds.
 */
public final class Witness {
  private static final Logger LOG = LoggerFactory.getLogger(Witness.class);
  private static final long READS = 5_000;
  private static final long REPOSTS = 500;
  private static final int AT_ONCE = 20;
  private static final int MOST_TRIES = 5;
  private static final Duration FIRST_WAIT = Duration.ofMinutes(10);

  private final Fetcher fetcher;
  private final Archive archive;
  private final ExhibitStore exhibits;
  private final Supplier<List<Source>> sources;
  private final Settings.Evidence settings;
  private final ZoneId zone;

  public Witness(
      Fetcher fetcher,
      Archive archive,
      ExhibitStore exhibits,
      Supplier<List<Source>> sources,
      Settings settings) {
    this.fetcher = fetcher;
    this.archive = archive;
    this.exhibits = exhibits;
    this.sources = sources;
    this.settings = settings.evidence();
    this.zone = settings.zone();
  }

  /**
   * What came of a capture.
   *
   * @param exhibit what was kept; empty when nothing was answered
   */
  public record Testimony(Optional<Exhibit> exhibit, FetchOutcome outcome) {}

  /** Wishes for captures of the mentions that call for one. */
  void note(Collection<Mention> mentions, Instant now) {
    for (Mention mention : mentions) {
      if (settings.automatic() && mention.brand().isPresent() && mention.isNegative()) {
        wish(mention, Occasion.NEGATIVE, "", now);
        if (isPastTheLine(mention.post().engagement())) {
          wish(mention, Occasion.COUNTERS, "", now);
        }
      }
    }
  }

  private static boolean isPastTheLine(Engagement counters) {
    return counters.reads().orElse(0) >= READS || counters.reposts().orElse(0) >= REPOSTS;
  }

  /** Wishes for captures of the worst mentions of an alert whose level rose. */
  public void risen(Alert alert, Instant now) {
    if (settings.automatic()) {
      alert.worst().forEach(m -> wish(m, Occasion.LEVEL, " " + alert.level().word(), now));
    }
  }

  private void wish(Mention mention, Occasion occasion, String mark, Instant now) {
    mention
        .post()
        .address()
        .ifPresent(
            address ->
                exhibits.wish(
                    new Wish(
                        mention.post().id().key() + mark,
                        occasion,
                        address,
                        Optional.of(mention.post().id().source()),
                        mention.brand(),
                        now,
                        0)));
  }

  /** Captures what is due, some at once; only what was asked for while the disk share is full. */
  public void run(Instant now) {
    boolean isFull = exhibits.bytes() >= settings.mostBytes();
    if (isFull) {
      LOG.warn("captures fill their share of the disk; raise evidence.mostBytes");
    }
    exhibits.due(now, AT_ONCE).stream()
        .filter(wish -> !isFull || wish.occasion() == Occasion.DEMAND)
        .forEach(wish -> grant(wish, now));
  }

  private void grant(Wish wish, Instant now) {
    Capture capture = fetch(wish.address(), wish.source());
    switch (capture.outcome()) {
      case FetchOutcome.Limited limited -> exhibits.putOff(wish.again(limited.retryAt()));
      case FetchOutcome.Failed failed when isPassing(failed) && wish.tries() < MOST_TRIES ->
          exhibits.putOff(wish.again(now.plus(FIRST_WAIT.multipliedBy(1L << wish.tries()))));
      default -> {
        // That a page is gone or closed is worth keeping as well.
        keep(capture, new Archive.Matter(wish.occasion(), post(wish), wish.brand()), now);
        exhibits.settle(wish, now);
      }
    }
  }

  private static boolean isPassing(FetchOutcome.Failed failed) {
    return failed.cause() != Cause.NOT_FOUND && failed.cause() != Cause.STATUS;
  }

  private static Optional<String> post(Wish wish) {
    String key = wish.key();
    return wish.occasion() == Occasion.DEMAND
        ? Optional.empty()
        : Optional.of(
            wish.occasion() == Occasion.LEVEL ? key.substring(0, key.lastIndexOf(' ')) : key);
  }

  /** Captures a page now, waiting for the turn of its host, whatever it answers. */
  public Testimony capture(URI address, Archive.Matter matter, Instant now) {
    Capture capture = fetch(address, Optional.empty());
    return new Testimony(keep(capture, matter, now), capture.outcome());
  }

  private Capture fetch(URI address, Optional<SourceId> source) {
    return fetcher.capture(new FetchRequest(profile(source), address, Validators.NONE));
  }

  private Optional<Exhibit> keep(Capture capture, Archive.Matter matter, Instant now) {
    return capture.exchanges().isEmpty()
        ? Optional.empty()
        : Optional.of(archive.keep(capture.exchanges(), matter, now));
  }

  private SourceProfile profile(Optional<SourceId> source) {
    return sources.get().stream()
        .filter(one -> source.filter(one.id()::equals).isPresent())
        .map(Source::profile)
        .findFirst()
        .orElseGet(this::anywhere);
  }

  /** The manners towards a page of no source. */
  private SourceProfile anywhere() {
    return new SourceProfile(
        new SourceId("evidence"),
        "evidence",
        "other",
        Authority.USER,
        ChannelClass.ORDINARY,
        new Pace(Duration.ofMinutes(10), Duration.ofSeconds(3), Duration.ofSeconds(30), 20 << 20),
        zone,
        Map.of(),
        "",
        true);
  }
}
