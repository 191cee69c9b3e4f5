package io.tingfeng.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Lets people in and out: first account, passwords, sessions, tokens. Every passage is noted. */
public final class Door {
  private static final int LONGEST_BROWSER = 120;

  private final PeopleStore people;
  private final AuditLog audit;
  private final InstantSource clock;
  private final Brake brake = new Brake();
  private final String setupHash;
  private final String setupToken;

  /** A door with a new setup token. */
  public Door(PeopleStore people, AuditLog audit, InstantSource clock) {
    this.people = people;
    this.audit = audit;
    this.clock = clock;
    this.setupToken = Ticket.draw();
    this.setupHash = Ticket.hash(setupToken);
  }

  /** The token that makes the first account; empty once there is an account. */
  public Optional<String> setupToken() {
    return isNew() ? Optional.of(setupToken) : Optional.empty();
  }

  /** Whether there is no account yet. */
  public boolean isNew() {
    return people.accounts().isEmpty();
  }

  /** Makes the first account, an administrator's, and lets its owner in. */
  public SignIn setUp(
      String token, String name, String shown, String password, String address, String browser) {
    Instant at = clock.instant();
    Duration wait = brake.wait(address, at);
    if (!wait.isZero()) {
      return new SignIn.Braked(wait);
    }
    if (!Ticket.fits(token, setupHash)) {
      brake.failed(address, at);
      return new SignIn.Refused();
    }
    Account account = Account.fresh(name, shown, Role.ADMIN, Passwords.hash(password), at);
    if (!people.saveFirst(account)) {
      return new SignIn.Refused();
    }
    audit.add(new Deed(at, name, "set-up", name, "", Role.ADMIN.word()));
    return enter(account, browser);
  }

  /** Asks name and password. */
  public SignIn signIn(String name, String password, String address, String browser) {
    Instant at = clock.instant();
    Duration byName = brake.wait("name " + name, at);
    Duration byAddress = brake.wait(address, at);
    Duration wait = byName.compareTo(byAddress) > 0 ? byName : byAddress;
    if (!wait.isZero()) {
      return new SignIn.Braked(wait);
    }
    Optional<Account> account = people.account(name);
    boolean fits = Passwords.fits(password, account.flatMap(Account::password));
    if (!fits || !account.map(Account::enabled).orElse(false)) {
      brake.failed("name " + name, at);
      brake.failed(address, at);
      audit.add(new Deed(at, Deed.NOBODY, "sign-in-refused", name, "", address));
      return new SignIn.Refused();
    }
    brake.passed("name " + name);
    brake.passed(address);
    return enter(account.orElseThrow(), browser);
  }

  /** Lets in a person whose identity somebody else has vouched for. */
  public SignIn enter(Account account, String browser) {
    Instant at = clock.instant();
    String secret = Ticket.draw();
    String kept =
        browser.length() > LONGEST_BROWSER ? browser.substring(0, LONGEST_BROWSER) : browser;
    people.save(new Session(Ticket.hash(secret), account.name(), at, at, kept));
    audit.add(new Deed(at, account.name(), "sign-in", account.name(), "", ""));
    return new SignIn.Entered(account, secret);
  }

  /** Who a cookie's secret belongs to. */
  public Optional<Caller> session(String secret) {
    Instant at = clock.instant();
    Optional<Session> session = people.session(Ticket.hash(secret)).filter(s -> s.holds(at));
    session
        .filter(s -> s.isStale(at))
        .ifPresent(
            s -> people.save(new Session(s.hash(), s.account(), s.openedAt(), at, s.browser())));
    return session
        .flatMap(s -> people.account(s.account()))
        .filter(Account::enabled)
        .map(account -> new Caller(account, account.role().rights(), Caller.Way.SESSION));
  }

  /** Who a token's secret belongs to, with no more rights than its scopes. */
  public Optional<Caller> token(String secret) {
    Instant at = clock.instant();
    Optional<ApiToken> token = people.token(Ticket.hash(secret)).filter(t -> t.holds(at));
    return token
        .flatMap(t -> people.account(t.account()))
        .filter(Account::enabled)
        .map(
            account -> {
              Set<Right> rights = account.role().rights();
              rights.retainAll(token.orElseThrow().scopes());
              return new Caller(account, rights, Caller.Way.TOKEN);
            });
  }

  /** Ends the session of a cookie's secret. */
  public void signOut(Caller caller, String secret) {
    people.endSession(Ticket.hash(secret));
    note(caller, "sign-out", caller.account().name(), "", "");
  }

  /** Ends all sessions of a person. */
  public void signOutEverywhere(Caller caller, String account) {
    people.endSessions(account);
    note(caller, "sign-out-everywhere", account, "", "");
  }

  /** Notes what somebody did. */
  public void note(Caller caller, String act, String object, String before, String after) {
    audit.add(new Deed(clock.instant(), caller.account().name(), act, object, before, after));
  }
}
