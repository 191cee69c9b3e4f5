package io.tingfeng.notify;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/** How the robot of one vendor wants its messages worded, signed and judged. */
sealed interface Robot permits DingTalkRobot, FeishuRobot, SlackRobot, WeComRobot {

  ChannelKind kind();

  /** Bytes of one message's text, as {@link #weigh} counts them. */
  int mostBytes();

  /** Messages that it takes in a minute. */
  int perMinute();

  /**
   * One message, ready to be posted.
   *
   * @param secret proves that we are who sends it, where the vendor asks for it
   */
  Call call(HttpUrl address, Optional<String> secret, String text, Instant now);

  /** What an answer of HTTP status 200 means. */
  Delivery judge(String answer, JsonNode json);

  /** Bytes of a part of a text. */
  default int weigh(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Where a message goes and what it says. */
  record Call(HttpUrl address, Map<String, Object> body) {}

  /** Bytes of a part of a text inside a JSON string. */
  static int weighAsJson(String text) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes += c == '"' || c == '\\' || c == '\n' || c == '\r' || c == '\t' ? 1 : c < ' ' ? 5 : 0;
    }
    return bytes;
  }
}
