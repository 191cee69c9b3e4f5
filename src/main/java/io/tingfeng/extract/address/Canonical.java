package io.tingfeng.extract.address;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides whether a page is believed when it names another address as its own. Sites that write
 * their front page or one article into every page would make one post of all.
 */
public final class Canonical {
  private static final Pattern NUMBER = Pattern.compile("\\d{4,}");

  private Canonical() {}

  /** The address that names the page: the one it declares, or the one where it was found. */
  public static URI of(URI found, Optional<URI> declared) {
    return declared.filter(own -> isTrusted(found, own)).orElse(found);
  }

  private static boolean isTrusted(URI found, URI own) {
    String here = Identity.of(found);
    String there = Identity.of(own);
    if (there.endsWith("/") && !here.equals(there) || !site(here).equals(site(there))) {
      return false;
    }
    String number = lastNumber(here);
    return number.isEmpty() || there.contains(number);
  }

  /** The last two labels of a host, three below a second-level domain such as com.cn. */
  private static String site(String identity) {
    String host = identity.substring(0, identity.indexOf('/'));
    String[] labels = host.split("\\.");
    int last = labels.length;
    int kept = last >= 3 && labels[last - 2].length() <= 3 ? 3 : 2;
    StringBuilder site = new StringBuilder();
    for (int i = Math.max(0, last - kept); i < last; i++) {
      site.append('.').append(labels[i]);
    }
    return site.toString();
  }

  /** The number by which sites tell their articles apart. */
  private static String lastNumber(String identity) {
    Matcher matcher = NUMBER.matcher(identity.substring(identity.indexOf('/')));
    String last = "";
    while (matcher.find()) {
      last = matcher.group();
    }
    return last;
  }
}
