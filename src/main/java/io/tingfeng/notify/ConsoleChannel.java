package io.tingfeng.notify;

import java.io.PrintStream;
import java.util.regex.Pattern;

/** Prints notices, for whoever watches the program run. */
public final class ConsoleChannel implements Channel {
  /** A terminal obeys escapes, and the words of a notice may come from the web. */
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

  private final PrintStream out;

  /** A channel to a stream that reads UTF-8. */
  public ConsoleChannel(PrintStream out) {
    this.out = out;
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.CONSOLE;
  }

  @Override
  public Delivery send(Notice notice, Recipient recipient) {
    String lines = notice.level().shape() + "  " + notice.subject() + "\n" + notice.text();
    out.println(CONTROLS.matcher(lines.strip()).replaceAll(""));
    return out.checkError() ? Delivery.later("the console is closed") : new Delivery.Sent();
  }
}
