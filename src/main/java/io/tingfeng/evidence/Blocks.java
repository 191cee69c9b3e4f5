package io.tingfeng.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The digests of a file's blocks of 1 KiB, by which a change can be found and not only told.
 *
 * <p>Where one byte of a block was changed, trying all values of all places finds which: 261 120
 * digests of a kibibyte at most.
 */
final class Blocks {
  static final int SIZE = 1024;

  private Blocks() {}

  /** The lines of digests of a file. */
  static String of(byte[] file) {
    StringBuilder lines = new StringBuilder();
    for (int from = 0; from < file.length; from += SIZE) {
      lines.append(Sha256.of(block(file, from))).append('\n');
    }
    return lines.toString();
  }

  /**
   * The place of the first byte of a file that is not as it was; the file's or the list's length
   * when it has more or fewer bytes than the list says.
   *
   * @param length of the file as it was
   */
  static long firstBad(Path file, Path blocks, long length) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    List<String> lines = new ArrayList<>(Files.readAllLines(blocks, StandardCharsets.US_ASCII));
    for (int i = 0; i < lines.size(); i++) {
      int from = i * SIZE;
      if (from >= bytes.length) {
        return bytes.length;
      }
      byte[] block = block(bytes, from);
      if (!Sha256.of(block).equals(lines.get(i))) {
        return (long) from + place(block, lines.get(i), (int) Math.min(SIZE, length - from));
      }
    }
    return length;
  }

  private static byte[] block(byte[] file, int from) {
    return Arrays.copyOfRange(file, from, Math.min(file.length, from + SIZE));
  }

  /** The place inside a block; its beginning when more than one byte was changed. */
  private static int place(byte[] block, String digest, int length) {
    if (block.length > length) {
      return Sha256.of(Arrays.copyOf(block, length)).equals(digest) ? length : 0;
    }
    return block.length < length
        ? block.length
        : oneChanged(block, HexFormat.of().parseHex(digest));
  }

  /** The place of the one byte that was changed; 0 when there are more. */
  static int oneChanged(byte[] block, byte[] digest) {
    MessageDigest digester = Sha256.digester();
    byte[] trial = block.clone();
    for (int place = 0; place < block.length; place++) {
      for (int value = 1; value <= 0xff; value++) {
        trial[place] = (byte) (block[place] ^ value);
        if (Arrays.equals(digester.digest(trial), digest)) {
          return place;
        }
      }
      trial[place] = block[place];
    }
    return 0;
  }
}
