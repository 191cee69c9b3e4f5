package io.tingfeng.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret behind pseudonyms and seals. Without it a pseudonym cannot be tried out name by name,
 * and a seal cannot be opened. It prints as a mask.
 */
public final class IdentityKey {
  /** The environment variable that may hold it. */
  public static final String VARIABLE = "TINGFENG_IDENTITY_KEY";

  private static final String MAC = "HmacSHA256";
  private static final int BYTES = 32;

  private final byte[] secret;

  private IdentityKey(byte[] secret) {
    this.secret = secret.clone();
  }

  /** The key made of a phrase of the operator. */
  public static IdentityKey of(String phrase) {
    return new IdentityKey(phrase.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The operator's own key, else the one in a file, which is made with a random one when it is
   * missing. The file is no part of a backup.
   */
  public static IdentityKey load(Optional<String> phrase, Path file) {
    return phrase.map(IdentityKey::of).orElseGet(() -> of(read(file)));
  }

  private static String read(Path file) {
    try {
      if (!Files.exists(file)) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, "", StandardOpenOption.CREATE);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
          Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(file, HexFormat.of().formatHex(random) + "\n");
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A keyed digest (HMAC-SHA-256); one purpose never meets another. */
  byte[] digest(String purpose, String text) {
    return mac(mac(secret, purpose), text);
  }

  private static byte[] mac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new AssertionError("every JDK has HMAC-SHA-256, and the key is never empty", e);
    }
  }

  @Override
  public String toString() {
    return "IdentityKey[***]";
  }
}
