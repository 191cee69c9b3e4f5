package io.tingfeng.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Addresses of our own pages. */
public final class Links {
  private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{N}._·-]+");

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

  /** A field with its value in the query language, quoted when the value is no bare word. */
  static String term(String field, String value) {
    return field
        + ":"
        + (BARE.matcher(value).matches() ? value : '"' + value.replace("\"", "") + '"');
  }
}
