package io.tingfeng.cli;

import io.tingfeng.notify.Delivery;
import io.tingfeng.notify.Recipient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sends a trial notice through the routes, to see that it arrives. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = {
      "Sends one trial notice at once to everybody whom a route reaches, and says what the other",
      "side answered. It is plainly a trial. Exit code 1 when somebody was not reached."
    },
    footer = {"", "Example:  ./tingfeng alert test --channel wecom"})
public final class AlertTestCommand implements Callable<Integer> {
  @Option(
      names = "--channel",
      paramLabel = "CHANNEL",
      description = "console, mail, webhook, dingtalk, wecom, feishu or slack (default: all).")
  private @Nullable String channel;

  @Option(names = "--to", description = "A mail address or the name of a robot's secret.")
  private @Nullable String to;

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<AlertRoom> room;

  public AlertTestCommand(Opening<AlertRoom> room) {
    this.room = room;
  }

  @Override
  public Integer call() throws IOException {
    return room.with(this::send);
  }

  private int send(AlertRoom open) {
    List<Recipient> meant =
        open.audience().everybody(open.now()).stream().filter(this::isMeant).toList();
    if (meant.isEmpty()) {
      Objects.requireNonNull(spec)
          .commandLine()
          .getErr()
          .println("no route of settings.yml reaches such a recipient");
      return 1;
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    boolean all = true;
    for (Recipient recipient : meant) {
      Delivery delivery = open.test().apply(recipient);
      all &= delivery instanceof Delivery.Sent;
      rows.add(row(recipient, delivery));
    }
    results.print(
        Objects.requireNonNull(spec).commandLine().getOut(),
        List.of("channel", "to", "result", "detail"),
        rows);
    return all ? 0 : 1;
  }

  private boolean isMeant(Recipient recipient) {
    return (channel == null || recipient.channel().word().equals(channel))
        && (to == null || recipient.address().equals(to));
  }

  private static Map<String, Object> row(Recipient recipient, Delivery delivery) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("channel", recipient.channel().word());
    row.put("to", recipient.address());
    switch (delivery) {
      case Delivery.Sent sent -> row.put("result", "arrived");
      case Delivery.TryLater later -> {
        row.put("result", "failed");
        row.put("detail", later.reason());
      }
      case Delivery.GaveUp gaveUp -> {
        row.put("result", "refused");
        row.put("detail", gaveUp.reason());
      }
    }
    return row;
  }
}
