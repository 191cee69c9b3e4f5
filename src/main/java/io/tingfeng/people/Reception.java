package io.tingfeng.people;

import io.tingfeng.config.SignOn;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/**
 * Says which account a person has for whom a provider vouches, and takes in those who are new.
 *
 * <p>An account that has a password keeps the role that it was given here. One without a password
 * has, at each sign-on, the role that the provider's groups give it, as far as roles are
 * configured.
 */
final class Reception {
  private static final String SIGN_ON = "sign-on";
  private static final int LONGEST_SHOWN = 60;

  private final SignOn rules;
  private final PeopleStore people;
  private final Roster roster;
  private final AuditLog audit;
  private final InstantSource clock;

  Reception(SignOn rules, PeopleStore people, Roster roster, AuditLog audit, InstantSource clock) {
    this.rules = rules;
    this.people = people;
    this.roster = roster;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The account of a person.
   *
   * @throws SignOnFault when there is none for them
   */
  synchronized Account account(Vouched person) {
    Optional<Account> known =
        people.joined(person.issuer(), person.subject()).flatMap(people::account);
    Account account = known.isPresent() ? known.get() : joined(person);
    if (!account.enabled()) {
      throw new SignOnFault(Arrival.Reason.SHUT, account.name() + " is shut out");
    }
    return account.password().isPresent() || rules.roles().isEmpty()
        ? account
        : inRole(account, role(person));
  }

  private Account joined(Vouched person) {
    String name = person.name().strip().toLowerCase(Locale.ROOT);
    if (!Account.isName(name)) {
      throw new SignOnFault(
          Arrival.Reason.NAMELESS, "claim " + rules.claim() + " is no name of an account: " + name);
    }
    Optional<Account> same = people.account(name);
    if (same.isPresent() && (!rules.join() || people.isJoined(name))) {
      throw new SignOnFault(Arrival.Reason.TAKEN, name + " is the account of somebody else");
    }
    Account account = same.isPresent() ? same.get() : fresh(name, person);
    people.join(person.issuer(), person.subject(), name);
    note("sign-on-joined", name, "", person.issuer() + " " + person.subject());
    return account;
  }

  private Account fresh(String name, Vouched person) {
    String shown = person.shown().isBlank() ? name : person.shown().strip();
    Account account =
        Account.vouched(
            name,
            shown.substring(0, Math.min(shown.length(), LONGEST_SHOWN)),
            role(person),
            clock.instant());
    people.save(account);
    note("account-added", name, "", account.role().word());
    return account;
  }

  private Role role(Vouched person) {
    return rules.roles().entrySet().stream()
        .filter(entry -> person.groups().contains(entry.getKey()))
        .map(entry -> entry.getValue())
        .findFirst()
        .or(rules::unknown)
        .map(part -> Role.valueOf(part.name()))
        .orElseThrow(
            () ->
                new SignOnFault(
                    Arrival.Reason.UNKNOWN, "no role is configured for " + person.name()));
  }

  private Account inRole(Account account, Role role) {
    if (account.role() == role) {
      return account;
    }
    try {
      roster.change(SIGN_ON, account.name(), role, account.brands(), true);
      return people.account(account.name()).orElse(account);
    } catch (PeopleFault e) {
      // The last administrator stays one, whatever the provider says.
      return account;
    }
  }

  private void note(String act, String object, String before, String after) {
    audit.add(new Deed(clock.instant(), SIGN_ON, act, object, before, after));
  }
}
