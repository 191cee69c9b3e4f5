package io.tingfeng.store;

import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Words;
import io.tingfeng.notify.ChannelKind;
import io.tingfeng.notify.Letter;
import io.tingfeng.notify.Notice;
import io.tingfeng.notify.Outbox;
import io.tingfeng.notify.Recipient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Letters in the database. */
public final class JdbcOutbox implements Outbox {
  private static final int ID_BYTES = 12;

  private static final String BLANK = "（内容已按删除要求清除）";

  private final Database database;

  /** A store on an open database. */
  public JdbcOutbox(Database database) {
    this.database = database;
  }

  @Override
  public void add(Notice notice, Collection<Recipient> recipients, Instant from) {
    database.write(handle -> recipients.forEach(recipient -> add(handle, notice, recipient, from)));
  }

  @Override
  public void withdraw(String keys, Collection<Recipient> recipients, Instant at) {
    database.write(
        handle ->
            recipients.forEach(
                recipient ->
                    handle
                        .createUpdate(
                            """
                            update letter set state = 'gave-up', settled_at = :at,
                              reason = 'a later notice says more'
                            where state = 'waiting' and channel = :channel and address = :address
                              and substr(notice_key, 1, :length) = :keys
                            """)
                        .bind("at", at)
                        .bind("channel", recipient.channel().word())
                        .bind("address", recipient.address())
                        .bind("length", keys.length())
                        .bind("keys", keys)
                        .execute()));
  }

  @Override
  public List<Letter> due(Instant now, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select * from letter where state = 'waiting' and next_at <= :now
                    order by case level when 'red' then 0 when 'orange' then 1 when 'yellow' then 2
                      when 'blue' then 3 else 4 end, next_at, id
                    limit :limit
                    """)
                .bind("now", now)
                .bind("limit", limit)
                .map(JdbcOutbox::letter)
                .list());
  }

  @Override
  public void sent(String id, Instant at) {
    settle(id, Letter.State.SENT, "", at);
  }

  @Override
  public void retry(String id, String reason, Instant nextAt) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    update letter set attempts = attempts + 1, reason = :reason, next_at = :next
                    where id = :id and state = 'waiting'
                    """)
                .bind("id", id)
                .bind("reason", reason)
                .bind("next", nextAt)
                .execute());
  }

  @Override
  public void gaveUp(String id, String reason, Instant at) {
    settle(id, Letter.State.GAVE_UP, reason, at);
  }

  @Override
  public List<Letter> recent(TimeWindow window) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select * from letter where written_at >= :from and written_at < :to
                    order by written_at desc, id
                    """)
                .bind("from", window.from())
                .bind("to", window.to())
                .map(JdbcOutbox::letter)
                .list());
  }

  @Override
  public List<Letter> about(String keys) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select * from letter where substr(notice_key, 1, :length) = :keys
                    order by written_at desc, id
                    """)
                .bind("length", keys.length())
                .bind("keys", keys)
                .map(JdbcOutbox::letter)
                .list());
  }

  @Override
  public int blank(Collection<String> addresses) {
    return database.read(
        handle ->
            addresses.stream()
                .mapToInt(
                    address ->
                        handle
                            .createUpdate(
                                """
                                update letter set subject = :blank, plain = :blank, html = null
                                where plain like :quote escape '!'
                                """)
                            .bind("blank", BLANK)
                            .bind("quote", '%' + address.replaceAll("([!%_])", "!$1") + '%')
                            .execute())
                .sum());
  }

  @Override
  public void forgetBefore(Instant time) {
    database.write(
        handle ->
            handle
                .createUpdate("delete from letter where settled_at < :time")
                .bind("time", time)
                .execute());
  }

  private void settle(String id, Letter.State state, String reason, Instant at) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    update letter set attempts = attempts + 1, state = :state, reason = :reason,
                      settled_at = :at
                    where id = :id and state = 'waiting'
                    """)
                .bind("id", id)
                .bind("state", state.word())
                .bind("reason", reason)
                .bind("at", at)
                .execute());
  }

  private static void add(Handle handle, Notice notice, Recipient recipient, Instant from) {
    handle
        .createUpdate(
            """
            insert into letter values (:id, :key, :channel, :address, :subject, :plain, :html,
              :level, :at, 'waiting', 0, :from, '', null)
            on conflict (id) do nothing
            """)
        .bind("id", id(notice, recipient))
        .bind("key", notice.key())
        .bind("channel", recipient.channel().word())
        .bind("address", recipient.address())
        .bind("subject", notice.subject())
        .bind("plain", notice.text())
        .bind("html", notice.html())
        .bind("level", notice.level().word())
        .bind("at", notice.at())
        .bind("from", from)
        .execute();
  }

  /** Computed, not counted: the same fact for the same person is the same row on every node. */
  private static String id(Notice notice, Recipient recipient) {
    String parts = notice.key() + '\n' + recipient.channel().word() + '\n' + recipient.address();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(parts.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  private static Letter letter(ResultSet row, StatementContext context) throws SQLException {
    Notice notice =
        new Notice(
            row.getString("notice_key"),
            row.getString("subject"),
            row.getString("plain"),
            Optional.ofNullable(row.getString("html")),
            Words.parse(CrisisLevel.class, row.getString("level")).orElseThrow(),
            Moments.at(row, "written_at"));
    return new Letter(
        row.getString("id"),
        notice,
        new Recipient(
            Words.parse(ChannelKind.class, row.getString("channel")).orElseThrow(),
            row.getString("address")),
        Words.parse(Letter.State.class, row.getString("state")).orElseThrow(),
        row.getInt("attempts"),
        Moments.at(row, "next_at"),
        row.getString("reason"),
        Moments.maybeAt(row, "settled_at"));
  }
}
