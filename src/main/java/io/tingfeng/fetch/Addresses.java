package io.tingfeng.fetch;

import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Reads addresses: which are none of ours, where an answer sends us, which ask who we are. */
final class Addresses {
  /** What sitemaps allow; browsers and servers rarely take more. */
  static final int LONGEST = 2048;

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /** Below 1024 live mail, shells and other programs that a request must not reach. */
  private static final Set<Integer> WEB_PORTS = Set.of(80, 81, 88, 443, 444, 800, 808, 880, 888);

  private static final int FIRST_FREE_PORT = 1024;

  /** What Fetch (WHATWG) bars above 1024, and common stores that speak line by line. */
  private static final Set<Integer> BARRED =
      Set.of(
          1719, 1720, 1723, 2049, 3306, 3389, 3659, 4045, 4190, 5060, 5061, 5432, 6000, 6379, 6566,
          6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080, 11211, 27017);

  private static final Pattern ENDS_IN_A_NUMBER =
      Pattern.compile("(?i)(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?");
  private static final Pattern DOTTED =
      Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

  private static final Pattern LOGIN_HOST =
      Pattern.compile("(passport|login|sso|signin|account|accounts)\\..*");
  private static final Pattern LOGIN_PATH =
      Pattern.compile("(?i).*/(log-?in|sign-?in|passport|sso)([./].*)?");

  private Addresses() {}

  /** Whether an address is one that a visit may go to, as far as its text tells. */
  static boolean isVisitable(HttpUrl address) {
    int port = address.port();
    boolean web = port < FIRST_FREE_PORT ? WEB_PORTS.contains(port) : !BARRED.contains(port);
    return web
        && !isAmbiguous(address.host())
        && address.username().isEmpty()
        && address.password().isEmpty()
        && address.toString().length() <= LONGEST;
  }

  /** Whether a host is a number that some read as one address and some as another. */
  private static boolean isAmbiguous(String host) {
    return ENDS_IN_A_NUMBER.matcher(host).matches() && !DOTTED.matcher(host).matches();
  }

  static boolean isRedirect(Reply.Answer answer) {
    return REDIRECTS.contains(answer.status()) && answer.header("Location") != null;
  }

  /** Where a redirect leads; null when that is no place for a visit. */
  static @Nullable HttpUrl target(Reply.Answer answer) {
    String location = answer.header("Location");
    if (location == null || location.length() > LONGEST) {
      return null;
    }
    @Nullable HttpUrl target = answer.address().resolve(location);
    return target != null && isVisitable(target)
        ? target.newBuilder().fragment(null).build()
        : null;
  }

  /** Whether an address is a door that asks who we are. */
  static boolean isLogin(HttpUrl address) {
    return LOGIN_HOST.matcher(address.host()).matches()
        || LOGIN_PATH.matcher(address.encodedPath()).matches();
  }
}
