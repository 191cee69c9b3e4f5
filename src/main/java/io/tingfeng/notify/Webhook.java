package io.tingfeng.notify;

import java.net.URI;
import java.util.Optional;

/**
 * A program that listens for notices.
 *
 * @param address http or https; a credential
 * @param signingKey proves to the listener that a notice is ours
 */
public record Webhook(URI address, Optional<String> signingKey) {

  /** Scheme and host alone: the rest of the address is a credential. */
  @Override
  public String toString() {
    return address.getScheme() + "://" + address.getHost() + "/…";
  }
}
