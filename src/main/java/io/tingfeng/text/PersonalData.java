package io.tingfeng.text;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Masks what names a private person in a text: mobile phones, identity cards, number plates, mail
 * addresses, accounts of messengers, and the place of a home down to its door. What is masked
 * becomes a word in brackets, so that a reader sees what stood there.
 *
 * <p>Hotlines and role mailboxes are left: they belong to organisations. Identity numbers count
 * only with the right check digit (GB 11643-1999), so that order numbers stay.
 */
public final class PersonalData {
  private static final String PLATE_PLACES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final int DIGITS = 17;

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "[身份证号]",
              "[0-9]{17}",
              "(?<![0-9A-Za-z])[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[0-9Xx]"
                  + "(?![0-9A-Za-z])",
              PersonalData::isIdentity),
          new Kind(
              "[手机号]",
              "1[3-9][0-9][0-9 -]{8}",
              "(?<![0-9A-Za-z])(?:\\+?86[- ]?)?1[3-9]\\d(?:\\d{8}|[- ]\\d{4}[-"
                  + " ]\\d{4})(?![0-9A-Za-z])",
              match -> true),
          new Kind(
              "[邮箱]",
              "@",
              "(?i)(?<![0-9a-z._%+-])(?!(?:service|services|info|contact|kefu|support|press|media|hr|help|sales|admin"
                  + "|noreply|no-reply|pr)@)[0-9a-z._%+-]{1,64}@[0-9a-z-]{1,63}(?:\\.[0-9a-z-]{1,63}){1,4}",
              match -> true),
          new Kind(
              "[车牌]",
              "[" + PLATE_PLACES + "][A-Z]",
              "(?<![\\p{IsHan}A-Za-z0-9])["
                  + PLATE_PLACES
                  + "][A-HJ-NP-Z][·•・"
                  + " ]?(?=[A-Z]{0,4}\\d)[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9学警港澳](?![A-Za-z0-9])"
                  + "|(?<=[\\p{IsHan}])["
                  + PLATE_PLACES
                  + "][A-HJ-NP-Z][·•・]?(?=[A-Z]{0,4}\\d)[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9学警港澳](?![A-Za-z0-9])",
              match -> true),
          new Kind(
              "[账号]",
              "微信|扣扣|[vV]信|[vVwW][xX]|[qQ][qQ]",
              "(?i)(?<=(?:微信|微信号|vx|v信|wx|qq|qq号|扣扣)[号]?[:："
                  + " ]{0,2})(?=[a-z0-9_-]*\\d)[a-z0-9_-]{5,20}(?![a-z0-9_-])",
              match -> true),
          new Kind(
              "[住址]",
              "[0-9] ?(?:号楼|号院|栋|幢|座|弄)",
              "\\d{1,4} ?(?:号楼|号院|栋|幢|座|弄)[ ,，]?(?:\\d{1,4} ?(?:号楼|栋|幢|号)[ ,，]?)?(?:\\d{1,3}"
                  + " ?(?:单元|门|梯)[ ,，]?\\d{1,5} ?(?:室|号|户)?|\\d{1,5} ?(?:室|户)|\\d{1,3} ?单元)",
              match -> true));

  private PersonalData() {}

  /**
   * A kind of personal data.
   *
   * @param word takes its place
   * @param sign stands wherever the form does, and is found faster
   * @param isOne a closer look at what has the form
   */
  private record Kind(String word, Pattern sign, Pattern form, Predicate<MatchResult> isOne) {
    Kind(String word, String sign, String form, Predicate<MatchResult> isOne) {
      this(word, Pattern.compile(sign), Pattern.compile(form), isOne);
    }

    String masked(String text) {
      if (!sign.matcher(text).find()) {
        return text;
      }
      return form.matcher(text)
          .replaceAll(
              match ->
                  isOne.test(match)
                      ? word
                      : java.util.regex.Matcher.quoteReplacement(match.group()));
    }
  }

  /** The text with all that names a private person masked; the same object when there is none. */
  public static String masked(String text) {
    if (text.chars().noneMatch(c -> c >= '0' && c <= '9' || c == '@')) {
      return text;
    }
    String masked = text;
    for (Kind kind : KINDS) {
      masked = kind.masked(masked);
    }
    return masked.equals(text) ? text : masked;
  }

  /** The check digit of ISO 7064 MOD 11-2. */
  private static boolean isIdentity(MatchResult match) {
    String number = match.group();
    int sum = 0;
    for (int i = 0; i < DIGITS; i++) {
      sum += (number.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % CHECKS.length()) == Character.toUpperCase(number.charAt(DIGITS));
  }
}
