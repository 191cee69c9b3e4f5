package io.tingfeng.people;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A provider of OpenID Connect on loopback: it signs real tokens with a key of its own, takes a
 * code once, and asks for the client's secret and the verifier. What it says of people is the
 * test's.
 */
public final class LocalProvider implements AutoCloseable {
  public static final String CLIENT = "tingfeng";
  public static final String SECRET = "a client's secret";

  /** What the next tokens say beside the usual; null takes a claim away. */
  public final Map<String, Object> claims = new HashMap<>();

  private final InstantSource clock;
  private final HttpServer server;
  private final ECKey key;
  private final Map<String, Map<String, String>> wishes = new ConcurrentHashMap<>();
  private ECKey signing;

  public LocalProvider(InstantSource clock) {
    this.clock = clock;
    try {
      key = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
      signing = key;
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/.well-known/openid-configuration", ask -> send(ask, 200, description()));
    server.createContext("/keys", ask -> send(ask, 200, new JWKSet(key).toString()));
    server.createContext("/token", this::token);
    server.start();
  }

  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on it signs with a key that it does not show. */
  public void forge() throws JOSEException {
    signing = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
  }

  /** A person agrees at the entrance; answers the code that their browser brings back. */
  public String agree(URI entrance) {
    Map<String, String> wish = fields(entrance.getRawQuery());
    String code = "code-" + wishes.size();
    wishes.put(code, wish);
    return code;
  }

  /** The state that an entrance carries. */
  public static String state(URI entrance) {
    return fields(entrance.getRawQuery()).get("state");
  }

  private String description() {
    String at = issuer();
    return """
    {"issuer":"%s","authorization_endpoint":"%s/authorize","token_endpoint":"%s/token",
     "jwks_uri":"%s/keys","subject_types_supported":["public"],
     "response_types_supported":["code"],"id_token_signing_alg_values_supported":["ES256"]}
    """
        .formatted(at, at, at, at);
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> form =
        fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Map<String, String> wish = wishes.remove(form.getOrDefault("code", ""));
    if (wish == null || !isClient(exchange) || !fits(form, wish)) {
      send(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    try {
      send(
          exchange,
          200,
          "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\""
              + signed(wish.get("nonce"))
              + "\"}");
    } catch (JOSEException e) {
      throw new IOException(e);
    }
  }

  private static boolean isClient(HttpExchange exchange) {
    String proof =
        Base64.getEncoder()
            .encodeToString(
                (CLIENT + ":" + SECRET.replace(" ", "+").replace("'", "%27"))
                    .getBytes(StandardCharsets.UTF_8));
    return ("Basic " + proof).equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private static boolean fits(Map<String, String> form, Map<String, String> wish) {
    return CodeChallenge.compute(
                CodeChallengeMethod.S256,
                new CodeVerifier(form.getOrDefault("code_verifier", "x".repeat(43))))
            .getValue()
            .equals(wish.get("code_challenge"))
        && wish.get("redirect_uri").equals(form.get("redirect_uri"));
  }

  private String signed(String nonce) throws JOSEException {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("iss", issuer());
    said.put("aud", CLIENT);
    said.put("sub", "subject-1");
    said.put("nonce", nonce);
    said.put("iat", Date.from(clock.instant()));
    said.put("exp", Date.from(clock.instant().plusSeconds(300)));
    said.put("preferred_username", "Zhou.Lan");
    said.put("name", "周岚");
    said.putAll(claims);
    JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
    said.forEach(set::claim);
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("one").build(), set.build());
    token.sign(new ECDSASigner(signing));
    return token.serialize();
  }

  private static Map<String, String> fields(String form) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : form.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return fields;
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
