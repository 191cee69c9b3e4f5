package io.tingfeng.complaint;

import io.tingfeng.model.Grievance;
import io.tingfeng.model.Grievance.Reason;
import io.tingfeng.model.Post;
import io.tingfeng.model.Sighting;
import io.tingfeng.model.Tone;
import io.tingfeng.text.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a mention complains of, and how grave its headline is. */
public final class GrievanceReader {
  /** A post without a title is judged by its beginning, where a headline would stand. */
  private static final int HEAD = 60;

  /** A learned topic counts when it is likelier than not. */
  private static final double SURE = 0.5;

  private final GrievanceLexicon lexicon;
  private final SeverityRule rule;

  public GrievanceReader(GrievanceLexicon lexicon) {
    this.lexicon = lexicon;
    this.rule = new SeverityRule(lexicon);
  }

  /**
   * The grievance of one brand's mention.
   *
   * @param sightings where this brand is named in {@link Post#wording()}
   * @param tone the tone towards the brand; only a negative mention has a complaint type
   */
  public Grievance read(Post post, List<Sighting> sightings, Tone tone) {
    Headline headline = headline(post, sightings);
    List<Reason> reasons = headline.isNamed() ? rule.reasons(headline) : List.of();
    Optional<String> type =
        tone == Tone.NEGATIVE ? type(post.wording(), sightings) : Optional.empty();
    if (reasons.isEmpty() && type.isEmpty()) {
      return Grievance.NONE;
    }
    double points = reasons.stream().mapToDouble(Reason::points).sum();
    return new Grievance(
        type,
        points,
        reasons.stream().map(Reason::wordClass).collect(java.util.stream.Collectors.toSet()),
        reasons);
  }

  private static Headline headline(Post post, List<Sighting> sightings) {
    String head = post.title().isEmpty() ? post.text() : post.title();
    int end = Math.min(head.length(), post.title().isEmpty() ? HEAD : head.length());
    StringBuilder text = new StringBuilder(Folding.fold(head.substring(0, end)));
    int first = -1;
    int firstEnd = -1;
    for (Sighting sighting : sightings) {
      if (sighting.end() <= end) {
        if (first < 0 || sighting.start() < first) {
          first = sighting.start();
          firstEnd = sighting.end();
        }
        for (int i = sighting.start(); i < sighting.end(); i++) {
          text.setCharAt(i, Headline.MASK);
        }
      }
    }
    return new Headline(
        text.toString(), first, firstEnd, post.standing().place(), !post.title().isEmpty());
  }

  /** What was learned from judged texts goes first; where it is not sure, words vote. */
  private Optional<String> type(String wording, List<Sighting> sightings) {
    return lexicon
        .topics()
        .map(topics -> topics.of(masked(wording, sightings)).getFirst())
        .filter(topic -> topic.likely() >= SURE)
        .map(Topics.Topic::name)
        .or(() -> typeByWords(wording));
  }

  private static String masked(String wording, List<Sighting> sightings) {
    String masked = wording;
    for (Sighting one : sightings) {
      masked = Topics.masked(masked, wording.substring(one.start(), one.end()));
    }
    return masked;
  }

  private Optional<String> typeByWords(String wording) {
    Map<String, Integer> votes = new HashMap<>();
    lexicon
        .types()
        .longest(Folding.fold(wording))
        .forEach(hit -> votes.merge(hit.value(), hit.end() - hit.start(), Integer::sum));
    return votes.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }
}
