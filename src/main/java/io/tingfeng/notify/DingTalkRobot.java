package io.tingfeng.notify;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * DingTalk (钉钉): 20 messages a minute, then silence for ten; 20,000 bytes a body. Signed in the
 * query: HMAC-SHA256 with the secret as key over milliseconds, a line break and the secret.
 */
final class DingTalkRobot implements Robot {
  private static final Duration BLOCKED = Duration.ofMinutes(10);

  /** Sent too fast, and the system is busy. */
  private static final int TOO_FAST = 130_101;

  private static final int BUSY = -1;

  @Override
  public ChannelKind kind() {
    return ChannelKind.DINGTALK;
  }

  @Override
  public int mostBytes() {
    return 19_000;
  }

  @Override
  public int perMinute() {
    return 20;
  }

  @Override
  public int weigh(String text) {
    return Robot.weighAsJson(text);
  }

  @Override
  public Call call(HttpUrl address, Optional<String> secret, String text, Instant now) {
    return new Call(
        secret.map(key -> signed(address, key, now.toEpochMilli())).orElse(address),
        Map.of("msgtype", "text", "text", Map.of("content", text)));
  }

  private static HttpUrl signed(HttpUrl address, String secret, long millis) {
    return address
        .newBuilder()
        .setQueryParameter("timestamp", Long.toString(millis))
        .setQueryParameter("sign", sign(secret, millis))
        .build();
  }

  /** The signature before it is written into an address. */
  static String sign(String secret, long millis) {
    byte[] message = (millis + "\n" + secret).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(Digests.hmacSha256(secret, message));
  }

  @Override
  public Delivery judge(String answer, JsonNode json) {
    int code = json.path("errcode").asInt(Integer.MIN_VALUE);
    return switch (code) {
      case 0 -> new Delivery.Sent();
      case TOO_FAST -> new Delivery.TryLater("DingTalk: too many messages", BLOCKED);
      case BUSY -> Delivery.later("DingTalk is busy");
      default -> new Delivery.GaveUp("DingTalk refused: " + code + reason(json, "errmsg"));
    };
  }

  /** The vendor's own words, which hold no secret of ours, cut short. */
  static String reason(JsonNode json, String field) {
    String words = json.path(field).asText("").replaceAll("\\s+", " ");
    return words.isEmpty() ? "" : " " + words.substring(0, Math.min(120, words.length()));
  }
}
