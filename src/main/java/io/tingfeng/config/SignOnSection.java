package io.tingfeng.config;

import io.tingfeng.config.SignOn.Part;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code signOn:} of {@code settings.yml}: who vouches for people, and what they may be. */
final class SignOnSection {
  private static final URI NOWHERE = URI.create("https://nowhere.invalid");

  private SignOnSection() {}

  /**
   * The settings of single sign-on.
   *
   * @param plain whether addresses without TLS will do, for a provider in the own network
   */
  static SignOn signOn(Section section, boolean plain) {
    List<String> scopes = section.texts("scopes");
    if (section.has("scopes") && !scopes.contains("openid")) {
      section.report("scopes", "does not hold openid", "write [openid, profile]");
    }
    SignOn signOn =
        new SignOn(
            section.text("name").orElse("SSO"),
            address(section, "issuer", plain),
            section.required("clientId"),
            SettingsFile.secret(section, "clientSecret"),
            address(section, "address", true),
            scopes.isEmpty() ? List.of("openid", "profile") : scopes,
            section.text("claim").orElse("preferred_username"),
            section.flag("join", false),
            section.text("groups").orElse("groups"),
            roles(section),
            section.has("unknown")
                ? Optional.of(section.word("unknown", Part.class, Part.VIEWER))
                : Optional.empty());
    section.finish();
    return signOn;
  }

  private static Map<String, Part> roles(Section section) {
    Map<String, Part> roles = new LinkedHashMap<>();
    section
        .section("roles")
        .ifPresent(
            map -> map.keys().forEach(k -> roles.put(k, map.word(k, Part.class, Part.VIEWER))));
    return roles;
  }

  private static URI address(Section section, String key, boolean plain) {
    String text = section.required(key);
    String form = plain ? "write https://host or http://host" : "write https://host";
    URI address = text.isEmpty() ? NOWHERE : section.value(key, URI::create, form).orElse(NOWHERE);
    boolean isWeb =
        "https".equals(address.getScheme()) || (plain && "http".equals(address.getScheme()));
    if (!isWeb || address.getHost() == null || address.getQuery() != null) {
      section.report(key, text + " is not such an address", form);
    }
    return address;
  }
}
