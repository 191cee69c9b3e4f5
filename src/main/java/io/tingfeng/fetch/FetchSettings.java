package io.tingfeng.fetch;

import java.time.Duration;
import java.util.Locale;

/**
 * How this program behaves on the web, whatever the source.
 *
 * @param userAgent what we call ourselves; begins with a product token and names a contact
 * @param privateNetworks whether every source may visit loopback and private addresses
 * @param requestsPerHostAndDay most requests to one host in a UTC day
 * @param patience longest wait for a host's turn; beyond it the outcome is "limited"
 * @param jitter how far a pause between two requests is stretched at random: 0.2 is up to a fifth
 * @param redirects most redirects that are followed
 * @param retries most further tries of a request that broke off or met a broken server
 */
public record FetchSettings(
    String userAgent,
    boolean privateNetworks,
    int requestsPerHostAndDay,
    Duration patience,
    double jitter,
    int redirects,
    int retries) {

  /**
   * The settings of a polite crawler.
   *
   * @param contact a mail address or a page where a site's owner can complain; may be blank
   */
  public static FetchSettings of(String version, String contact, boolean privateNetworks) {
    String about = contact.isBlank() ? "" : " (+" + contact.strip() + ")";
    return new FetchSettings(
        "Tingfeng/" + version + about, privateNetworks, 20_000, Duration.ofMinutes(2), 0.2, 5, 2);
  }

  /** The name that groups of robots.txt are matched with: the user agent up to its first slash. */
  String productToken() {
    return userAgent.split("[/\\s(]", 2)[0].toLowerCase(Locale.ROOT);
  }
}
