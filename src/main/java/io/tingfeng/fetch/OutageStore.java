package io.tingfeng.fetch;

import io.tingfeng.model.SourceId;
import java.util.List;
import java.util.Optional;

/** The port for outages that people were told of and that are not over. */
public interface OutageStore {

  /** The open outage of a source. */
  Optional<Outage> open(SourceId source);

  /** All open outages, the oldest first. */
  List<Outage> open();

  /** Keeps an outage as it was told last. */
  void keep(Outage outage);

  /** Forgets the outage of a source that is back. */
  void close(SourceId source);
}
