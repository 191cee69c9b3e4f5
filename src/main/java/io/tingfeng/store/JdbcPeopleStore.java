package io.tingfeng.store;

import io.tingfeng.people.Account;
import io.tingfeng.people.ApiToken;
import io.tingfeng.people.PeopleStore;
import io.tingfeng.people.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Accounts, sessions and tokens in the database. */
public final class JdbcPeopleStore implements PeopleStore {
  private final Database database;

  /** A store on an open database. */
  public JdbcPeopleStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Account> accounts() {
    return database.read(
        handle ->
            handle
                .createQuery("select body from account order by name")
                .mapTo(String.class)
                .map(body -> Documents.read(body, Account.class))
                .list());
  }

  @Override
  public Optional<Account> account(String name) {
    return database.read(
        handle ->
            handle
                .createQuery("select body from account where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .map(body -> Documents.read(body, Account.class))
                .findOne());
  }

  @Override
  public void save(Account account) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into account values (:name, :body)
                    on conflict (name) do update set body = excluded.body
                    """)
                .bind("name", account.name())
                .bind("body", Documents.write(account))
                .execute());
  }

  @Override
  public boolean saveFirst(Account account) {
    return database.read(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into account select :name, :body
                        where not exists (select 1 from account)
                        """)
                    .bind("name", account.name())
                    .bind("body", Documents.write(account))
                    .execute())
        == 1;
  }

  @Override
  public Optional<String> joined(String issuer, String subject) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select account from sign_on where issuer = :issuer and subject = :subject")
                .bind("issuer", issuer)
                .bind("subject", subject)
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public boolean isJoined(String account) {
    return database.read(
        handle ->
            handle
                .createQuery("select 1 from sign_on where account = :account")
                .bind("account", account)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }

  @Override
  public void join(String issuer, String subject, String account) {
    database.write(
        h -> h.execute("insert into sign_on values (?, ?, ?)", issuer, subject, account));
  }

  @Override
  public Optional<Session> session(String hash) {
    return database.read(
        handle ->
            handle
                .createQuery("select * from session where hash = :hash")
                .bind("hash", hash)
                .map(JdbcPeopleStore::session)
                .findOne());
  }

  @Override
  public List<Session> sessions(String account) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select * from session where account = :account order by opened_at desc, hash")
                .bind("account", account)
                .map(JdbcPeopleStore::session)
                .list());
  }

  @Override
  public void save(Session session) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into session values (:hash, :account, :opened, :seen, :browser)
                    on conflict (hash) do update set seen_at = excluded.seen_at
                    """)
                .bind("hash", session.hash())
                .bind("account", session.account())
                .bind("opened", session.openedAt())
                .bind("seen", session.seenAt())
                .bind("browser", session.browser())
                .execute());
  }

  @Override
  public void endSession(String hash) {
    database.write(h -> h.execute("delete from session where hash = ?", hash));
  }

  @Override
  public void endSessions(String account) {
    database.write(h -> h.execute("delete from session where account = ?", account));
  }

  @Override
  public void forgetSessionsBefore(Instant time) {
    database.write(h -> h.execute("delete from session where opened_at < ?", time));
  }

  @Override
  public Optional<ApiToken> token(String hash) {
    return database.read(
        handle ->
            handle
                .createQuery("select body from api_token where hash = :hash")
                .bind("hash", hash)
                .mapTo(String.class)
                .map(body -> Documents.read(body, ApiToken.class))
                .findOne());
  }

  @Override
  public List<ApiToken> tokens(String account) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select body from api_token where account = :account
                    order by created_at desc, hash
                    """)
                .bind("account", account)
                .mapTo(String.class)
                .map(body -> Documents.read(body, ApiToken.class))
                .list());
  }

  @Override
  public void save(ApiToken token) {
    database.write(
        handle ->
            handle
                .createUpdate("insert into api_token values (:hash, :account, :body, :created)")
                .bind("hash", token.hash())
                .bind("account", token.account())
                .bind("body", Documents.write(token))
                .bind("created", token.createdAt())
                .execute());
  }

  @Override
  public boolean withdraw(String account, String id) {
    return tokens(account).stream()
        .filter(token -> token.id().equals(id))
        .map(
            token ->
                database.read(h -> h.execute("delete from api_token where hash = ?", token.hash())))
        .anyMatch(count -> count == 1);
  }

  private static Session session(ResultSet row, StatementContext context) throws SQLException {
    return new Session(
        row.getString("hash"),
        row.getString("account"),
        Moments.at(row, "opened_at"),
        Moments.at(row, "seen_at"),
        row.getString("browser"));
  }
}
