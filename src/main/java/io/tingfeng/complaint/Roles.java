package io.tingfeng.complaint;

import io.tingfeng.complaint.HeadlineWords.Word;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who does what in a headline: the brand may accuse instead of being accused, somebody else may
 * answer or apologise, and what is "exposed" may be next year's model.
 *
 * @param words the words that are about the brand
 * @param plaintiff the brand accuses somebody
 * @param outsider somebody else apologises
 * @param refuted the bad news is called a rumour
 * @param accused somebody's accusing word stands before the brand, or the brand answers
 */
record Roles(
    HeadlineWords words, boolean plaintiff, boolean outsider, boolean refuted, boolean accused) {

  private static final Set<String> RESPONSE = Set.of("response");
  private static final Set<String> PERSON = Set.of("person");
  private static final Set<String> ADMISSION = Set.of("admission");
  private static final Set<String> SPEAKS_FOR_IT =
      Set.of("staff", "regulator", "medium", "consumer", "authority");
  private static final Set<String> ACCUSING =
      Set.of(
          "accuse", "law", "exposure", "outrage", "regulator", "medium", "consumer", "authority");
  private static final Pattern APOLOGY = Pattern.compile("道歉|致歉|歉意|认错|认罪|检讨|公开信");
  private static final Pattern LEAKING = Pattern.compile("曝|泄露|爆料|疑|网传");

  /** What may stand between a brand and what it does: 苇汀集团已正式起诉. */
  private static final Pattern TO_ITS_VERB =
      Pattern.compile("(公司|集团|官方|科技|方面|品牌方|法务部?)?(已经|已|将|再次|再|正式|公开|紧急)*");

  static Roles in(Headline headline, GrievanceLexicon lexicon) {
    HeadlineWords all = HeadlineWords.in(headline, lexicon);
    boolean leak = all.has(Set.of("leak"));
    HeadlineWords own =
        all.without(
            word ->
                leak && isLeaking(word)
                    || isOutsidersApology(word, all)
                    || isOthersAnswer(word, all, headline));
    return new Roles(
        own,
        isPlaintiff(all, headline),
        all.of(ADMISSION).anyMatch(word -> isOutsidersApology(word, all)),
        own.has(Set.of("refute")),
        all.hasBefore(headline.brandAt(), ACCUSING) || own.has(RESPONSE));
  }

  private static boolean isLeaking(Word word) {
    return word.is(Set.of("exposure", "rumour")) && LEAKING.matcher(word.reason().term()).find();
  }

  private static boolean isOutsidersApology(Word word, HeadlineWords all) {
    return word.is(ADMISSION)
        && APOLOGY.matcher(word.reason().term()).find()
        && all.endsAt(word.start(), PERSON);
  }

  /** The brand stands behind the answer, and nobody who speaks for it stands before. */
  private static boolean isOthersAnswer(Word word, HeadlineWords all, Headline headline) {
    boolean plain = word.reason().term().length() <= 3;
    return word.is(RESPONSE)
        && plain
        && word.start() > 0
        && headline.brandAt() >= word.end()
        && !all.hasBefore(word.start(), SPEAKS_FOR_IT);
  }

  private static boolean isPlaintiff(HeadlineWords all, Headline headline) {
    return all.of(Set.of("plaintiff"))
        .filter(word -> word.start() >= headline.brandEnd())
        .anyMatch(
            word ->
                TO_ITS_VERB
                    .matcher(headline.text().substring(headline.brandEnd(), word.start()))
                    .matches());
  }
}
