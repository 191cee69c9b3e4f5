package io.tingfeng.sentiment;

import io.tingfeng.model.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far one version of the lexicon and the people who judged its mentions agree on what is
 * negative.
 *
 * @param lexicon the version
 * @param judged judgements about tone
 * @param agreed of them, where both say negative or both do not
 * @param falseAlarms called negative by the lexicon alone
 * @param missed called negative by people alone
 * @param otherBrand mentions that speak of another brand, which are in no other figure
 */
public record Agreement(
    String lexicon, int judged, int agreed, int falseAlarms, int missed, int otherBrand) {

  /** One row a version, in the order in which they were first judged. */
  public static List<Agreement> byLexicon(List<Judgement> judgements) {
    Map<String, List<Judgement>> versions = new LinkedHashMap<>();
    judgements.forEach(
        one -> versions.computeIfAbsent(one.lexicon(), v -> new ArrayList<>()).add(one));
    return versions.entrySet().stream().map(one -> of(one.getKey(), one.getValue())).toList();
  }

  private static Agreement of(String lexicon, List<Judgement> all) {
    int falseAlarms = 0;
    int missed = 0;
    int others = 0;
    for (Judgement one : all) {
      Optional<Tone> tone = one.ruling().tone();
      boolean said = one.said() == Tone.NEGATIVE;
      others += tone.isEmpty() ? 1 : 0;
      falseAlarms += tone.isPresent() && tone.get() != Tone.NEGATIVE && said ? 1 : 0;
      missed += tone.equals(Optional.of(Tone.NEGATIVE)) && !said ? 1 : 0;
    }
    int judged = all.size() - others;
    return new Agreement(
        lexicon, judged, judged - falseAlarms - missed, falseAlarms, missed, others);
  }

  /** Share of judgements that agree, 0 to 1. */
  public double share() {
    return judged == 0 ? 0 : (double) agreed / judged;
  }
}
