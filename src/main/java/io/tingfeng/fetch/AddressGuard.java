package io.tingfeng.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Decides which addresses may be connected to, by the address itself and never by a name: what a
 * name, a spelling or a redirect led to is known only at connect time.
 *
 * <p>Public addresses are open. Loopback and private ranges are open only to a lenient guard, and
 * what no site can live at (link-local with the metadata services of clouds, multicast, reserved,
 * documentation, translation prefixes) to nobody. Ranges follow the IANA special-purpose registries
 * of 2025.
 */
final class AddressGuard {
  private static final List<Block> PRIVATE =
      List.of(
          Block.of("127.0.0.0/8"),
          Block.of("10.0.0.0/8"),
          Block.of("172.16.0.0/12"),
          Block.of("192.168.0.0/16"),
          Block.of("::1/128"),
          Block.of("fc00::/7"));
  private static final List<Block> NOWHERE =
      List.of(
          Block.of("0.0.0.0/8"),
          Block.of("100.64.0.0/10"),
          Block.of("169.254.0.0/16"),
          Block.of("192.0.0.0/24"),
          Block.of("192.0.2.0/24"),
          Block.of("192.88.99.0/24"),
          Block.of("198.18.0.0/15"),
          Block.of("198.51.100.0/24"),
          Block.of("203.0.113.0/24"),
          Block.of("224.0.0.0/3"),
          // The wire server that hands out secrets inside one large cloud.
          Block.of("168.63.129.16/32"));

  /** Only these are handed out to the public; the holes in it are special. */
  private static final Block GLOBAL_V6 = Block.of("2000::/3");

  private static final List<Block> HOLES_V6 =
      List.of(
          Block.of("2001::/23"),
          Block.of("2001:db8::/32"),
          Block.of("2002::/16"),
          Block.of("3fff::/20"));

  private final boolean lenient;

  private AddressGuard(boolean lenient) {
    this.lenient = lenient;
  }

  /** Public addresses alone. */
  static AddressGuard strict() {
    return new AddressGuard(false);
  }

  /** Public, loopback and private addresses. */
  static AddressGuard lenient() {
    return new AddressGuard(true);
  }

  boolean allows(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (in(PRIVATE, bytes)) {
      return lenient;
    }
    return address instanceof Inet4Address
        ? !in(NOWHERE, bytes)
        : GLOBAL_V6.contains(bytes) && !in(HOLES_V6, bytes);
  }

  private static boolean in(List<Block> blocks, byte[] address) {
    return blocks.stream().anyMatch(block -> block.contains(address));
  }
}
