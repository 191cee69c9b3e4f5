package io.tingfeng.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of our own pages. */
public final class Links {
  private Links() {}

  /** The search for a query. */
  public static String search(String query) {
    return "/search?q=" + encode(query);
  }

  /** A text as it may stand in an address. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Where to go back to: a page of this program, never another site. */
  static String back(String wanted) {
    boolean isOurs =
        wanted.startsWith("/")
            && !wanted.startsWith("//")
            && wanted.chars().noneMatch(c -> c == '\\' || c < ' ');
    return isOurs ? wanted : "/";
  }
}
