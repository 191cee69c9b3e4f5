package io.tingfeng.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles on one event are told from titles that share a name or a form. Names are invented. */
class EventJudgeTest {
  private static final EventJudge JUDGE = new EventJudge();

  @ParameterizedTest
  @CsvSource({
    "砚渡充电宝自燃致三人受伤, 砚渡回应充电宝自燃事故",
    "女子在苇汀喝出玻璃渣, 苇汀茶饮就玻璃渣事件道歉",
    "平湖大桥货车侧翻已致2人死亡, 平湖大桥货车侧翻事故司机被控制",
    "栎川汽车召回12万辆E5, 栎川E5被召回车主发声",
    "沿江市第五届图书节开幕, 沿江图书节开幕首日人流超十万",
  })
  void onEvent(String a, String b) {
    assertThat(judge(a, b).probability()).as(judge(a, b).toString()).isGreaterThan(0.5);
  }

  @ParameterizedTest
  @CsvSource({
    "沈若溪新剧路透, 沈若溪红毯造型",
    "江西高考分数线公布, 湖北高考分数线公布",
    "沿江队晋级半决赛, 沿江队晋级决赛",
    "沿江新增确诊12例, 沿江新增确诊31例",
    "陆明川谈自动驾驶, 今天的晚霞太美了",
    "男子偷电缆被拘, 女子直播被拘",
  })
  void otherEvents(String a, String b) {
    assertThat(judge(a, b).probability()).as(judge(a, b).toString()).isLessThan(0.5);
  }

  @Test
  void theOrderOfTheTwoMakesNoDifference() {
    String a = "砚渡充电宝自燃致三人受伤";
    String b = "砚渡回应充电宝自燃事故";

    assertThat(judge(a, b).probability())
        .isCloseTo(judge(b, a).probability(), org.assertj.core.data.Offset.offset(0.05));
  }

  @Test
  void whatSpeaksForItAndAgainstItIsSaid() {
    assertThat(judge("沿江队晋级半决赛", "沿江队晋级决赛").reasons()).containsExactly("同有「沿江队晋级、决赛」", "数字或赛段不同");
    assertThat(judge("甲", "乙").reasons()).containsExactly("没有共同的字词");
  }

  @Test
  void aRepeatedTextIsOneEventWhateverItsTitles() {
    String text = "昨天夜里平湖大桥一辆货车侧翻，造成两人受伤，桥面一度中断，目前已恢复通行，原因在调查。";
    Likeness likeness = new DuplicateJudge().judge("平湖突发", text, "今晨", text);

    assertThat(JUDGE.judge("平湖突发", text, "今晨", text, likeness).isSame()).isTrue();
  }

  @Test
  void postsWithoutTitlesAreJudgedByTheirFirstSentences() {
    Likeness apart = new Likeness(0, 0, false, java.util.List.of());

    assertThat(JUDGE.judge("", "砚渡充电宝自燃致三人受伤。现场有网友拍下视频。", "砚渡回应充电宝自燃事故", "", apart).isSame())
        .isTrue();
    assertThat(JUDGE.judge("", "", "", "", apart).isSame()).isFalse();
  }

  private static SameEvent judge(String a, String b) {
    return JUDGE.judge(JUDGE.headline(a), JUDGE.headline(b));
  }
}
