package io.tingfeng.notify;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Posts JSON to addresses that are secrets. Redirects are not followed, for they could carry the
 * credential elsewhere, and no answer names more than the secret's name.
 */
final class Hooks {
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private final OkHttpClient client;
  private final Function<String, Optional<Webhook>> webhooks;

  /**
   * A way over an HTTP client.
   *
   * @param webhooks finds address and signing secret by the name of the secret
   */
  Hooks(OkHttpClient client, Function<String, Optional<Webhook>> webhooks) {
    this.client =
        client
            .newBuilder()
            .followRedirects(false)
            .followSslRedirects(false)
            .callTimeout(TIMEOUT)
            .build();
    this.webhooks = webhooks;
  }

  /** Says what an answer means for the delivery. */
  interface Judge {
    Delivery judge(Response response) throws IOException;
  }

  /** Finds the webhook of a recipient and lets it be sent to. */
  Delivery find(Recipient recipient, BiFunction<Webhook, HttpUrl, Delivery> send) {
    Optional<Webhook> webhook = webhooks.apply(recipient.address());
    if (webhook.isEmpty()) {
      return Delivery.later("the secret " + recipient.address() + " is not set");
    }
    HttpUrl address = HttpUrl.get(webhook.get().address());
    return address == null
        ? new Delivery.GaveUp(
            "the secret " + recipient.address() + " holds no http or https address")
        : send.apply(webhook.get(), address);
  }

  /**
   * Posts a body.
   *
   * @param request with address and headers
   */
  Delivery post(Request.Builder request, byte[] body, Webhook webhook, Judge judge) {
    Request whole = request.post(RequestBody.create(body, JSON)).build();
    try (Response response = client.newCall(whole).execute()) {
      return judge.judge(response);
    } catch (IOException e) {
      // The exception's own words may hold the address.
      return Delivery.later(webhook + " cannot be reached: " + e.getClass().getSimpleName());
    }
  }
}
