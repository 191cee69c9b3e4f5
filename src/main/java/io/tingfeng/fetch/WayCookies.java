package io.tingfeng.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import okhttp3.Cookie;
import okhttp3.HttpUrl;

/**
 * The cookies of one way through redirects. Some sites set one and send us to the same address
 * again; it goes back to the host that set it alone, whatever domain it names, and is forgotten at
 * the end of the way.
 */
final class WayCookies {
  private static final int MOST = 20;
  private static final int LONGEST = 1000;

  private final List<Kept> kept = new ArrayList<>();

  private record Kept(Host host, Cookie cookie) {

    boolean replaces(Kept other) {
      return host.equals(other.host)
          && cookie.name().equals(other.cookie.name())
          && cookie.path().equals(other.cookie.path());
    }
  }

  void keep(Reply.Answer answer) {
    for (String header : answer.headers().values("Set-Cookie")) {
      Cookie cookie = header.length() > LONGEST ? null : Cookie.parse(answer.address(), header);
      if (cookie != null) {
        Kept fresh = new Kept(Host.of(answer.address()), cookie);
        kept.removeIf(fresh::replaces);
        if (kept.size() < MOST) {
          kept.add(fresh);
        }
      }
    }
  }

  /** The header value for an address; empty when there is nothing to bring. */
  String of(HttpUrl address) {
    Host host = Host.of(address);
    return kept.stream()
        .filter(one -> one.host().equals(host) && one.cookie().matches(address))
        .map(one -> one.cookie().name() + "=" + one.cookie().value())
        .collect(Collectors.joining("; "));
  }
}
