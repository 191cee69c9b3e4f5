package io.tingfeng.fetch;

import io.tingfeng.model.SourceProfile;
import io.tingfeng.model.Words;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What can be shown of how a source was visited: on what ground, by whose leave, how often.
 *
 * @param profile purpose and ground ({@code legal}) and the pace that was promised
 * @param address what is visited
 * @param host the host that is counted
 * @param leave what the host's robots.txt says of the address now
 * @param robots how its robots.txt changed, oldest first
 * @param requests the requests to the host by UTC day, those of other sources there included
 * @param stopped why the operator stopped requests to the host
 */
public record LedgerEntry(
    SourceProfile profile,
    URI address,
    Host host,
    Leave leave,
    List<RobotsReading> robots,
    SortedMap<LocalDate, Integer> requests,
    Optional<String> stopped) {

  public LedgerEntry {
    robots = List.copyOf(robots);
  }

  /** What a robots.txt says of one address. */
  public enum Leave {
    /** It was never asked. */
    UNKNOWN,
    /** A rule allows it, or there is no rule or no file. */
    ALLOWED,
    /** A rule forbids it. */
    FORBIDDEN,
    /** The file could not be had, so that nothing is visited. */
    PUT_OFF;

    /** The word in files and answers. */
    public String word() {
      return Words.of(this);
    }
  }
}
