package io.tingfeng.index.lucene;

import io.tingfeng.index.MentionQuery;

/** What a question costs, roughly: in phrases whose places are walked through. */
final class Cost {
  /** A question of so many is watched while it runs; watching each would slow the quick ones. */
  private static final int WATCHED = 5;

  /** A single character is looked for among all pairs that begin with it. */
  private static final int CHARACTER = 5;

  private Cost() {}

  /** Whether a question may take long. */
  static boolean isHigh(MentionQuery query) {
    return of(query) >= WATCHED;
  }

  private static int of(MentionQuery query) {
    return switch (query) {
      case MentionQuery.Text text ->
          text.text().codePointCount(0, text.text().length()) == 1 ? CHARACTER : 1;
      case MentionQuery.Near near -> 2;
      case MentionQuery.And and -> and.parts().stream().mapToInt(Cost::of).sum();
      case MentionQuery.Or or -> or.parts().stream().mapToInt(Cost::of).sum();
      case MentionQuery.Not not -> of(not.part());
      default -> 0;
    };
  }
}
