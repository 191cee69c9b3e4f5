package io.tingfeng.notify;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/** WeCom (企业微信): 20 messages a minute, 2,048 bytes of text; the key in the address is the proof. */
final class WeComRobot implements Robot {
  private static final int TOO_FAST = 45_009;
  private static final int BUSY = -1;

  @Override
  public ChannelKind kind() {
    return ChannelKind.WECOM;
  }

  @Override
  public int mostBytes() {
    return 2_048;
  }

  @Override
  public int perMinute() {
    return 20;
  }

  @Override
  public Call call(HttpUrl address, Optional<String> secret, String text, Instant now) {
    return new Call(address, Map.of("msgtype", "text", "text", Map.of("content", text)));
  }

  @Override
  public Delivery judge(String answer, JsonNode json) {
    int code = json.path("errcode").asInt(Integer.MIN_VALUE);
    return switch (code) {
      case 0 -> new Delivery.Sent();
      case TOO_FAST -> new Delivery.TryLater("WeCom: too many messages", RateWindow.MINUTE);
      case BUSY -> Delivery.later("WeCom is busy");
      default ->
          new Delivery.GaveUp("WeCom refused: " + code + DingTalkRobot.reason(json, "errmsg"));
    };
  }
}
