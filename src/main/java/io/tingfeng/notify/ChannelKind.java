package io.tingfeng.notify;

import io.tingfeng.model.Words;

/** The ways to reach people (通知渠道). */
public enum ChannelKind {
  CONSOLE,
  MAIL,
  WEBHOOK,
  DINGTALK,
  WECOM,
  FEISHU,
  SLACK;

  /** The word in files and answers. */
  public String word() {
    return Words.of(this);
  }

  /** Whether it is a robot in a group chat, which takes only so many messages a minute. */
  public boolean isRobot() {
    return compareTo(WEBHOOK) > 0;
  }
}
