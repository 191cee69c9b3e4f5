package io.tingfeng.extract.address;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of a post that its address carries: one for the twins of a page (http and https, mobile
 * and desktop, tracked and untracked), another for every other page.
 */
public final class Identity {
  private static final Pattern TWIN_HOST =
      Pattern.compile("^(?:www\\d?|m|wap|3g|mobile|touch)\\.(?=[^.]+\\.[^.]+)");
  private static final Pattern INDEX =
      Pattern.compile("/(?:index|default)\\.(?:s?html?|php|aspx?|jsp)$");
  private static final Pattern SESSION_PATH =
      Pattern.compile(";(?:jsessionid|phpsessid|sid)=[^/?#]*", Pattern.CASE_INSENSITIVE);

  /** A fragment that names a post of a thread or a page of a script application. */
  private static final Pattern SPEAKING_FRAGMENT =
      Pattern.compile("[!/].*|(?:p|pid|post|reply|floor|comment)[-_]?\\d+|\\d+");

  private static final Set<String> TRACKING =
      Set.of(
          "spm",
          "scm",
          "gclid",
          "fbclid",
          "yclid",
          "msclkid",
          "mc_cid",
          "mc_eid",
          "igshid",
          "wfr",
          "isappinstalled",
          "nsukey",
          "vd_source",
          "share_source",
          "share_medium",
          "share_plat",
          "share_tag",
          "share_session_id",
          "share_token",
          "share_from",
          "unique_k",
          "chksm",
          "clicktime",
          "enterid",
          "ascene",
          "devicetype",
          "pass_ticket",
          "wx_header",
          "bsh_bid",
          "tt_from",
          "app_source",
          "_ga",
          "_gl",
          "jsessionid",
          "phpsessid",
          "sessionid",
          "session_id",
          "ref_src",
          "ref_url",
          "from_source",
          "cmpid",
          "ncid",
          "srcid",
          "hmsr",
          "hmpl",
          "hmcu",
          "hmkw",
          "hmci",
          "bd_vid",
          "qz_gdt",
          "weibo_id",
          "spm_id_from");
  private static final Pattern TRACKING_NAME = Pattern.compile("(?:utm|pk|mtm|hm|at|wt)_\\w+");

  /** Words that say by which way a reader came, in parameters that may also name a page. */
  private static final Set<String> WAYS =
      Set.of("from", "source", "ref", "src", "via", "for", "channel", "f");

  private static final Set<String> WAY_WORDS =
      Set.of(
          "timeline",
          "singlemessage",
          "groupmessage",
          "weibo",
          "weixin",
          "wechat",
          "qq",
          "qzone",
          "baidu",
          "rss",
          "feed",
          "atom",
          "mobile",
          "pc",
          "wap",
          "app",
          "search",
          "share",
          "sogou",
          "google",
          "toutiao",
          "copylink",
          "home",
          "index",
          "spider");
  private static final Set<String> SESSION = Set.of("sid", "s", "token");
  private static final Pattern SESSION_VALUE = Pattern.compile("[0-9a-fA-F]{20,}");
  private static final Set<String> CACHE_BUSTERS =
      Set.of("_", "t", "_t", "ts", "timestamp", "rnd", "r", "rand", "random");
  private static final Pattern EPOCH = Pattern.compile("1[0-9]{9}(?:[0-9]{3})?|0\\.\\d{6,}");

  private Identity() {}

  /** The name of a page, without a scheme. */
  public static String of(URI address) {
    String host = TWIN_HOST.matcher(address.getHost().toLowerCase(Locale.ROOT)).replaceFirst("");
    String port = isUsual(address) ? "" : ":" + address.getPort();
    String path = SESSION_PATH.matcher(address.getRawPath()).replaceAll("");
    path = INDEX.matcher(path).replaceFirst("/");
    if (path.length() > 1 && path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    String query = query(address.getRawQuery() == null ? "" : address.getRawQuery());
    String fragment = address.getRawFragment();
    boolean speaks = fragment != null && SPEAKING_FRAGMENT.matcher(fragment).matches();
    return host
        + port
        + (path.isEmpty() ? "/" : path)
        + (query.isEmpty() ? "" : "?" + query)
        + (speaks ? "#" + fragment : "");
  }

  private static boolean isUsual(URI address) {
    return address.getPort() < 0 || address.getPort() == 80 || address.getPort() == 443;
  }

  private static String query(String query) {
    List<String> kept =
        Arrays.stream(query.split("&"))
            .filter(parameter -> !parameter.isEmpty() && !isIdle(parameter))
            .toList();
    return kept.stream().sorted().collect(Collectors.joining("&"));
  }

  /** Whether a parameter says nothing about which page is meant. */
  private static boolean isIdle(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    String value = equals < 0 ? "" : parameter.substring(equals + 1);
    return TRACKING.contains(name)
        || TRACKING_NAME.matcher(name).matches()
        || WAYS.contains(name) && WAY_WORDS.contains(value.toLowerCase(Locale.ROOT))
        || SESSION.contains(name) && SESSION_VALUE.matcher(value).matches()
        || CACHE_BUSTERS.contains(name) && EPOCH.matcher(value).matches();
  }
}
