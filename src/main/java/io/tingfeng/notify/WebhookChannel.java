package io.tingfeng.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Posts notices as JSON: {@code {"key","level","subject","text","at"}}.
 *
 * <p>Header {@code Idempotency-Key} is the notice's key; with a signing key the header {@code
 * X-Tingfeng-Signature} is {@code sha256=} and the hexadecimal HMAC-SHA256 of the body's bytes.
 */
public final class WebhookChannel implements Channel {
  /** The listener understood and does not want it; another time changes nothing. */
  private static final Set<Integer> FINAL = Set.of(400, 410, 413, 415, 422);

  private final ObjectMapper mapper = new ObjectMapper();
  private final Hooks hooks;

  /**
   * A channel over an HTTP client.
   *
   * @param webhooks finds a webhook by the name of its secret
   */
  public WebhookChannel(OkHttpClient client, Function<String, Optional<Webhook>> webhooks) {
    this.hooks = new Hooks(client, webhooks);
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.WEBHOOK;
  }

  @Override
  public Delivery send(Notice notice, Recipient recipient) {
    return hooks.find(recipient, (webhook, address) -> post(webhook, address, notice));
  }

  private Delivery post(Webhook webhook, HttpUrl address, Notice notice) {
    byte[] body = body(notice);
    Request.Builder request =
        new Request.Builder().url(address).header("Idempotency-Key", notice.key());
    webhook
        .signingKey()
        .ifPresent(key -> request.header("X-Tingfeng-Signature", signature(key, body)));
    return hooks.post(request, body, webhook, response -> judge(webhook, response));
  }

  private static Delivery judge(Webhook webhook, Response response) {
    if (response.isSuccessful()) {
      return new Delivery.Sent();
    }
    String reason = webhook + " answered " + response.code();
    return FINAL.contains(response.code())
        ? new Delivery.GaveUp(reason)
        : new Delivery.TryLater(reason, retryAfter(response));
  }

  private static Duration retryAfter(Response response) {
    String seconds = response.header("Retry-After", "");
    return seconds != null && seconds.matches("\\d{1,6}")
        ? Duration.ofSeconds(Integer.parseInt(seconds))
        : Duration.ZERO;
  }

  private byte[] body(Notice notice) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("key", notice.key());
    fields.put("level", notice.level().word());
    fields.put("subject", notice.subject());
    fields.put("text", notice.text());
    fields.put("at", notice.at().toString());
    try {
      return mapper.writeValueAsBytes(fields);
    } catch (JsonProcessingException e) {
      throw new AssertionError("texts are always JSON", e);
    }
  }

  private static String signature(String key, byte[] body) {
    return "sha256=" + HexFormat.of().formatHex(Digests.hmacSha256(key, body));
  }
}
