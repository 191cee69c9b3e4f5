package io.tingfeng.notify;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.tingfeng.model.CrisisLevel;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookChannelTest {
  private static final String PATH = "/hook?key=very-secret";
  private static final Recipient HOOK = Recipient.webhook("HOOK_URL");
  private static final Notice NOTICE =
      new Notice(
          "alert/1", "声量突增", "原因：“转发 1,120”", Optional.empty(), CrisisLevel.RED, Instant.EPOCH);

  private final WireMockServer listener = new WireMockServer(options().dynamicPort());

  @BeforeEach
  void start() {
    listener.start();
  }

  @AfterEach
  void stop() {
    listener.stop();
  }

  @Test
  void theListenerGetsJsonWithKeyAndSignature() {
    answer(204);

    assertThat(channel(Optional.of("k")).send(NOTICE, HOOK)).isEqualTo(new Delivery.Sent());

    String body =
        "{\"key\":\"alert/1\",\"level\":\"red\",\"subject\":\"声量突增\","
            + "\"text\":\"原因：“转发 1,120”\",\"at\":\"1970-01-01T00:00:00Z\"}";
    byte[] hmac = Digests.hmacSha256("k", body.getBytes(StandardCharsets.UTF_8));
    listener.verify(
        postRequestedFor(urlEqualTo(PATH))
            .withRequestBody(equalToJson(body))
            .withHeader("Idempotency-Key", equalTo("alert/1"))
            .withHeader(
                "X-Tingfeng-Signature", equalTo("sha256=" + HexFormat.of().formatHex(hmac))));
  }

  @Test
  void theSignatureIsTheOneOfTheStandardsTestCase() {
    assertThat(
            HexFormat.of()
                .formatHex(
                    Digests.hmacSha256(
                        "Jefe", "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8))))
        .as("RFC 4231, case 2")
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void withoutAKeyNothingIsSigned() {
    answer(200);

    channel(Optional.empty()).send(NOTICE, HOOK);

    listener.verify(postRequestedFor(urlEqualTo(PATH)).withoutHeader("X-Tingfeng-Signature"));
  }

  @Test
  void aBusyListenerSaysHowLongToWait() {
    listener.stubFor(
        post(anyUrl()).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "90")));

    assertThat(channel(Optional.empty()).send(NOTICE, HOOK))
        .isEqualTo(
            new Delivery.TryLater("http://127.0.0.1/… answered 429", Duration.ofSeconds(90)));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 401, 404, 500, 503})
  void whatMayBeMendedIsTriedAgain(int status) {
    answer(status);

    assertThat(channel(Optional.empty()).send(NOTICE, HOOK))
        .isEqualTo(Delivery.later("http://127.0.0.1/… answered " + status));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 410, 422})
  void whatTheListenerRejectsIsGivenUp(int status) {
    answer(status);

    assertThat(channel(Optional.empty()).send(NOTICE, HOOK))
        .isEqualTo(new Delivery.GaveUp("http://127.0.0.1/… answered " + status));
  }

  @Test
  void aListenerThatIsAwayIsTriedAgainAndItsAddressStaysSecret() {
    WebhookChannel channel = channel(Optional.of("signing-secret"));
    listener.stop();

    assertThat(channel.send(NOTICE, HOOK).toString())
        .contains("TryLater", "http://127.0.0.1/…")
        .doesNotContain("very-secret", "signing-secret");
  }

  @Test
  void aSecretThatIsNotSetCanStillBeSet() {
    WebhookChannel channel = new WebhookChannel(new OkHttpClient(), name -> Optional.empty());

    assertThat(channel.send(NOTICE, HOOK))
        .isEqualTo(Delivery.later("the secret HOOK_URL is not set"));
  }

  @Test
  void anAddressOfAnotherSchemeIsGivenUp() {
    Webhook file = new Webhook(URI.create("file:///etc/secret"), Optional.empty());
    WebhookChannel channel = new WebhookChannel(new OkHttpClient(), name -> Optional.of(file));

    assertThat(channel.send(NOTICE, HOOK))
        .isEqualTo(new Delivery.GaveUp("the secret HOOK_URL holds no http or https address"));
  }

  private void answer(int status) {
    listener.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status)));
  }

  private WebhookChannel channel(Optional<String> signingKey) {
    URI address = URI.create("http://127.0.0.1:" + listener.port() + PATH);
    Webhook webhook = new Webhook(address, signingKey);
    assertThat(webhook.toString()).doesNotContain("secret");
    return new WebhookChannel(new OkHttpClient(), name -> Optional.of(webhook));
  }
}
