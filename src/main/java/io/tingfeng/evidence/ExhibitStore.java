package io.tingfeng.evidence;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The port for the list of captures and of what is still to be captured. */
public interface ExhibitStore {

  /** Puts a capture on the list, or changes its line. */
  void save(Exhibit exhibit);

  /** One capture. */
  Optional<Exhibit> find(EvidenceId id);

  /** The newest captures, newest first, those whose files are gone included. */
  List<Exhibit> newest(int limit);

  /** The captures of an address or of a post, oldest first. */
  List<Exhibit> of(URI address, Optional<String> post);

  /** Captures that are there and were made before a time, without those that are held. */
  List<Exhibit> removable(Instant before);

  /** The size of all files that are there. */
  long bytes();

  /** Notes a wish unless the same post was wished for on the same occasion before. */
  void wish(Wish wish);

  /** The wishes that are due, oldest first. */
  List<Wish> due(Instant now, int limit);

  /** A wish is to be tried again. */
  void putOff(Wish wish);

  /** A wish is granted, or given up; the same one is not taken again. */
  void settle(Wish wish, Instant at);

  /** Forgets wishes that were settled before a time. */
  void forgetBefore(Instant time);
}
