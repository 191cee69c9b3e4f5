package io.tingfeng.people;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.tingfeng.config.SignOn;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks an ID token by the rules of OpenID Connect Core 3.1.3.7: signed by the provider, made by
 * it for us, for this sign-on, and still valid; clocks may differ by a minute.
 */
final class TokenCheck {
  private static final Set<String> NEEDED = Set.of("sub", "exp", "iat");
  private static final Duration SKEW = Duration.ofMinutes(1);

  private final SignOn rules;
  private final InstantSource clock;

  TokenCheck(SignOn rules, InstantSource clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Whom a token vouches for.
   *
   * @throws SignOnFault when it does not hold
   */
  Vouched of(JWT token, JWKSet keys, String nonce) {
    try {
      // Public keys alone: with a shared secret, whoever may check could also make tokens.
      var selector =
          new JWSVerificationKeySelector<SecurityContext>(
              JWSAlgorithm.Family.SIGNATURE, new ImmutableJWKSet<>(keys));
      var processor = new DefaultJWTProcessor<SecurityContext>();
      processor.setJWSKeySelector(selector);
      processor.setJWTClaimsSetVerifier(verifier(nonce));
      return vouched(processor.process(token, null));
    } catch (BadJOSEException | JOSEException | ParseException e) {
      throw fault(String.valueOf(e.getMessage()));
    }
  }

  private DefaultJWTClaimsVerifier<SecurityContext> verifier(String nonce) {
    JWTClaimsSet exact =
        new JWTClaimsSet.Builder().issuer(rules.issuer().toString()).claim("nonce", nonce).build();
    return new DefaultJWTClaimsVerifier<>(Set.of(rules.clientId()), exact, NEEDED, Set.of()) {
      @Override
      protected Date currentTime() {
        return Date.from(clock.instant());
      }
    };
  }

  private Vouched vouched(JWTClaimsSet claims) throws ParseException {
    Object party = claims.getClaim("azp");
    boolean isShared = claims.getAudience().size() > 1;
    if (party == null ? isShared : !rules.clientId().equals(party)) {
      throw fault("the token was made for another client");
    }
    if (claims.getIssueTime().toInstant().isAfter(clock.instant().plus(SKEW))) {
      throw fault("the token comes from the future");
    }
    boolean isUnproven =
        rules.claim().equals("email")
            && "false".equals(String.valueOf(claims.getClaim("email_verified")));
    return new Vouched(
        rules.issuer().toString(),
        claims.getSubject(),
        isUnproven ? "" : texts(claims, rules.claim()).findFirst().orElse(""),
        texts(claims, "name").findFirst().orElse(""),
        texts(claims, rules.groups()).toList());
  }

  /** The values of a claim; a dot leads into an object unless a claim has that very name. */
  private static Stream<String> texts(JWTClaimsSet claims, String name) {
    Object value = claims.getClaim(name);
    if (value == null) {
      value = claims.getClaims();
      for (String step : name.split("\\.", -1)) {
        value = value instanceof Map<?, ?> map ? map.get(step) : null;
      }
    }
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf)
        : Stream.ofNullable(value).map(String::valueOf);
  }

  private static SignOnFault fault(String message) {
    return new SignOnFault(Arrival.Reason.TOKEN, message);
  }
}
