package io.tingfeng.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipMembersTest {
  private final Random random = new Random(7);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 8191, 8192, 8193, 300_000})
  void whatWasPackedComesBack(int length) throws IOException {
    byte[] plain = text(length);

    assertThat(read(gzip(plain))).isEqualTo(plain);
    assertThat(read(joined(gzip(plain), gzip(plain)))).isEqualTo(joined(plain, plain));
  }

  @Test
  void bytesMayComeOneByOne() throws IOException {
    byte[] plain = text(5000);
    InputStream slow =
        new ByteArrayInputStream(joined(gzip(plain), gzip(plain))) {
          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(1, length));
          }
        };
    try (GzipMembers members = new GzipMembers(slow)) {
      assertThat(members.readAllBytes()).isEqualTo(joined(plain, plain));
      assertThat(members.read()).isEqualTo(-1);
    }
  }

  @Test
  void allPartsOfAHeadAreSkipped() throws IOException {
    byte[] packed = gzip(text(100));
    byte[] head = {
      0x1f,
      (byte) 0x8b,
      8,
      4 + 8 + 16 + 2,
      0,
      0,
      0,
      0,
      0,
      3, // with extra, name, comment, sum
      3,
      0,
      1,
      2,
      3,
      'n',
      'a',
      'm',
      'e',
      0,
      'w',
      'h',
      'y',
      0,
      9,
      9
    };

    assertThat(read(joined(head, Arrays.copyOfRange(packed, 10, packed.length))))
        .isEqualTo(read(packed));
  }

  @Test
  void noCutAndNoWrongBitPassesUnnoticed() throws IOException {
    byte[] plain = text(400);
    byte[] packed = gzip(plain);
    for (int length = 1; length < packed.length; length++) {
      byte[] cut = Arrays.copyOf(packed, length);
      assertThatThrownBy(() -> read(cut)).as("cut at %s", length).isInstanceOf(IOException.class);
    }
    for (int i = 10; i < packed.length; i++) {
      byte[] flipped = packed.clone();
      flipped[i] ^= 0x10;
      // The last bits before the sum may be padding, which nobody reads.
      try {
        assertThat(read(flipped)).as("bit in %s", i).isEqualTo(plain);
      } catch (IOException e) {
        assertThat(e).as("bit in %s", i).hasMessageMatching(".*(gzip|deflated).*");
      }
    }
  }

  private byte[] text(int length) {
    byte[] plain = new byte[length];
    for (int i = 0; i < length; i++) {
      plain[i] = (byte) ('a' + random.nextInt(6));
    }
    return plain;
  }

  private static byte[] read(byte[] packed) throws IOException {
    try (GzipMembers members = new GzipMembers(new ByteArrayInputStream(packed))) {
      return members.readAllBytes();
    }
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] all = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return all;
  }
}
