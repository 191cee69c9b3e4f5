package io.tingfeng.fetch;

import io.tingfeng.model.SourceProfile;
import java.net.URI;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Writes the ledger of visits from what the host store knows. */
public final class SourceLedger {
  private final HostStore hosts;
  private final String token;

  /** A ledger over the hosts of a workspace, in the name that robots.txt files were read for. */
  public SourceLedger(HostStore hosts, FetchSettings settings) {
    this.hosts = hosts;
    this.token = settings.productToken();
  }

  /** The entry of a source; empty for an address that is none of the web. */
  public Optional<LedgerEntry> entry(SourceProfile profile, URI address) {
    @Nullable HttpUrl place = HttpUrl.get(address);
    return place == null ? Optional.empty() : Optional.of(entry(profile, address, place));
  }

  private LedgerEntry entry(SourceProfile profile, URI address, HttpUrl place) {
    Host host = Host.of(place);
    String origin = Robots.origin(place);
    return new LedgerEntry(
        profile,
        address,
        host,
        hosts.robots(origin).map(file -> leave(file, place)).orElse(LedgerEntry.Leave.UNKNOWN),
        hosts.readings(origin),
        hosts.requests(host),
        hosts.state(host).stopped());
  }

  private LedgerEntry.Leave leave(RobotsFile file, HttpUrl place) {
    return switch (file.reading().verdict()) {
      case UNREACHABLE -> LedgerEntry.Leave.PUT_OFF;
      case NO_FILE -> LedgerEntry.Leave.ALLOWED;
      case RULES ->
          RobotsRules.read(file, token).allows(place)
              ? LedgerEntry.Leave.ALLOWED
              : LedgerEntry.Leave.FORBIDDEN;
    };
  }
}
