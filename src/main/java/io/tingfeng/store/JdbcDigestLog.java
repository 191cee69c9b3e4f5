package io.tingfeng.store;

import io.tingfeng.digest.DigestLog;
import java.time.Instant;
import java.time.LocalDate;

/** The digests that have left, in the database. */
public final class JdbcDigestLog implements DigestLog {
  private final Database database;

  /** A store on an open database. */
  public JdbcDigestLog(Database database) {
    this.database = database;
  }

  @Override
  public boolean sent(String subscription, LocalDate date) {
    return database.read(
        handle ->
            handle
                    .createQuery(
                        """
                        select count(*) from digest_sent
                        where subscription = :subscription and day = :day
                        """)
                    .bind("subscription", subscription)
                    .bind("day", date.toString())
                    .mapTo(Long.class)
                    .one()
                > 0);
  }

  @Override
  public void markSent(String subscription, LocalDate date, Instant at) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into digest_sent values (:subscription, :day, :at)
                    on conflict (subscription, day) do nothing
                    """)
                .bind("subscription", subscription)
                .bind("day", date.toString())
                .bind("at", at)
                .execute());
  }
}
