package io.tingfeng.config;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Single sign-on (单点登录) with a provider that speaks OpenID Connect.
 *
 * @param name what the button calls it
 * @param issuer of the provider; its description stands below it
 * @param clientSecret absent for a client that proves itself with PKCE alone
 * @param address where browsers find the console; the provider sends them back to it
 * @param scopes what is asked for, {@code openid} among it
 * @param claim whose value names the account
 * @param join whether a person gets the account that is here already under that name
 * @param groups whose values give the role; a dot leads into an object
 * @param roles of those values; the first that fits wins
 * @param unknown the role of those whom none fits; they are refused when absent
 */
public record SignOn(
    String name,
    URI issuer,
    String clientId,
    Optional<Secret> clientSecret,
    URI address,
    List<String> scopes,
    String claim,
    boolean join,
    String groups,
    Map<String, Part> roles,
    Optional<Part> unknown) {

  public SignOn {
    scopes = List.copyOf(scopes);
    roles = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(roles));
  }

  /** What a person may be in the team. */
  public enum Part {
    VIEWER,
    OFFICER,
    DECIDER,
    ANALYST,
    ADMIN
  }
}
