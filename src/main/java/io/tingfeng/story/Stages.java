package io.tingfeng.story;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The stages of a contest: two titles on different stages are on different events. */
final class Stages {
  private static final List<Pattern> STAGES =
      Stream.of(
              "资格赛",
              "预选赛|预赛",
              "小组赛|循环赛",
              "首轮|第一轮|首战",
              "次轮|第二轮",
              "32强",
              "16强|十六强",
              "8强|八强|四分之一决赛",
              "4强|四强|半决赛",
              "(?<!半|四分之一)决赛|夺冠|冠军|夺金|首金")
          .map(Pattern::compile)
          .toList();

  private Stages() {}

  /** The numbers of the stages that a title names. */
  static Set<Integer> of(String title) {
    return IntStream.range(0, STAGES.size())
        .filter(i -> STAGES.get(i).matcher(title).find())
        .boxed()
        .collect(Collectors.toSet());
  }
}
