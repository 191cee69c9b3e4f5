package io.tingfeng.complaint;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who speaks in a complaint: what they want, why they are angry, how they behave.
 *
 * @param behaviour absent when no sign of it stands in the text
 * @param signs the words that were read, in the order of the text
 */
public record Customer(
    Set<Want> wants, Set<Cause> causes, Optional<Behaviour> behaviour, List<Sign> signs) {

  public Customer {
    wants = Set.copyOf(wants);
    causes = Set.copyOf(causes);
    signs = List.copyOf(signs);
  }

  /** What is wanted (实质需要、精神需要). */
  public enum Want {
    /** Quality, price, delivery: something to be mended, paid or sent. */
    SUBSTANCE,
    /** Respect and understanding: an apology, an answer. */
    RESPECT
  }

  /** Why they are angry (不满主因). */
  public enum Cause {
    DISRESPECT,
    UNFAIR,
    DECEIVED,
    /** It happened again and again. */
    AGAIN
  }

  /**
   * One word that was read.
   *
   * @param name what it is a sign of, as {@code lexicons/customer-signs.txt} names it
   * @param start first character in the text
   * @param end one past the last character
   */
  public record Sign(String name, String term, int start, int end) {}
}
