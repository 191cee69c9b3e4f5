package io.tingfeng.notify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A group robot on loopback that checks what its vendor checks: signature, age, form, size and
 * rate. It counts time on the clock of the test.
 */
public final class VendorRobot implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Whose rules it follows. */
  public enum Vendor {
    DINGTALK,
    WECOM,
    FEISHU
  }

  /** What was taken, and when. */
  public record Taken(Instant at, String text) {}

  private final Vendor vendor;
  private final Optional<String> secret;
  private final InstantSource clock;
  private final HttpServer server;
  private final List<Taken> taken = new ArrayList<>();
  private final List<Instant> calls = new ArrayList<>();
  private Instant blockedUntil = Instant.MIN;
  private boolean down;

  public VendorRobot(Vendor vendor, Optional<String> secret, InstantSource clock)
      throws IOException {
    this.vendor = vendor;
    this.secret = secret;
    this.clock = clock;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where it listens, with the secret part that vendors put there. */
  public Webhook webhook() {
    return new Webhook(
        URI.create(
            "http://127.0.0.1:" + server.getAddress().getPort() + "/robot?access_token=t0ken"),
        secret);
  }

  public List<Taken> taken() {
    return List.copyOf(taken);
  }

  /** From now on it answers nothing but 503. */
  public void fall(boolean isDown) {
    down = isDown;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (down) {
      exchange.sendResponseHeaders(503, -1);
    } else {
      byte[] answer =
          judge(exchange.getRequestURI().getRawQuery(), body).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
    exchange.close();
  }

  private String judge(String query, byte[] body) throws IOException {
    JsonNode json = JSON.readTree(body);
    if (!isSigned(query, json)) {
      return vendor == Vendor.FEISHU
          ? "{\"code\":19021,\"msg\":\"sign match fail or timestamp is not within one hour\"}"
          : "{\"errcode\":310000,\"errmsg\":\"sign not match\"}";
    }
    if (isTooFast()) {
      return vendor == Vendor.DINGTALK
          ? "{\"errcode\":130101,\"errmsg\":\"send too fast\"}"
          : vendor == Vendor.WECOM
              ? "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}"
              : "{\"code\":11232,\"msg\":\"frequency limited\"}";
    }
    String text = text(json);
    if (text.isEmpty() || isTooLong(body, text)) {
      return vendor == Vendor.FEISHU
          ? "{\"code\":19036,\"msg\":\"too long\"}"
          : "{\"errcode\":40058,\"errmsg\":\"exceed max length\"}";
    }
    taken.add(new Taken(clock.instant(), text));
    return vendor == Vendor.FEISHU ? "{\"code\":0}" : "{\"errcode\":0,\"errmsg\":\"ok\"}";
  }

  private String text(JsonNode json) {
    return vendor == Vendor.FEISHU
        ? json.path("msg_type").asText().equals("text")
            ? json.path("content").path("text").asText()
            : ""
        : json.path("msgtype").asText().equals("text")
            ? json.path("text").path("content").asText()
            : "";
  }

  private boolean isTooLong(byte[] body, String text) {
    return vendor == Vendor.WECOM
        ? text.getBytes(StandardCharsets.UTF_8).length > 2_048
        : body.length > 20_000;
  }

  /** Twenty a minute; DingTalk then hears nothing for ten. */
  private boolean isTooFast() {
    Instant now = clock.instant();
    calls.removeIf(call -> !call.plusSeconds(60).isAfter(now));
    calls.add(now);
    int most = vendor == Vendor.FEISHU ? 100 : 20;
    if (calls.size() > most && vendor == Vendor.DINGTALK) {
      blockedUntil = now.plus(Duration.ofMinutes(10));
    }
    return calls.size() > most || now.isBefore(blockedUntil);
  }

  private boolean isSigned(String query, JsonNode json) {
    if (secret.isEmpty()) {
      return true;
    }
    String time =
        vendor == Vendor.FEISHU ? json.path("timestamp").asText() : parameter(query, "timestamp");
    String sign = vendor == Vendor.FEISHU ? json.path("sign").asText() : parameter(query, "sign");
    if (!time.matches("\\d{10,13}")) {
      return false;
    }
    Instant at =
        vendor == Vendor.FEISHU
            ? Instant.ofEpochSecond(Long.parseLong(time))
            : Instant.ofEpochMilli(Long.parseLong(time));
    boolean fresh = Duration.between(at, clock.instant()).abs().compareTo(Duration.ofHours(1)) < 0;
    String stamped = time + "\n" + secret.get();
    String expected = vendor == Vendor.FEISHU ? hmac(stamped, "") : hmac(secret.get(), stamped);
    return fresh && expected.equals(sign);
  }

  private static String parameter(String query, String name) {
    for (String pair : query.split("&")) {
      if (pair.startsWith(name + "=")) {
        return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
      }
    }
    return "";
  }

  private static String hmac(String key, String message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
