package io.tingfeng.notify;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Feishu (飞书): commonly 100 messages a minute and 20 KB. Signed in the body: HMAC-SHA256 of nothing
 * with seconds, a line break and the secret as the key.
 */
final class FeishuRobot implements Robot {
  private static final int TOO_FAST = 11_232;
  private static final int TOO_FAST_OLD = 9_499;

  @Override
  public ChannelKind kind() {
    return ChannelKind.FEISHU;
  }

  @Override
  public int mostBytes() {
    return 19_000;
  }

  @Override
  public int perMinute() {
    return 100;
  }

  @Override
  public int weigh(String text) {
    return Robot.weighAsJson(text);
  }

  @Override
  public Call call(HttpUrl address, Optional<String> secret, String text, Instant now) {
    Map<String, Object> body = new LinkedHashMap<>();
    secret.ifPresent(
        key -> {
          body.put("timestamp", Long.toString(now.getEpochSecond()));
          body.put("sign", sign(key, now.getEpochSecond()));
        });
    body.put("msg_type", "text");
    // In Feishu's texts a tag calls people; words from the web must not.
    body.put("content", Map.of("text", text.replace("<", "＜")));
    return new Call(address, body);
  }

  static String sign(String secret, long seconds) {
    return Base64.getEncoder()
        .encodeToString(Digests.hmacSha256(seconds + "\n" + secret, new byte[0]));
  }

  @Override
  public Delivery judge(String answer, JsonNode json) {
    int code = json.path("code").asInt(json.path("StatusCode").asInt(Integer.MIN_VALUE));
    return switch (code) {
      case 0 -> new Delivery.Sent();
      case TOO_FAST, TOO_FAST_OLD ->
          new Delivery.TryLater("Feishu: too many messages", RateWindow.MINUTE);
      default -> new Delivery.GaveUp("Feishu refused: " + code + DingTalkRobot.reason(json, "msg"));
    };
  }
}
