package io.tingfeng.people;

import io.tingfeng.model.BrandId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person who may sign in (账号).
 *
 * @param name what is typed at sign-in: lower-case letters, digits, dot, hyphen, at sign; never
 *     changed
 * @param shown the name that others see
 * @param brands the brands that the person sees, all when empty
 * @param password the Argon2id hash; absent for those who come through single sign-on alone
 * @param enabled whether the person may sign in
 * @param lastLook when the overview was last seen
 * @param lookBefore when it was last seen before the present visit
 */
public record Account(
    String name,
    String shown,
    Role role,
    List<BrandId> brands,
    Optional<String> password,
    boolean enabled,
    Instant createdAt,
    Optional<Instant> lastLook,
    Optional<Instant> lookBefore) {
  private static final Duration A_VISIT = Duration.ofMinutes(30);
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,62}");

  public Account {
    brands = List.copyOf(brands);
    if (!isName(name)) {
      throw new IllegalArgumentException("not a name of an account: " + name);
    }
  }

  /** A new account that sees all brands. */
  public static Account fresh(String name, String shown, Role role, String password, Instant at) {
    return new Account(
        name,
        shown,
        role,
        List.of(),
        Optional.of(password),
        true,
        at,
        Optional.empty(),
        Optional.empty());
  }

  /** The account of a person for whom somebody else vouches; it has no password. */
  static Account vouched(String name, String shown, Role role, Instant at) {
    return new Account(
        name,
        shown,
        role,
        List.of(),
        Optional.empty(),
        true,
        at,
        Optional.empty(),
        Optional.empty());
  }

  /** Whether a text may name an account. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** Whether the person sees a brand. */
  public boolean sees(BrandId brand) {
    return brands.isEmpty() || brands.contains(brand);
  }

  /** The same person with another password. */
  public Account withPassword(String hash) {
    return new Account(
        name, shown, role, brands, Optional.of(hash), enabled, createdAt, lastLook, lookBefore);
  }

  /** The same person with another part to play. */
  public Account as(Role next, List<BrandId> seen, boolean isEnabled) {
    return new Account(
        name, shown, next, seen, password, isEnabled, createdAt, lastLook, lookBefore);
  }

  /** The same person who looks at the overview; looks within half an hour are one visit. */
  public Account looked(Instant at) {
    boolean isNewVisit = lastLook.map(last -> last.plus(A_VISIT).isBefore(at)).orElse(false);
    return new Account(
        name,
        shown,
        role,
        brands,
        password,
        enabled,
        createdAt,
        Optional.of(at),
        isNewVisit ? lastLook : lookBefore);
  }
}
