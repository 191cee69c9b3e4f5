package io.tingfeng.text;

import java.util.BitSet;

/**
 * How much a decoded text looks like Chinese that somebody wrote. In real text four characters in
 * ten are among the two hundred most frequent; bytes read in a wrong charset hit them by chance.
 *
 * @param broken replacement characters
 * @param han Chinese characters
 * @param frequent those among the most frequent
 * @param length of the text
 */
record Plausibility(int broken, int han, int frequent, int length) {
  private static final int FEWEST = 8;
  private static final double LEAST_SHARE = 0.12;
  private static final double MOST_BROKEN = 0.01;

  private static final BitSet FREQUENT = new BitSet();

  static {
    ("的一是不了在人有我他这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然于心学么之都好看起发当没成只如事把还用第样道想作种开"
            + "美总从无情己面最女但现前些所同日手又行意动方期它头经长儿回位分爱老因很给名法间斯知世什两次使身者被高已亲其进此话常与活正感见明问力理尔点文几定本公特做"
            + "外孩相西果走将月十实向声车全信重三机工物气每并别真打太新比才便夫再书部水像眼等体却加电主界门利海受听表德少克代员许先口由死安写性马光白或住难望教命花结乐色"
            + "這個們來時國說學為過後會對發當樣還開總從無情現動頭經長兒間點實聲車機氣並別書體電門許寫馬樂與話見問網記報導新聞業務東關場進種號處據費質價產訴客服品消者")
        .chars()
        .forEach(FREQUENT::set);
  }

  static Plausibility of(String text) {
    int broken = 0;
    int han = 0;
    int frequent = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x2000) {
        continue;
      }
      broken += c == '\ufffd' ? 1 : 0;
      if (c >= '\u3400' && c <= '\u9fff') {
        han++;
        frequent += FREQUENT.get(c) ? 1 : 0;
      }
    }
    return new Plausibility(broken, han, frequent, text.length());
  }

  boolean isConvincing() {
    return han >= FEWEST && frequent >= LEAST_SHARE * han && broken <= 1 + MOST_BROKEN * length;
  }
}
