package io.tingfeng.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Names a mention: computed from source, external id and brand, so that a second visit, a second
 * node or a replay overwrites and never doubles.
 */
public record MentionId(String value) {

  /** The name of a brand's mention in a post; of the post itself when it speaks of no brand. */
  public static MentionId of(PostId post, Optional<BrandId> brand) {
    String key = post.key() + '\n' + brand.map(BrandId::value).orElse("");
    byte[] hash = sha256().digest(key.getBytes(StandardCharsets.UTF_8));
    return new MentionId(HexFormat.of().formatHex(hash, 0, 12));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
