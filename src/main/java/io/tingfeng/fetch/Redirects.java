package io.tingfeng.fetch;

import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Reads where an answer sends us, and which addresses are none of ours. */
final class Redirects {
  static final int LONGEST_ADDRESS = 4096;

  private static final Set<Integer> STATUS = Set.of(301, 302, 303, 307, 308);
  private static final Pattern LOGIN_HOST =
      Pattern.compile("(passport|login|sso|signin|account|accounts)\\..*");
  private static final Pattern LOGIN_PATH =
      Pattern.compile("(?i).*/(log-?in|sign-?in|passport|sso)([./?].*)?");

  private Redirects() {}

  static boolean isRedirect(Reply.Answer answer) {
    return STATUS.contains(answer.status()) && answer.header("Location") != null;
  }

  /** The next address; null when it is not one of the web. */
  static @Nullable HttpUrl target(Reply.Answer answer) {
    String location = answer.header("Location");
    return location == null || location.length() > LONGEST_ADDRESS
        ? null
        : answer.address().resolve(location);
  }

  /** Whether an address is a door that asks who we are. */
  static boolean isLogin(HttpUrl address) {
    return LOGIN_HOST.matcher(address.host()).matches()
        || LOGIN_PATH.matcher(address.encodedPath()).matches();
  }
}
