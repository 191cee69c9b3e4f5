package io.tingfeng.privacy;

import io.tingfeng.text.Folding;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Other names for private persons: the same name has always the same one, so that repeats can be
 * counted, and nobody without the key can tell whose it is.
 */
public final class Pseudonyms {
  private static final String WORD = "网友";
  private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int LENGTH = 10;
  private static final int BITS = 5;
  private static final Pattern FORM = Pattern.compile(WORD + "[A-Z2-7]{" + LENGTH + "}");

  private final IdentityKey key;

  public Pseudonyms(IdentityKey key) {
    this.key = key;
  }

  /** The pseudonym of a name: 网友 and ten signs, 50 bits; a pseudonym stays what it is. */
  public String of(String name) {
    if (FORM.matcher(name).matches()) {
      return name;
    }
    byte[] digest = key.digest("author", Folding.fold(name.strip()));
    long bits = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      bits = bits << Byte.SIZE | digest[i] & 0xff;
    }
    StringBuilder signs = new StringBuilder(WORD);
    for (int i = 0; i < LENGTH; i++) {
      signs.append(SIGNS.charAt((int) (bits & SIGNS.length() - 1)));
      bits >>>= BITS;
    }
    return signs.toString();
  }

  /** What stands for a name or an address in lists that must not hold it. */
  public String digest(String subject) {
    return HexFormat.of().formatHex(key.digest("subject", subject.strip()));
  }
}
