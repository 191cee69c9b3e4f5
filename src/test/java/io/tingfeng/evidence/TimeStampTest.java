package io.tingfeng.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class TimeStampTest {
  private static final String HEAD = Sha256.of("head");

  @Test
  void aRequestIsDerOfRfc3161() {
    byte[] request = TimeStamp.of(HEAD).request();

    assertThat(request).hasSize(2 + request[1]);
    assertThat(HexFormat.of().formatHex(request))
        .matches(
            "30430201013031300d060960864801650304020105000420"
                + HEAD
                + "0208[4-7][0-9a-f]{15}0101ff");
  }

  @Test
  void anAnswerCountsWhenItGrantsThisRequest() {
    TimeStamp stamp = TimeStamp.of(HEAD);

    assertThat(stamp.isGrantedBy(answer(0, stamp.request()))).isTrue();
    assertThat(stamp.isGrantedBy(answer(1, stamp.request()))).isTrue();
    assertThat(stamp.isGrantedBy(answer(2, stamp.request()))).as("rejected").isFalse();
    assertThat(stamp.isGrantedBy(answer(0, TimeStamp.of(HEAD).request()))).as("nonce").isFalse();
    assertThat(stamp.isGrantedBy(new byte[] {0x30})).isFalse();
    assertThat(stamp.isGrantedBy(Arrays.copyOf(answer(0, stamp.request()), 9))).isFalse();
  }

  /** The status, and the request in place of the token that would repeat its parts. */
  private static byte[] answer(int status, byte[] request) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {0x30, (byte) 0x82, 0, (byte) (5 + request.length)});
    bytes.writeBytes(new byte[] {0x30, 3, 2, 1, (byte) status});
    bytes.writeBytes(request);
    return bytes.toByteArray();
  }
}
