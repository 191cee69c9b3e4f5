package io.tingfeng.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals clear forms with AES-256-GCM, each bound to its post. */
final class Seal {
  private static final ObjectMapper JSON = JsonMapper.builder().addModule(new Jdk8Module()).build();
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  Seal(IdentityKey key) {
    this.key = new SecretKeySpec(key.digest("seal", ""), "AES");
  }

  Sealed close(String post, ClearForm clear, Instant at) {
    try {
      byte[] nonce = new byte[NONCE];
      random.nextBytes(nonce);
      byte[] body = cipher(Cipher.ENCRYPT_MODE, post, nonce).doFinal(JSON.writeValueAsBytes(clear));
      byte[] all = Arrays.copyOf(nonce, NONCE + body.length);
      System.arraycopy(body, 0, all, NONCE, body.length);
      return new Sealed(post, at, Base64.getEncoder().encodeToString(all));
    } catch (GeneralSecurityException | JsonProcessingException e) {
      throw new AssertionError("every JDK has AES-GCM, and a clear form is plain", e);
    }
  }

  /** The clear form; empty when the seal was made with another key or for another post. */
  Optional<ClearForm> open(Sealed sealed) {
    byte[] all = Base64.getDecoder().decode(sealed.body());
    try {
      byte[] clear =
          cipher(Cipher.DECRYPT_MODE, sealed.post(), Arrays.copyOf(all, NONCE))
              .doFinal(all, NONCE, all.length - NONCE);
      return Optional.of(
          JSON.readValue(new String(clear, StandardCharsets.UTF_8), ClearForm.class));
    } catch (GeneralSecurityException | JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, String post, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(post.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
