package io.tingfeng.store;

import io.tingfeng.fetch.Cause;
import io.tingfeng.fetch.Validators;
import io.tingfeng.fetch.Visit;
import io.tingfeng.fetch.VisitStore;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Words;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Visits, validators and followed links in the database. */
public final class JdbcVisitStore implements VisitStore {
  /** Engines bound the number of values in one statement. */
  private static final int CHUNK = 500;

  private final Database database;

  /** A store on an open database. */
  public JdbcVisitStore(Database database) {
    this.database = database;
  }

  @Override
  public void acknowledge(Visit visit, Map<URI, Validators> validators, Collection<URI> followed) {
    database.write(
        handle -> {
          save(handle, visit);
          remember(handle, validators, visit.endedAt());
          follow(handle, visit.source(), followed, visit.endedAt());
        });
  }

  @Override
  public Validators validators(URI address) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select etag, last_modified, digest from validator where address = :address")
                .bind("address", address.toString())
                .map(
                    (row, context) ->
                        new Validators(
                            Optional.ofNullable(row.getString("etag")),
                            Optional.ofNullable(row.getString("last_modified")),
                            Optional.ofNullable(row.getString("digest"))))
                .findOne()
                .orElse(Validators.NONE));
  }

  @Override
  public List<URI> unfollowed(SourceId source, List<URI> links) {
    Set<URI> open = new LinkedHashSet<>(links);
    List<String> addresses = open.stream().map(URI::toString).toList();
    for (int from = 0; from < addresses.size(); from += CHUNK) {
      List<String> chunk = addresses.subList(from, Math.min(from + CHUNK, addresses.size()));
      Set<String> known = database.read(handle -> followed(handle, source, chunk));
      open.removeIf(link -> known.contains(link.toString()));
    }
    return new ArrayList<>(open);
  }

  @Override
  public Optional<Visit> last(SourceId source) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select * from visit where source = :source
                    order by started_at desc limit 1
                    """)
                .bind("source", source.value())
                .map(JdbcVisitStore::visit)
                .findOne());
  }

  @Override
  public List<Visit> recent(SourceId source, Instant until, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select * from visit where source = :source and ended_at <= :until
                    order by started_at desc limit :limit
                    """)
                .bind("source", source.value())
                .bind("until", until)
                .bind("limit", limit)
                .map(JdbcVisitStore::visit)
                .list());
  }

  @Override
  public List<Instant> news(SourceId source, Instant since) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct newest_at from visit
                    where source = :source and started_at >= :since and newest_at is not null
                    order by newest_at
                    """)
                .bind("source", source.value())
                .bind("since", since)
                .map((row, context) -> Moments.at(row, "newest_at"))
                .list());
  }

  @Override
  public List<Visit> latest() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select v.* from visit v
                    where v.started_at = (select max(started_at) from visit where source = v.source)
                    order by v.source
                    """)
                .map(JdbcVisitStore::visit)
                .list());
  }

  @Override
  public List<Visit> visits(TimeWindow window) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select * from visit where started_at >= :from and started_at < :to
                    order by started_at desc, source
                    """)
                .bind("from", window.from())
                .bind("to", window.to())
                .map(JdbcVisitStore::visit)
                .list());
  }

  @Override
  public int failuresInARow(SourceId source) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from visit where source = :source and not exists (
                      select 1 from visit good
                      where good.source = visit.source and good.started_at >= visit.started_at
                        and good.result in (<good>))
                    """)
                .bind("source", source.value())
                .bindList("good", Visit.Result.OK.word(), Visit.Result.UNCHANGED.word())
                .mapTo(Integer.class)
                .one());
  }

  /**
   * Forgets old visits, and the validators and links that were last used before the time as well:
   * at worst a page is fetched once more and overwrites itself.
   */
  @Override
  public void forgetBefore(Instant time) {
    database.write(
        handle -> {
          handle
              .createUpdate(
                  """
                  delete from visit where ended_at < :time and started_at <
                    (select max(newest.started_at) from visit newest
                     where newest.source = visit.source)
                  """)
              .bind("time", time)
              .execute();
          handle
              .createUpdate("delete from validator where seen_at < :time")
              .bind("time", time)
              .execute();
          handle
              .createUpdate("delete from followed_link where followed_at < :time")
              .bind("time", time)
              .execute();
        });
  }

  private static void save(Handle handle, Visit visit) {
    handle
        .createUpdate(
            """
            insert into visit (source, started_at, ended_at, result, cause, detail, pages, posts,
              mentions, newest_at, next_at)
            values (:source, :startedAt, :endedAt, :result, :cause, :detail, :pages, :posts,
              :mentions, :newestAt, :nextAt)
            on conflict (source, started_at) do update set
              ended_at = excluded.ended_at, result = excluded.result, cause = excluded.cause,
              detail = excluded.detail, pages = excluded.pages, posts = excluded.posts,
              mentions = excluded.mentions, newest_at = excluded.newest_at,
              next_at = excluded.next_at
            """)
        .bind("source", visit.source().value())
        .bind("startedAt", visit.startedAt())
        .bind("endedAt", visit.endedAt())
        .bind("result", visit.result().word())
        .bind("cause", visit.cause().map(Cause::word))
        .bind("detail", visit.detail())
        .bind("pages", visit.pages())
        .bind("posts", visit.posts())
        .bind("mentions", visit.mentions())
        .bind("newestAt", visit.newestAt())
        .bind("nextAt", visit.nextAt())
        .execute();
  }

  private static void remember(Handle handle, Map<URI, Validators> validators, Instant at) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into validator (address, etag, last_modified, digest, seen_at)
            values (:address, :etag, :lastModified, :digest, :at)
            on conflict (address) do update set etag = excluded.etag,
              last_modified = excluded.last_modified, digest = excluded.digest,
              seen_at = excluded.seen_at
            """);
    validators.forEach(
        (address, validator) ->
            batch
                .bind("address", address.toString())
                .bind("etag", validator.etag())
                .bind("lastModified", validator.lastModified())
                .bind("digest", validator.digest())
                .bind("at", at)
                .add());
    run(batch);
  }

  private static void follow(Handle handle, SourceId source, Collection<URI> followed, Instant at) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into followed_link values (:source, :address, :at)
            on conflict (source, address) do update set followed_at = excluded.followed_at
            """);
    followed.forEach(
        address ->
            batch
                .bind("source", source.value())
                .bind("address", address.toString())
                .bind("at", at)
                .add());
    run(batch);
  }

  private static void run(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static Set<String> followed(Handle handle, SourceId source, List<String> addresses) {
    return new HashSet<>(
        handle
            .createQuery(
                """
                select address from followed_link
                where source = :source and address in (<addresses>)
                """)
            .bind("source", source.value())
            .bindList("addresses", addresses)
            .mapTo(String.class)
            .list());
  }

  private static Visit visit(ResultSet row, StatementContext context) throws SQLException {
    return new Visit(
        new SourceId(row.getString("source")),
        Moments.at(row, "started_at"),
        Moments.at(row, "ended_at"),
        Words.parse(Visit.Result.class, row.getString("result")).orElseThrow(),
        Optional.ofNullable(row.getString("cause")).flatMap(word -> Words.parse(Cause.class, word)),
        row.getString("detail"),
        row.getInt("pages"),
        row.getInt("posts"),
        row.getInt("mentions"),
        Moments.maybeAt(row, "newest_at"),
        Moments.at(row, "next_at"));
  }
}
