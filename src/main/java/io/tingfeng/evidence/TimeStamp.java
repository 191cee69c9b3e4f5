package io.tingfeng.evidence;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A request to a time-stamping authority (RFC 3161) for the head of the chain: whoever holds the
 * answer can prove that all captures before it are older. What the authority signed is checked with
 * its own certificates by other tools; here only that it is an answer to this request.
 */
public final class TimeStamp {
  /** The media type of a request. */
  public static final String REQUEST_TYPE = "application/timestamp-query";

  /** Version 1 and the beginning of a message imprint with SHA-256, in DER. */
  private static final byte[] BEGIN =
      HexFormat.of()
          .parseHex("3043" + "020101" + "3031" + "300d06096086480165030402010500" + "0420");

  /** That the certificate of the authority is wanted. */
  private static final byte[] END = {1, 1, (byte) 0xff};

  private static final int NONCE = 8;

  private final byte[] digest;
  private final byte[] nonce;

  private TimeStamp(byte[] digest, byte[] nonce) {
    this.digest = digest;
    this.nonce = nonce;
  }

  /**
   * A request for the head of a chain.
   *
   * @param head SHA-256 in hexadecimal
   */
  public static TimeStamp of(String head) {
    byte[] nonce = new byte[NONCE];
    new SecureRandom().nextBytes(nonce);
    // A positive number without a leading zero, as DER wants it.
    nonce[0] = (byte) (nonce[0] & 0x3f | 0x40);
    return new TimeStamp(HexFormat.of().parseHex(head), nonce);
  }

  /** The request in DER. */
  public byte[] request() {
    byte[] request = Arrays.copyOf(BEGIN, BEGIN.length + digest.length + 2 + NONCE + END.length);
    int at = BEGIN.length;
    System.arraycopy(digest, 0, request, at, digest.length);
    at += digest.length;
    request[at] = 2;
    request[at + 1] = NONCE;
    System.arraycopy(nonce, 0, request, at + 2, NONCE);
    System.arraycopy(END, 0, request, at + 2 + NONCE, END.length);
    return request;
  }

  /** Whether an answer grants the request: its status, and our digest and nonce in it. */
  public boolean isGrantedBy(byte[] answer) {
    int status = value(answer, value(answer, 0));
    return status > 0
        && status + 2 < answer.length
        && answer[status] == 2
        && answer[status + 1] == 1
        && (answer[status + 2] == 0 || answer[status + 2] == 1)
        && holds(answer, digest)
        && holds(answer, nonce);
  }

  /** Where the content of a sequence begins; negative when there is none. */
  private static int value(byte[] der, int at) {
    if (at < 0 || at + 1 >= der.length || der[at] != 0x30) {
      return -1;
    }
    int length = der[at + 1] & 0xff;
    return at + 2 + (length > 0x80 ? length - 0x80 : 0);
  }

  private static boolean holds(byte[] bytes, byte[] part) {
    for (int from = 0; from + part.length <= bytes.length; from++) {
      if (Arrays.equals(bytes, from, from + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }
}
