package io.tingfeng.pipeline;

import io.tingfeng.config.Settings.Retention;
import io.tingfeng.evidence.Archive;
import io.tingfeng.evidence.EvidenceId;
import io.tingfeng.evidence.Exhibit;
import io.tingfeng.evidence.ExhibitStore;
import io.tingfeng.model.Problems;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps captures as long as they are wanted: by their class, and while a legal hold stands. */
public final class Custody {
  private final Archive archive;
  private final ExhibitStore exhibits;
  private final Retention retention;

  public Custody(Archive archive, ExhibitStore exhibits, Retention retention) {
    this.archive = archive;
    this.exhibits = exhibits;
    this.retention = retention;
  }

  /** The newest captures, newest first. */
  public List<Exhibit> newest(int limit) {
    return exhibits.newest(limit);
  }

  /**
   * One capture.
   *
   * @throws Problems when there is none of this id
   */
  public Exhibit find(String id) {
    return Optional.of(id)
        .filter(EvidenceId::isValid)
        .flatMap(name -> exhibits.find(new EvidenceId(name)))
        .orElseThrow(
            () -> Problems.of("ID", 0, "", "there is no capture " + id, "see evidence list"));
  }

  /** Puts a capture under legal hold for a reason, or lets it go with an empty one. */
  public Exhibit hold(String id, Optional<String> reason) {
    Exhibit exhibit = find(id).heldFor(reason);
    exhibits.save(exhibit);
    return exhibit;
  }

  /** Removes what was kept long enough; says how many captures went. */
  int run(Instant now) {
    int gone = 0;
    for (Exhibit exhibit : exhibits.removable(now.minus(retention.evidence()))) {
      boolean isKept =
          exhibit.occasion().isGrave()
              && exhibit.capturedAt().isAfter(now.minus(retention.graveEvidence()));
      if (!isKept) {
        archive.remove(exhibit, "retention", now);
        gone++;
      }
    }
    // A settled wish says that a post was captured; it may go when the post itself is forgotten.
    exhibits.forgetBefore(now.minus(retention.mentions()));
    return gone;
  }
}
