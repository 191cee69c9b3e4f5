package io.tingfeng.fetch;

import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A host that is treated with one pace: its name, and its port where that is not 80 or 443, since
 * http and https of one name are one machine and other ports often are another program.
 */
public record Host(String name) {

  /**
   * The host that a person means by {@code https://host/path}, {@code host} or {@code host:port}.
   */
  public static Optional<Host> named(String text) {
    String address = text.strip();
    @Nullable HttpUrl place =
        HttpUrl.parse(address.contains("://") ? address : "http://" + address + "/");
    return Optional.ofNullable(place).map(Host::of);
  }

  static Host of(HttpUrl address) {
    int port = address.port();
    String name = address.host();
    // A name with the dot of the root at its end is the same machine.
    String host = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    return new Host(port == 80 || port == 443 ? host : host + ':' + port);
  }

  @Override
  public String toString() {
    return name;
  }
}
