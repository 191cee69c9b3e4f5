package io.tingfeng.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The port for accounts, sessions and tokens. */
public interface PeopleStore {

  /** All accounts by name. */
  List<Account> accounts();

  /** An account by its name. */
  Optional<Account> account(String name);

  /** Keeps an account; the same name again replaces it. */
  void save(Account account);

  /** Keeps the first account of all; false when there is one already. */
  boolean saveFirst(Account account);

  /** The account of a person for whom a provider vouches. */
  Optional<String> joined(String issuer, String subject);

  /** Whether some provider vouches for the person of an account. */
  boolean isJoined(String account);

  /** Keeps whom a provider vouches for. */
  void join(String issuer, String subject, String account);

  /** A session by the hash of its secret. */
  Optional<Session> session(String hash);

  /** The sessions of an account, newest first. */
  List<Session> sessions(String account);

  /** Keeps a session; the same hash again replaces it. */
  void save(Session session);

  /** Ends a session. */
  void endSession(String hash);

  /** Ends all sessions of an account. */
  void endSessions(String account);

  /** Forgets sessions that were opened before a time. */
  void forgetSessionsBefore(Instant time);

  /** A token by the hash of its secret. */
  Optional<ApiToken> token(String hash);

  /** The tokens of an account, newest first. */
  List<ApiToken> tokens(String account);

  /** Keeps a token. */
  void save(ApiToken token);

  /** Withdraws the token of an account; says whether there was one. */
  boolean withdraw(String account, String id);
}
