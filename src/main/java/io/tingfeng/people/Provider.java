package io.tingfeng.people;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.tingfeng.config.SignOn;
import io.tingfeng.fetch.Inquiry;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Speaks with a provider of OpenID Connect: its description, its tokens, its keys. */
final class Provider {
  private static final Duration KNOWN = Duration.ofHours(1);
  private static final int OK = 200;

  private final SignOn rules;
  private final Optional<String> secret;
  private final Inquiry inquiry;
  private final InstantSource clock;
  private @Nullable OIDCProviderMetadata description;
  private Instant read = Instant.EPOCH;

  /**
   * A provider.
   *
   * @param secret of ours there, when there is one
   */
  Provider(SignOn rules, Optional<String> secret, Inquiry inquiry, InstantSource clock) {
    this.rules = rules;
    this.secret = secret;
    this.inquiry = inquiry;
    this.clock = clock;
  }

  /** Where it sends people back to. */
  URI landing() {
    return URI.create(rules.address().toString().replaceAll("/+$", "") + "/sign-on/back");
  }

  /** Where a browser shows who it is. */
  URI entrance(State state, Nonce nonce, CodeVerifier verifier) {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE,
            new Scope(rules.scopes().toArray(String[]::new)),
            new ClientID(rules.clientId()),
            landing())
        .endpointURI(required(description().getAuthorizationEndpointURI(), "authorization"))
        .state(state)
        .nonce(nonce)
        .codeChallenge(verifier, CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /** The token for a code; nothing of it has been checked yet. */
  JWT token(AuthorizationCode code, CodeVerifier verifier) {
    AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, landing(), verifier);
    URI endpoint = required(description().getTokenEndpointURI(), "token");
    Optional<ClientAuthentication> proof = secret.map(this::proof);
    TokenRequest request =
        proof.isPresent()
            ? new TokenRequest.Builder(endpoint, proof.get(), grant).build()
            : new TokenRequest.Builder(endpoint, new ClientID(rules.clientId()), grant).build();
    try {
      JWT token =
          OIDCTokenResponse.parse(send(request.toHTTPRequest())).getOIDCTokens().getIDToken();
      if (token == null) {
        throw new SignOnFault(Arrival.Reason.TOKEN, "the provider gave no ID token");
      }
      return token;
    } catch (ParseException e) {
      throw fault("the provider gave no token: " + e.getMessage());
    }
  }

  /** The keys with which it signs, as they are now. */
  JWKSet keys() {
    try {
      return JWKSet.parse(text(required(description().getJWKSetURI(), "keys")));
    } catch (java.text.ParseException e) {
      throw fault("the provider's keys cannot be read: " + e.getMessage());
    }
  }

  /** What it says of itself; read again each hour. */
  synchronized OIDCProviderMetadata description() {
    Instant now = clock.instant();
    OIDCProviderMetadata known = description;
    if (known != null && now.isBefore(read.plus(KNOWN))) {
      return known;
    }
    String issuer = rules.issuer().toString();
    String place = issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration";
    try {
      OIDCProviderMetadata fresh = OIDCProviderMetadata.parse(text(URI.create(place)));
      if (!fresh.getIssuer().getValue().equals(issuer)) {
        throw fault("the provider calls itself " + fresh.getIssuer() + ", not " + issuer);
      }
      description = fresh;
      read = now;
      return fresh;
    } catch (ParseException e) {
      throw fault("the provider's description cannot be read: " + e.getMessage());
    }
  }

  private ClientAuthentication proof(String word) {
    ClientID id = new ClientID(rules.clientId());
    var key = new com.nimbusds.oauth2.sdk.auth.Secret(word);
    List<ClientAuthenticationMethod> ways = description().getTokenEndpointAuthMethods();
    boolean isInBody =
        ways != null
            && ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
            && !ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    return isInBody ? new ClientSecretPost(id, key) : new ClientSecretBasic(id, key);
  }

  private String text(URI address) {
    try {
      Inquiry.Answer answer = inquiry.get(address, Map.of("Accept", "application/json"));
      if (answer.status() != OK) {
        throw fault(address.getHost() + " answered " + answer.status());
      }
      return new String(answer.body(), StandardCharsets.UTF_8);
    } catch (IOException | IllegalArgumentException e) {
      throw fault(address.getHost() + " cannot be asked: " + e.getMessage());
    }
  }

  private HTTPResponse send(HTTPRequest request) throws ParseException {
    Map<String, String> headers = new LinkedHashMap<>();
    request.getHeaderMap().forEach((name, values) -> headers.put(name, values.getFirst()));
    headers.remove("Content-Type");
    headers.put("Accept", "application/json");
    try {
      Inquiry.Answer answer =
          inquiry.post(
              request.getURI(),
              headers,
              String.valueOf(request.getEntityContentType()),
              request.getBody().getBytes(StandardCharsets.UTF_8));
      HTTPResponse response = new HTTPResponse(answer.status());
      response.setContentType(answer.type());
      response.setBody(new String(answer.body(), StandardCharsets.UTF_8));
      return response;
    } catch (IOException | IllegalArgumentException e) {
      throw fault(request.getURI().getHost() + " cannot be asked: " + e.getMessage());
    }
  }

  private static URI required(@Nullable URI address, String what) {
    if (address == null) {
      throw fault("the provider names no address for " + what);
    }
    return address;
  }

  private static SignOnFault fault(String message) {
    return new SignOnFault(Arrival.Reason.PROVIDER, message);
  }
}
