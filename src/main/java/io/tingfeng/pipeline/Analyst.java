package io.tingfeng.pipeline;

import io.tingfeng.model.BrandId;
import io.tingfeng.model.Fingerprint;
import io.tingfeng.model.Grievance;
import io.tingfeng.model.Mention;
import io.tingfeng.model.MentionId;
import io.tingfeng.model.Names;
import io.tingfeng.model.Negativity;
import io.tingfeng.model.Outlet;
import io.tingfeng.model.Post;
import io.tingfeng.model.Sighting;
import io.tingfeng.text.Fingerprints;
import io.tingfeng.text.NameFinder;
import io.tingfeng.text.Segmenter;
import io.tingfeng.text.Token;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns a post into mentions: the text is segmented once, and brand matching, scoring and the index
 * share the words. Safe for use by many threads.
 */
public final class Analyst {
  private final Segmenter segmenter = new Segmenter();
  private final NameFinder names = new NameFinder();

  /**
   * The mentions of a post, one a brand; a single one without a brand when it names none, so that a
   * brand added tomorrow can be looked for in yesterday.
   */
  public List<Mention> mentions(Post post, Outlet outlet, Vocabulary vocabulary) {
    String wording = post.wording();
    List<Token> tokens = segmenter.segment(wording);
    Reading reading =
        new Reading(
            post,
            outlet,
            vocabulary,
            vocabulary.matcher().match(wording, tokens),
            vocabulary.sensitive().categories(wording),
            Fingerprints.of(wording),
            words(tokens),
            names.of(wording, tokens));
    Map<BrandId, List<Sighting>> brands =
        reading.sightings().stream()
            .collect(
                Collectors.groupingBy(
                    Sighting::brand, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    return brands.isEmpty()
        ? List.of(reading.withoutBrand())
        : brands.entrySet().stream().map(e -> reading.of(e.getKey(), e.getValue())).toList();
  }

  private static List<String> words(List<Token> tokens) {
    return tokens.stream()
        .filter(token -> !token.isFunctional() && token.word().length() > 1)
        .map(Token::word)
        .toList();
  }

  /** What the mentions of one post share. */
  private record Reading(
      Post post,
      Outlet outlet,
      Vocabulary vocabulary,
      List<Sighting> sightings,
      Set<String> sensitive,
      Fingerprint fingerprint,
      List<String> words,
      Names names) {

    Mention of(BrandId brand, List<Sighting> own) {
      List<Sighting> others = sightings.stream().filter(s -> !s.brand().equals(brand)).toList();
      Negativity negativity = vocabulary.scorer().score(post.wording(), own, others);
      Grievance grievance = vocabulary.grievances().read(post, own, negativity.tone());
      return mention(Optional.of(brand), own, negativity, grievance);
    }

    Mention withoutBrand() {
      return mention(
          Optional.empty(), List.of(), vocabulary.scorer().score(post.wording()), Grievance.NONE);
    }

    private Mention mention(
        Optional<BrandId> brand, List<Sighting> own, Negativity negativity, Grievance grievance) {
      return new Mention(
          MentionId.of(post.id(), brand),
          brand,
          post,
          outlet,
          own,
          negativity,
          grievance,
          sensitive,
          fingerprint,
          words,
          names,
          Optional.empty());
    }
  }
}
