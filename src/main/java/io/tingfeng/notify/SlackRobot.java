package io.tingfeng.notify;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Slack's incoming webhooks and what speaks like them: one message a second, plain text. */
final class SlackRobot implements Robot {

  @Override
  public ChannelKind kind() {
    return ChannelKind.SLACK;
  }

  @Override
  public int mostBytes() {
    return 12_000;
  }

  @Override
  public int perMinute() {
    return 60;
  }

  @Override
  public int weigh(String text) {
    return Robot.weighAsJson(escaped(text));
  }

  @Override
  public Call call(HttpUrl address, Optional<String> secret, String text, Instant now) {
    return new Call(address, Map.of("text", escaped(text)));
  }

  /** Slack reads commands and links between angle brackets. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public Delivery judge(String answer, JsonNode json) {
    boolean fine = answer.strip().equalsIgnoreCase("ok") || json.path("ok").asBoolean(false);
    return fine
        ? new Delivery.Sent()
        : new Delivery.GaveUp("Slack refused:" + DingTalkRobot.reason(json, "error"));
  }
}
