package io.tingfeng.store;

import io.tingfeng.model.TimeWindow;
import io.tingfeng.people.AuditLog;
import io.tingfeng.people.Deed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;

/** The audit log in the database, which itself refuses to change a row. */
public final class JdbcAuditLog implements AuditLog {
  private final Database database;

  /** A log on an open database. */
  public JdbcAuditLog(Database database) {
    this.database = database;
  }

  @Override
  public void add(Deed deed) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into deed (at, who, act, object, before, after)
                    values (:at, :who, :act, :object, :before, :after)
                    """)
                .bind("at", deed.at())
                .bind("who", deed.who())
                .bind("act", deed.act())
                .bind("object", deed.object())
                .bind("before", deed.before())
                .bind("after", deed.after())
                .execute());
  }

  @Override
  public List<Deed> deeds(TimeWindow window, String who, String act, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select * from deed where at >= :from and at < :to
                      and (:who = '' or who = :who) and (:act = '' or act = :act)
                    order by number desc limit :limit
                    """)
                .bind("from", window.from())
                .bind("to", window.to())
                .bind("who", who)
                .bind("act", act)
                .bind("limit", limit)
                .map(JdbcAuditLog::deed)
                .list());
  }

  private static Deed deed(ResultSet row, StatementContext context) throws SQLException {
    return new Deed(
        Moments.at(row, "at"),
        row.getString("who"),
        row.getString("act"),
        row.getString("object"),
        row.getString("before"),
        row.getString("after"));
  }
}
