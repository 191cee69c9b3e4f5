package io.tingfeng.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The port for sealed clear forms, opt-outs, and the log of what was done to personal data. */
public interface PrivacyStore {

  /** Keeps clear forms; a newer one of the same post replaces the older. */
  void keep(Collection<Sealed> sealed);

  /** The clear form of a post. */
  Optional<Sealed> sealed(String post);

  /** Forgets the clear forms of posts. */
  void forget(Collection<String> posts);

  /** Forgets clear forms that were last kept before a time. */
  void forgetBefore(Instant time);

  /** Digests of authors and addresses that are not to be kept. */
  Set<String> optOuts();

  /** Puts a digest on the list, or takes it off. */
  void optOut(String digest, boolean isOut, Instant at);

  /** Writes into the log. */
  void log(Act act);

  /** The newest lines of the log, newest first. */
  List<Act> log(int limit);
}
