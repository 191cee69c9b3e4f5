package io.tingfeng.people;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import io.tingfeng.config.SignOn;
import io.tingfeng.fetch.Inquiry;
import io.tingfeng.model.Words;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets people in for whom a provider of OpenID Connect vouches: authorisation code with PKCE
 * (S256), state and nonce. Who is under way stands in memory, bounded, for ten minutes.
 */
public final class SingleSignOn {
  /** How long somebody may stay at the provider. */
  public static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(SingleSignOn.class);
  private static final int MOST_UNDER_WAY = 10_000;
  private static final Set<Arrival.Reason> BEFORE =
      Set.of(Arrival.Reason.STALE, Arrival.Reason.DECLINED, Arrival.Reason.PROVIDER);

  private final String name;
  private final String issuer;
  private final Provider provider;
  private final TokenCheck check;
  private final Reception reception;
  private final Door door;
  private final AuditLog audit;
  private final InstantSource clock;
  private final Map<String, UnderWay> underWay =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, UnderWay> eldest) {
          return size() > MOST_UNDER_WAY;
        }
      };

  /** Somebody who is at the provider; {@code browser} is the hash of their cookie. */
  private record UnderWay(
      String browser, Nonce nonce, CodeVerifier verifier, String back, Instant since) {}

  /**
   * Where to send a browser.
   *
   * @param cookie a secret that it must bring back
   */
  public record Departure(URI address, String cookie) {}

  /**
   * What the provider hands a browser to bring back; empty what it left out.
   *
   * @param cookie the secret that the browser was given
   */
  public record Return(String state, String code, String error, String issuer, String cookie) {}

  /**
   * A way in.
   *
   * @param secret of ours at the provider, when there is one
   */
  public SingleSignOn(
      SignOn rules,
      Optional<String> secret,
      Inquiry inquiry,
      PeopleStore people,
      AuditLog audit,
      Door door,
      InstantSource clock) {
    this.name = rules.name();
    this.issuer = rules.issuer().toString();
    this.provider = new Provider(rules, secret, inquiry, clock);
    this.check = new TokenCheck(rules, clock);
    this.reception = new Reception(rules, people, new Roster(people, audit, clock), audit, clock);
    this.door = door;
    this.audit = audit;
    this.clock = clock;
  }

  /** What people call the provider. */
  public String name() {
    return name;
  }

  /**
   * Whether the provider can be asked and says what it should.
   *
   * @throws SignOnFault when it does not
   */
  public String look() {
    return provider.description().getIssuer()
        + " answers; it sends people to "
        + provider.landing();
  }

  /**
   * Sends somebody to the provider; empty when it cannot be reached.
   *
   * @param back where they want to go
   */
  public Optional<Departure> depart(String back) {
    State state = new State();
    Nonce nonce = new Nonce();
    CodeVerifier verifier = new CodeVerifier();
    try {
      URI address = provider.entrance(state, nonce, verifier);
      String cookie = Ticket.draw();
      synchronized (underWay) {
        underWay.put(
            Ticket.hash(state.getValue()),
            new UnderWay(Ticket.hash(cookie), nonce, verifier, back, clock.instant()));
      }
      return Optional.of(new Departure(address, cookie));
    } catch (SignOnFault e) {
      LOG.warn("single sign-on: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /** Lets somebody in who comes back, or says why not. */
  public Arrival arrive(Return answer, String browser) {
    try {
      UnderWay person = found(answer);
      var code = new AuthorizationCode(answer.code());
      Vouched vouched =
          check.of(
              provider.token(code, person.verifier()), provider.keys(), person.nonce().getValue());
      return door.enter(reception.account(vouched), browser) instanceof SignIn.Entered entered
          ? new Arrival.Entered(entered.secret(), person.back())
          : new Arrival.Refused(Arrival.Reason.SHUT);
    } catch (SignOnFault e) {
      LOG.warn("single sign-on: {}", e.getMessage());
      note(e);
      return new Arrival.Refused(e.reason());
    }
  }

  /** Only what a provider's answer led to: whoever likes can come with a state that is none. */
  private void note(SignOnFault fault) {
    if (!BEFORE.contains(fault.reason())) {
      String why = Words.of(fault.reason()) + ": " + fault.getMessage();
      audit.add(new Deed(clock.instant(), Deed.NOBODY, "sign-on-refused", issuer, "", why));
    }
  }

  /** Whoever is under way with this state and this browser; each state is taken once. */
  private UnderWay found(Return answer) {
    UnderWay person;
    synchronized (underWay) {
      person = underWay.remove(Ticket.hash(answer.state()));
    }
    if (person == null
        || person.since().plus(PATIENCE).isBefore(clock.instant())
        || !Ticket.fits(answer.cookie(), person.browser())) {
      throw new SignOnFault(Arrival.Reason.STALE, "a state that is not under way came back");
    }
    if (!answer.issuer().isEmpty() && !answer.issuer().equals(issuer)) {
      throw new SignOnFault(
          Arrival.Reason.DECLINED, "another provider answers: " + answer.issuer());
    }
    if (!answer.error().isEmpty() || answer.code().isEmpty()) {
      throw new SignOnFault(Arrival.Reason.DECLINED, "the provider declined: " + answer.error());
    }
    return person;
  }
}
