package io.tingfeng.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.model.Cue;
import io.tingfeng.model.Negativity;
import io.tingfeng.model.Tone;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Twenty sentences that are hard to judge; the shipped lexicons must get seventeen right. */
class HardSentencesTest {
  private static final int WANTED = 17;

  private static final List<Sentence> SENTENCES =
      List.of(
          fine("这家店的面一点也不难吃，分量还足"),
          ill("不是我挑剔，这耳机真的不能说好用"),
          fine("没有一个同事说它不好用"),
          ill("外观确实漂亮，但是开了三天发动机就漏油"),
          fine("一开始担心掉色，结果洗了五次都没问题，很满意"),
          ill("呵呵，客服真是\"贴心\"，打了八个电话没人接"),
          ill("真行啊，说好的三天到货，半个月了还在仓库里睡觉"),
          ill("苇汀的奶茶比穗垣差远了", "苇汀", "穗垣"),
          fine("苇汀的奶茶比穗垣差远了", "穗垣", "苇汀"),
          fine("栎川完爆同价位的砚渡", "栎川", "砚渡"),
          ill("栎川完爆同价位的砚渡", "砚渡", "栎川"),
          ill("栎川的续航不如砚渡", "栎川", "砚渡"),
          fine("警方辟谣：网传苇汀茶饮吃出虫子系谣言"),
          fine("栎川汽车回应刹车失灵传闻：检测未发现问题，消息不实"),
          ill("顾客称\"吃完当晚就上吐下泻\"，门店至今没有道歉"),
          ill("这垃.圾软件又闪退，L J客服装死"),
          fine("笑死，这广告太好玩了，已经循环播放十遍"),
          ill("要不是赶时间，谁会再坐这家航空"),
          ill("食品安全无小事，这家却连健康证都没有"),
          fine("如何避免买到假货？官方给出三个办法"));

  private record Sentence(String text, List<String> names, boolean negative) {}

  private static Sentence ill(String text, String... names) {
    return new Sentence(text, List.of(names), true);
  }

  private static Sentence fine(String text, String... names) {
    return new Sentence(text, List.of(names), false);
  }

  @Test
  void seventeenOfTwentyHardSentencesAreJudgedRight() {
    NegativityScorer scorer = new NegativityScorer(LexiconFiles.load(Path.of("lexicons")));
    List<String> wrong = new ArrayList<>();
    for (Sentence sentence : SENTENCES) {
      NegativityScorer.Verdict verdict = scorer.judge(sentence.text(), sentence.names());
      Negativity said =
          sentence.names().isEmpty()
              ? verdict.whole()
              : verdict.targets().get(sentence.names().getFirst());
      if ((said.tone() == Tone.NEGATIVE) != sentence.negative()) {
        wrong.add(shown(sentence, said));
      }
    }

    assertThat(wrong)
        .as("wrong, with the strongest cues")
        .hasSizeLessThanOrEqualTo(SENTENCES.size() - WANTED);
  }

  private static String shown(Sentence sentence, Negativity said) {
    StringBuilder line = new StringBuilder(sentence.text());
    line.append(String.format(Locale.ROOT, " %.2f:", said.score()));
    said.cues().stream()
        .sorted(Comparator.comparingDouble((Cue cue) -> -Math.abs(cue.weight())))
        .limit(8)
        .forEach(
            cue ->
                line.append(
                    String.format(
                        Locale.ROOT,
                        " %s %+.2f",
                        cue.term().isEmpty() ? cue.kind().word() : cue.term(),
                        cue.weight())));
    return line.toString();
  }
}
