package io.tingfeng.store;

import io.tingfeng.evidence.EvidenceId;
import io.tingfeng.evidence.Exhibit;
import io.tingfeng.evidence.ExhibitStore;
import io.tingfeng.evidence.Occasion;
import io.tingfeng.evidence.Wish;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.Words;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** The list of captures in the database. */
public final class JdbcExhibitStore implements ExhibitStore {
  private final Database database;

  /** A store on an open database. */
  public JdbcExhibitStore(Database database) {
    this.database = database;
  }

  @Override
  public void save(Exhibit exhibit) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into exhibit values (:id, :address, :post, :brand, :occasion,
                      :capturedAt, :status, :bytes, :sha256, :held, :removed)
                    on conflict (id) do update set held = excluded.held,
                      removed = excluded.removed, address = excluded.address,
                      post = excluded.post
                    """)
                .bind("id", exhibit.id().value())
                .bind("address", exhibit.address().toString())
                .bind("post", exhibit.post())
                .bind("brand", exhibit.brand().map(BrandId::value))
                .bind("occasion", exhibit.occasion().word())
                .bind("capturedAt", exhibit.capturedAt())
                .bind("status", exhibit.status())
                .bind("bytes", exhibit.bytes())
                .bind("sha256", exhibit.sha256())
                .bind("held", exhibit.held())
                .bind("removed", exhibit.removed())
                .execute());
  }

  @Override
  public Optional<Exhibit> find(EvidenceId id) {
    return database.read(
        handle ->
            handle
                .createQuery("select * from exhibit where id = :id")
                .bind("id", id.value())
                .map(JdbcExhibitStore::exhibit)
                .findOne());
  }

  @Override
  public List<Exhibit> newest(int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select * from exhibit order by captured_at desc, id desc limit :limit")
                .bind("limit", limit)
                .map(JdbcExhibitStore::exhibit)
                .list());
  }

  @Override
  public List<Exhibit> of(URI address, Optional<String> post) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select * from exhibit where address = :address or post = :post
                    order by captured_at, id
                    """)
                .bind("address", address.toString())
                .bind("post", post)
                .map(JdbcExhibitStore::exhibit)
                .list());
  }

  @Override
  public List<Exhibit> removable(Instant before) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select * from exhibit
                    where captured_at < :before and held is null and removed is null
                    order by captured_at, id
                    """)
                .bind("before", before)
                .map(JdbcExhibitStore::exhibit)
                .list());
  }

  @Override
  public long bytes() {
    return database.read(
        handle ->
            handle
                .createQuery("select coalesce(sum(bytes), 0) from exhibit where removed is null")
                .mapTo(Long.class)
                .one());
  }

  @Override
  public void wish(Wish wish) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into capture_wish
                      (wish_key, occasion, address, source, brand, due, tries)
                    values (:key, :occasion, :address, :source, :brand, :due, :tries)
                    on conflict (wish_key, occasion) do nothing
                    """)
                .bind("key", wish.key())
                .bind("occasion", wish.occasion().word())
                .bind("address", wish.address().toString())
                .bind("source", wish.source().map(SourceId::value))
                .bind("brand", wish.brand().map(BrandId::value))
                .bind("due", wish.due())
                .bind("tries", wish.tries())
                .execute());
  }

  @Override
  public List<Wish> due(Instant now, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select * from capture_wish where settled_at is null and due <= :now
                    order by due, wish_key limit :limit
                    """)
                .bind("now", now)
                .bind("limit", limit)
                .map(JdbcExhibitStore::wish)
                .list());
  }

  @Override
  public void putOff(Wish wish) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    update capture_wish set due = :due, tries = :tries
                    where wish_key = :key and occasion = :occasion
                    """)
                .bind("due", wish.due())
                .bind("tries", wish.tries())
                .bind("key", wish.key())
                .bind("occasion", wish.occasion().word())
                .execute());
  }

  @Override
  public void settle(Wish wish, Instant at) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    update capture_wish set settled_at = :at
                    where wish_key = :key and occasion = :occasion
                    """)
                .bind("at", at)
                .bind("key", wish.key())
                .bind("occasion", wish.occasion().word())
                .execute());
  }

  @Override
  public void forgetBefore(Instant time) {
    database.write(
        handle ->
            handle
                .createUpdate("delete from capture_wish where settled_at < :time")
                .bind("time", time)
                .execute());
  }

  private static Exhibit exhibit(ResultSet row, StatementContext context) throws SQLException {
    return new Exhibit(
        new EvidenceId(row.getString("id")),
        URI.create(row.getString("address")),
        Optional.ofNullable(row.getString("post")),
        Optional.ofNullable(row.getString("brand")).map(BrandId::new),
        Words.parse(Occasion.class, row.getString("occasion")).orElseThrow(),
        Moments.at(row, "captured_at"),
        row.getInt("status"),
        row.getLong("bytes"),
        row.getString("sha256"),
        Optional.ofNullable(row.getString("held")),
        Optional.ofNullable(row.getString("removed")));
  }

  private static Wish wish(ResultSet row, StatementContext context) throws SQLException {
    return new Wish(
        row.getString("wish_key"),
        Words.parse(Occasion.class, row.getString("occasion")).orElseThrow(),
        URI.create(row.getString("address")),
        Optional.ofNullable(row.getString("source")).map(SourceId::new),
        Optional.ofNullable(row.getString("brand")).map(BrandId::new),
        Moments.at(row, "due"),
        row.getInt("tries"));
  }
}
