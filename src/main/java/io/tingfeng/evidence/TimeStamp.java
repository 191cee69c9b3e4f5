package io.tingfeng.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/**
 * A request to a time-stamping authority (RFC 3161) for the head of the chain: whoever holds the
 * answer can prove that all captures before it are older. Whether the authority may be trusted is
 * checked with its own certificates by other tools; here only that it grants this request.
 */
public final class TimeStamp {
  /** The media type of a request. */
  public static final String REQUEST_TYPE = "application/timestamp-query";

  private static final int NONCE_BITS = 64;

  private final TimeStampRequest request;

  private TimeStamp(TimeStampRequest request) {
    this.request = request;
  }

  /**
   * A request for the head of a chain, with a nonce of its own and a wish for the certificate.
   *
   * @param head SHA-256 in hexadecimal
   */
  public static TimeStamp of(String head) {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    BigInteger nonce = new BigInteger(NONCE_BITS, new SecureRandom());
    return new TimeStamp(
        generator.generate(TSPAlgorithms.SHA256, HexFormat.of().parseHex(head), nonce));
  }

  /** The request in DER. */
  public byte[] request() {
    try {
      return request.getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether an answer grants this request: its status, and our digest and nonce in its token. */
  public boolean isGrantedBy(byte[] answer) {
    try {
      TimeStampResponse response = new TimeStampResponse(answer);
      response.validate(request);
      return response.getTimeStampToken() != null;
    } catch (TSPException | IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
