package io.tingfeng.fetch;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.Headers;

/** The headers that we send: who we are, what we want, and what a source's site asks for. */
final class RequestHeaders {
  /** What identifies or steers a connection is ours to say, not a source's. */
  private static final Set<String> OURS =
      Set.of(
          "accept-encoding",
          "authorization",
          "connection",
          "content-length",
          "cookie",
          "expect",
          "forwarded",
          "host",
          "if-modified-since",
          "if-none-match",
          "proxy-authorization",
          "range",
          "te",
          "transfer-encoding",
          "upgrade",
          "user-agent",
          "x-forwarded-for");

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");

  /** Printable and in one line; a mark from a hostile host must not start a header of its own. */
  private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]{1,2000}");

  private final Headers.Builder headers = new Headers.Builder();

  RequestHeaders(String userAgent) {
    headers.add("User-Agent", userAgent);
    headers.add("Accept", "text/html, application/xml;q=0.9, application/json;q=0.9, */*;q=0.5");
    headers.add("Accept-Language", "zh-CN, zh;q=0.9, en;q=0.5");
  }

  /** Headers of a source; those that are ours to say are left out. */
  RequestHeaders wished(Map<String, String> wishes) {
    wishes.forEach(
        (name, value) -> {
          if (!OURS.contains(name.toLowerCase(Locale.ROOT)) && NAME.matcher(name).matches()) {
            put(name, value);
          }
        });
    return this;
  }

  RequestHeaders asking(Validators known) {
    known.etag().ifPresent(mark -> put("If-None-Match", mark));
    known.lastModified().ifPresent(time -> put("If-Modified-Since", time));
    return this;
  }

  RequestHeaders cookies(String cookies) {
    put("Cookie", cookies);
    return this;
  }

  Headers build() {
    return headers.build();
  }

  private void put(String name, String value) {
    if (isSendable(value)) {
      headers.set(name, value);
    }
  }

  static boolean isSendable(String value) {
    return VALUE.matcher(value).matches();
  }
}
