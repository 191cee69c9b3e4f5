package io.tingfeng.fetch;

import okhttp3.HttpUrl;

/**
 * A host that is treated with one pace: its name, and its port where that is not 80 or 443, since
 * http and https of one name are one machine and other ports often are another program.
 */
public record Host(String name) {

  static Host of(HttpUrl address) {
    int port = address.port();
    return new Host(port == 80 || port == 443 ? address.host() : address.host() + ':' + port);
  }

  @Override
  public String toString() {
    return name;
  }
}
