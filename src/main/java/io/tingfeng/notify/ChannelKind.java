package io.tingfeng.notify;

import io.tingfeng.model.Words;

/** The ways to reach people (通知渠道). */
public enum ChannelKind {
  CONSOLE,
  MAIL,
  WEBHOOK;

  /** The word in files and answers. */
  public String word() {
    return Words.of(this);
  }
}
