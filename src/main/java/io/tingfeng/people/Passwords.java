package io.tingfeng.people;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.Optional;

/** Hashes passwords with Argon2id (RFC 9106); a hash carries its own parameters and salt. */
public final class Passwords {
  /** Shorter ones are guessed. */
  public static final int SHORTEST = 10;

  /** Longer ones only burden the hash. */
  public static final int LONGEST = 256;

  private static final int MEMORY_KIB = 19_456;
  private static final int ROUNDS = 2;
  private static final int LANES = 1;
  private static final int LENGTH = 32;
  private static final int SALT = 16;
  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(MEMORY_KIB, ROUNDS, LANES, LENGTH, Argon2.ID);

  /** Compared with when there is no account, so that the answer takes as long. */
  private static final String NOBODY = hash("nobody has this password");

  private Passwords() {}

  /** Whether a text is fit to be a password. */
  public static boolean isFit(String password) {
    return password.length() >= SHORTEST && password.length() <= LONGEST;
  }

  /** The hash of a password, with a salt of its own. */
  public static String hash(String password) {
    return Password.hash(password).addRandomSalt(SALT).with(ARGON2).getResult();
  }

  /** Whether a password fits a hash; without a hash it takes the same time and never fits. */
  public static boolean fits(String password, Optional<String> hash) {
    if (password.length() > LONGEST) {
      return false;
    }
    String against = hash.orElse(NOBODY);
    boolean fits =
        Password.check(password, against).with(Argon2Function.getInstanceFromHash(against));
    return fits && hash.isPresent();
  }
}
