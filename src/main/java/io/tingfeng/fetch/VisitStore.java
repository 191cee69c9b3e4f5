package io.tingfeng.fetch;

import io.tingfeng.model.SourceId;
import io.tingfeng.model.TimeWindow;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The port for what is known of visits: outcomes, validators, links already followed.
 *
 * <p>{@link #acknowledge} is called only after the mentions of the visit are committed to the
 * index; a crash before it means that the pages are fetched again and overwrite themselves.
 */
public interface VisitStore {

  /** Records a visit with all that it makes unnecessary next time, in one transaction. */
  void acknowledge(Visit visit, Map<URI, Validators> validators, Collection<URI> followed);

  /** What to ask a host with; {@link Validators#NONE} for an address never fetched. */
  Validators validators(URI address);

  /** The links that were not followed yet, in their order. */
  List<URI> unfollowed(SourceId source, List<URI> links);

  /** The newest visit of a source. */
  Optional<Visit> last(SourceId source);

  /** The newest visit of every source that was ever visited. */
  List<Visit> latest();

  /** The newest visits of a source that had ended by a time, newest first. */
  List<Visit> recent(SourceId source, Instant until, int limit);

  /**
   * The publication times that were the newest at some visit since a time, each once, oldest first:
   * when news came.
   */
  List<Instant> news(SourceId source, Instant since);

  /** Visits that began inside a window, newest first. */
  List<Visit> visits(TimeWindow window);

  /** How many visits in a row have ended badly, the newest included. */
  int failuresInARow(SourceId source);

  /** Forgets visits that ended before a time; the newest of each source stays. */
  void forgetBefore(Instant time);
}
