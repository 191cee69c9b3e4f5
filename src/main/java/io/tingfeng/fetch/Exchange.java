package io.tingfeng.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One request and its answer as they went over the wire, for evidence.
 *
 * @param at when the answer had been read
 * @param requestHead request line and headers with their line ends and the empty line
 * @param responseHead status line and headers likewise; the transfer coding is undone and its
 *     header renamed to {@code X-Tingfeng-Transfer-Encoding}
 * @param payload the body with its content coding as it was sent
 * @param isTruncated whether more bytes came than the source may send
 * @param names what the name service answered for the host at that time
 * @param peer the address that was connected to
 * @param tls how the connection was kept private; empty for plain http
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Exchange(
    URI address,
    Instant at,
    Duration took,
    int status,
    String requestHead,
    String responseHead,
    byte[] payload,
    boolean isTruncated,
    List<String> names,
    Optional<InetAddress> peer,
    Optional<Tls> tls) {

  public Exchange {
    names = List.copyOf(names);
  }

  /**
   * The TLS side of a connection.
   *
   * @param certificates SHA-256 of each certificate of the chain in hexadecimal, the host's first
   */
  public record Tls(String version, String cipher, List<String> certificates) {
    public Tls {
      certificates = List.copyOf(certificates);
    }
  }
}
