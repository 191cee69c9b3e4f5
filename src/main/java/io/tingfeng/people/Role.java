package io.tingfeng.people;

import io.tingfeng.model.Words;
import java.util.EnumSet;
import java.util.Set;

/** What a person does in the team, and with it what they may do (角色). */
public enum Role {
  VIEWER("一线", Right.READ, Right.JUDGE),
  OFFICER("媒体沟通", Right.READ, Right.JUDGE, Right.ANSWER, Right.REVEAL),
  DECIDER("管理层", Right.READ, Right.ANSWER, Right.REVEAL),
  ANALYST("分析师", Right.READ, Right.JUDGE, Right.TUNE),
  ADMIN("管理员", Right.values());

  private final String chinese;
  private final Set<Right> rights;

  Role(String chinese, Right... rights) {
    this.chinese = chinese;
    this.rights = Set.of(rights);
  }

  /** The word in files and answers. */
  public String word() {
    return Words.of(this);
  }

  /** For readers. */
  public String chinese() {
    return chinese;
  }

  /** What the role may do. */
  public Set<Right> rights() {
    return EnumSet.copyOf(rights);
  }
}
