package io.tingfeng.extract.address;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the addresses that pages write, which are seldom as the standard wants them. */
public final class WebAddress {
  /** Longer ones are traps or data. */
  public static final int LONGEST = 2_048;

  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:");
  private static final Pattern WEB = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);

  private WebAddress() {}

  /** An absolute web address, or nothing. */
  public static Optional<URI> parse(String text) {
    String clean = clean(text);
    return WEB.matcher(clean).matches() ? uri(clean) : Optional.empty();
  }

  /** The web address that a link on a page leads to, or nothing when it leads elsewhere. */
  public static Optional<URI> resolve(URI base, String link) {
    String clean = clean(link);
    if (clean.isEmpty() || clean.startsWith("#")) {
      return Optional.empty();
    }
    if (clean.startsWith("//")) {
      return parse(base.getScheme() + ":" + clean);
    }
    if (SCHEME.matcher(clean).lookingAt()) {
      return parse(clean);
    }
    // The old rule of java.net.URI loses the last path segment before a lone query.
    String full =
        clean.startsWith("?") && base.getRawPath() != null ? base.getRawPath() + clean : clean;
    return relative(full).map(base::resolve).map(URI::toString).flatMap(WebAddress::parse);
  }

  private static Optional<URI> relative(String text) {
    try {
      // A colon in the first segment would read as a scheme.
      return Optional.of(new URI(text.startsWith("/") ? text : "./" + text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<URI> uri(String text) {
    try {
      URI uri = new URI(text).normalize();
      if (uri.getHost() == null) {
        return Optional.empty();
      }
      String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      return Optional.of(
          new URI(
              uri.getScheme().toLowerCase(Locale.ROOT)
                  + "://"
                  + uri.getHost().toLowerCase(Locale.ROOT)
                  + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                  + path.replaceFirst("^(/\\.\\.)+(?=/)", "")
                  + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                  + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment())));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Strips blanks and writes every character that a link may not hold as its UTF-8 octets. */
  private static String clean(String text) {
    String stripped = text.strip().replaceAll("[\\t\\r\\n]", "");
    if (stripped.length() > LONGEST) {
      return "";
    }
    StringBuilder clean = new StringBuilder(stripped.length());
    boolean fragment = false;
    for (int i = 0; i < stripped.length(); ) {
      int c = stripped.codePointAt(i);
      boolean second = c == '#' && fragment;
      fragment |= c == '#';
      if (second || isForbidden(stripped, i, c)) {
        for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          clean.append('%').append(String.format("%02X", octet));
        }
      } else {
        clean.append(c == '\\' ? '/' : (char) c);
      }
      i += Character.charCount(c);
    }
    return clean.toString();
  }

  private static boolean isForbidden(String text, int at, int c) {
    if (c == '%') {
      return !(at + 2 < text.length() && isHex(text.charAt(at + 1)) && isHex(text.charAt(at + 2)));
    }
    return c <= ' ' || c >= 0x7f || "\"<>^`{|}[]".indexOf(c) >= 0;
  }

  private static boolean isHex(char c) {
    return Character.digit(c, 16) >= 0;
  }
}
