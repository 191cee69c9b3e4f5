package io.tingfeng.notify;

/** A way to reach people. */
public interface Channel {

  /** Which recipients it reaches. */
  ChannelKind kind();

  /** Tries once; what goes wrong outside comes back as a value. */
  Delivery send(Notice notice, Recipient recipient);
}
