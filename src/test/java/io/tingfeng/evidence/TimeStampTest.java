package io.tingfeng.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TimeStampTest {
  private static final String HEAD = Sha256.of("head");

  private final StampingAuthority authority = new StampingAuthority();

  @Test
  void anAnswerCountsWhenItGrantsThisRequest() {
    TimeStamp stamp = TimeStamp.of(HEAD);

    assertThat(stamp.isGrantedBy(authority.grant(stamp.request()))).isTrue();
  }

  @Test
  void anAnswerToAnotherRequestDoesNotCount() {
    TimeStamp stamp = TimeStamp.of(HEAD);

    assertThat(stamp.isGrantedBy(authority.grant(TimeStamp.of(HEAD).request())))
        .as("another nonce")
        .isFalse();
    assertThat(stamp.isGrantedBy(authority.grant(TimeStamp.of(Sha256.of("tail")).request())))
        .as("another digest")
        .isFalse();
  }

  @Test
  void whatIsNoGrantDoesNotCount() {
    TimeStamp stamp = TimeStamp.of(HEAD);
    byte[] granted = authority.grant(stamp.request());

    assertThat(stamp.isGrantedBy(authority.refuse())).isFalse();
    assertThat(stamp.isGrantedBy(new byte[0])).isFalse();
    assertThat(stamp.isGrantedBy(new byte[] {0x30})).isFalse();
    assertThat(stamp.isGrantedBy("<html>no</html>".getBytes(UTF_8))).isFalse();
    assertThat(stamp.isGrantedBy(Arrays.copyOf(granted, granted.length / 2))).isFalse();
  }
}
