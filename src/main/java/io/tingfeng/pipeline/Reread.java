package io.tingfeng.pipeline;

import io.tingfeng.model.Grievance;
import io.tingfeng.model.Mention;
import io.tingfeng.model.Negativity;
import io.tingfeng.model.Sighting;
import io.tingfeng.sentiment.NegativityScorer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads mentions again with other lexicons and the brands that were found before, which is many
 * times faster than the whole analysis. Scores carry no cues.
 */
final class Reread {
  private final Vocabulary vocabulary;
  private final NegativityScorer scorer;

  Reread(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.scorer = NegativityScorer.withoutCues(vocabulary.words());
  }

  /** What lexicons say of a mention. */
  record Said(Negativity negativity, Grievance grievance, Set<String> sensitive) {

    /** The mention when this is said of it. */
    Mention of(Mention mention) {
      return new Mention(
          mention.id(),
          mention.brand(),
          mention.post(),
          mention.outlet(),
          mention.sightings(),
          negativity,
          grievance,
          sensitive,
          mention.fingerprint(),
          mention.words());
    }
  }

  /**
   * What is said of a mention now.
   *
   * @param others where other brands are named in the post
   */
  Said said(Mention mention, List<Sighting> others) {
    String wording = mention.post().wording();
    List<Sighting> own = mention.sightings();
    Negativity negativity = scorer.score(wording, own, others);
    Grievance grievance =
        mention.brand().equals(Optional.empty())
            ? Grievance.NONE
            : vocabulary.grievances().read(mention.post(), own, negativity.tone());
    return new Said(negativity, grievance, vocabulary.sensitive().categories(wording));
  }
}
