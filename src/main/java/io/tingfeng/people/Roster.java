package io.tingfeng.people;

import io.tingfeng.model.BrandId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the list of people: who is in it, what each may, and whose keys hold. */
public final class Roster {
  private static final Duration NOTED = Duration.ofMinutes(5);

  private final PeopleStore people;
  private final AuditLog audit;
  private final InstantSource clock;

  /** A roster over a store. */
  public Roster(PeopleStore people, AuditLog audit, InstantSource clock) {
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /** Everybody, by name. */
  public List<Account> all() {
    return people.accounts();
  }

  /** Somebody by name. */
  public Optional<Account> find(String name) {
    return people.account(name);
  }

  /** The browsers in which somebody is signed in. */
  public List<Session> sessions(String account) {
    return people.sessions(account).stream().filter(s -> s.holds(clock.instant())).toList();
  }

  /** The keys of somebody. */
  public List<ApiToken> tokens(String account) {
    return people.tokens(account);
  }

  /**
   * Takes somebody in.
   *
   * @param by who does so, for the audit log
   * @throws PeopleFault when the name is taken or unfit, or the password too short
   */
  public Account add(String by, String name, String shown, Role role, String password) {
    if (!Account.isName(name)) {
      throw new PeopleFault("a name has lower-case letters, digits, dot and hyphen: " + name);
    }
    requireFit(password);
    if (people.account(name).isPresent()) {
      throw new PeopleFault("there is an account of this name: " + name);
    }
    Instant at = clock.instant();
    Account account =
        Account.fresh(name, shown.isBlank() ? name : shown, role, Passwords.hash(password), at);
    people.save(account);
    audit.add(new Deed(at, by, "account-added", name, "", role.word()));
    return account;
  }

  /**
   * Gives somebody another role, other brands, or shuts them out, which ends their sessions.
   *
   * @throws PeopleFault when nobody would be left to administer
   */
  public void change(String by, String name, Role role, List<BrandId> brands, boolean enabled) {
    Account before = known(name);
    Account after = before.as(role, brands, enabled);
    if (isLastAdmin(before) && !(enabled && role == Role.ADMIN)) {
      throw new PeopleFault("the last administrator must stay one");
    }
    people.save(after);
    if (!enabled) {
      people.endSessions(name);
    }
    audit.add(
        new Deed(clock.instant(), by, "account-changed", name, describe(before), describe(after)));
  }

  /** Sets a password and ends all sessions of its owner. */
  public void password(String by, String name, String password) {
    requireFit(password);
    people.save(known(name).withPassword(Passwords.hash(password)));
    people.endSessions(name);
    audit.add(new Deed(clock.instant(), by, "password-set", name, "", ""));
  }

  /** Remembers that somebody looked at the overview; says how they stand then. */
  public Account looked(Account account) {
    Account after = account.looked(clock.instant());
    boolean isNews =
        account.lastLook().map(last -> last.plus(NOTED).isBefore(clock.instant())).orElse(true);
    if (isNews) {
      people.save(after);
    }
    return after;
  }

  /**
   * Makes a token.
   *
   * @return its secret, which is kept nowhere
   */
  public String token(String by, String name, String label, Set<Right> scopes) {
    Account account = known(name);
    if (scopes.isEmpty() || !account.role().rights().containsAll(scopes)) {
      throw new PeopleFault("a token may do something, and no more than its account");
    }
    String secret = ApiToken.MARK + Ticket.draw();
    Instant at = clock.instant();
    ApiToken token = new ApiToken(Ticket.hash(secret), name, label, scopes, at, Optional.empty());
    people.save(token);
    audit.add(new Deed(at, by, "token-made", token.id(), "", words(scopes)));
    return secret;
  }

  /** Withdraws a token of an account; says whether there was one. */
  public boolean withdraw(String by, String name, String id) {
    boolean was = people.withdraw(name, id);
    if (was) {
      audit.add(new Deed(clock.instant(), by, "token-withdrawn", id, "", ""));
    }
    return was;
  }

  private Account known(String name) {
    return people
        .account(name)
        .orElseThrow(() -> new PeopleFault("there is no account of this name: " + name));
  }

  private boolean isLastAdmin(Account account) {
    return isAdmin(account) && people.accounts().stream().filter(Roster::isAdmin).count() == 1;
  }

  private static boolean isAdmin(Account account) {
    return account.enabled() && account.role() == Role.ADMIN;
  }

  private static void requireFit(String password) {
    if (!Passwords.isFit(password)) {
      throw new PeopleFault("a password has " + Passwords.SHORTEST + " characters or more");
    }
  }

  private static String describe(Account account) {
    String brands =
        account.brands().isEmpty()
            ? "all brands"
            : account.brands().stream().map(BrandId::value).collect(Collectors.joining(" "));
    return account.role().word() + ", " + brands + (account.enabled() ? "" : ", shut out");
  }

  private static String words(Set<Right> scopes) {
    return scopes.stream().map(Right::word).sorted().collect(Collectors.joining(" "));
  }
}
