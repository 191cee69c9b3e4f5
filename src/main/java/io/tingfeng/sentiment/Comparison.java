package io.tingfeng.sentiment;

import io.tingfeng.model.Cue;
import io.tingfeng.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who loses and who wins where a text sets one against another: A 不如 B, A 完爆 B, A 被 B 吊打, A 比 B 差.
 * Each rule is a pattern over the text with the names masked, and says what it means for the one
 * before the word and the one after it.
 */
final class Comparison {
  private static final char TARGET = '\ue000';
  private static final char OTHER = '\ue001';
  private static final String NAME = "(?:\ue000+|\ue001+)";
  private static final String NEAR = "[^。！？!?;；\ue000\ue001]{0,8}?";
  private static final double WEIGHT = 2.5;

  private static final List<Rule> RULES =
      List.of(
          rule("(?:远|还|真的?|完全|都|根本|实在|可)?(?:不如|比不上|不及|比不了|比不过|赶不上|没法(?:和|跟|与)|不敌|输给|逊于)", false),
          rule("(?:没有|没)", NAME + "[^。！？!?，,\ue000\ue001]{0,4}(?:好|强|稳|快|香|省|舒服|靠谱|划算)", false),
          rule("被", NAME + "[^。！？!?，,]{0,4}(?:吊打|碾压|完爆|秒杀|甩开|按在地上|超越|超过|反超|打败|击败)", false),
          rule("(?:完爆|秒杀|吊打|碾压|完胜|甩开?|领先|超越|打败|击败|胜过|强过|好过|优于)", true),
          rule("比", NAME + "[^。！？!?，,]{0,6}?(?:差|烂|慢|贵|坑|垃圾|难|弱|费|吵|糟|low)", false),
          rule("比", NAME + "[^。！？!?，,]{0,6}?(?:好|强|快|稳|香|省|舒服|靠谱|划算|安静|便宜|良心)", true));

  private Comparison() {}

  /**
   * One pattern.
   *
   * @param winsFirst whether the one before the word comes off better
   */
  private record Rule(Pattern pattern, boolean winsFirst) {}

  private static Rule rule(String word, boolean winsFirst) {
    return rule(word, NEAR + NAME, winsFirst);
  }

  private static Rule rule(String word, String after, boolean winsFirst) {
    return new Rule(Pattern.compile("(" + NAME + ")" + NEAR + word + after), winsFirst);
  }

  /** What comparisons say of the target; nothing when no other is named. */
  static List<Cue> cues(String text, List<Span> target, List<Span> others) {
    List<Cue> cues = new ArrayList<>();
    if (target.isEmpty() || others.isEmpty()) {
      return cues;
    }
    String masked = masked(text, target, others);
    for (Rule rule : RULES) {
      Matcher found = rule.pattern().matcher(masked);
      while (found.find()) {
        boolean first = found.group(1).charAt(0) == TARGET;
        char last = lastName(found.group());
        if (first == (last == TARGET)) {
          continue;
        }
        double weight = first == rule.winsFirst() ? -WEIGHT : WEIGHT;
        int from = found.end(1);
        cues.add(
            new Cue(
                from, found.end(), text.substring(from, found.end()), weight, Cue.Kind.COMPARISON));
      }
      if (!cues.isEmpty()) {
        return cues;
      }
    }
    return cues;
  }

  private static char lastName(String found) {
    for (int i = found.length() - 1; i > 0; i--) {
      if (found.charAt(i) == TARGET || found.charAt(i) == OTHER) {
        return found.charAt(i);
      }
    }
    return 0;
  }

  /** The text with every character of a name replaced; lengths stay. */
  private static String masked(String text, List<Span> target, List<Span> others) {
    StringBuilder masked = new StringBuilder(text);
    for (Span span : others) {
      fill(masked, span, OTHER);
    }
    for (Span span : target) {
      fill(masked, span, TARGET);
    }
    return masked.toString();
  }

  private static void fill(StringBuilder text, Span span, char sign) {
    for (int i = span.start(); i < span.end(); i++) {
      text.setCharAt(i, sign);
    }
  }
}
