package io.tingfeng.notify;

import io.tingfeng.model.CrisisLevel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Many notices for one group chat as one: a robot that is flooded is blocked, and read by nobody.
 */
final class Bundle {
  /** More waiting letters than these leave as one. */
  static final int FROM = 5;

  private Bundle() {}

  static Notice of(List<Letter> letters) {
    CrisisLevel highest =
        letters.stream()
            .map(letter -> letter.notice().level())
            .reduce(CrisisLevel.NONE, CrisisLevel::max);
    String lines =
        letters.stream()
            .map(letter -> letter.notice().level().shape() + "  " + letter.notice().subject())
            .collect(Collectors.joining("\n"));
    String subject = "【汇总】" + letters.size() + " 条通知";
    return new Notice(
        "bundle/" + letters.getFirst().id() + "/" + letters.size(),
        subject,
        subject + "，全文见控制台与邮件\n" + lines,
        Optional.empty(),
        highest,
        letters.getFirst().notice().at());
  }
}
