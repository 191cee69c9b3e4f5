package io.tingfeng.store;

import io.tingfeng.model.Words;
import io.tingfeng.privacy.Act;
import io.tingfeng.privacy.PrivacyStore;
import io.tingfeng.privacy.Sealed;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Sealed clear forms, opt-outs and the privacy log in the database. */
public final class JdbcPrivacyStore implements PrivacyStore {
  private final Database database;

  /** A store on an open database. */
  public JdbcPrivacyStore(Database database) {
    this.database = database;
  }

  @Override
  public void keep(Collection<Sealed> sealed) {
    database.write(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  insert into sealed values (:post, :at, :body)
                  on conflict (post) do update set sealed_at = excluded.sealed_at,
                    body = excluded.body
                  """);
          sealed.forEach(
              one ->
                  batch
                      .bind("post", one.post())
                      .bind("at", one.at())
                      .bind("body", one.body())
                      .add());
          batch.execute();
        });
  }

  @Override
  public Optional<Sealed> sealed(String post) {
    return database.read(
        handle ->
            handle
                .createQuery("select * from sealed where post = :post")
                .bind("post", post)
                .map(
                    (row, context) ->
                        new Sealed(
                            row.getString("post"),
                            Moments.at(row, "sealed_at"),
                            row.getString("body")))
                .findOne());
  }

  @Override
  public void forget(Collection<String> posts) {
    database.write(
        handle -> {
          PreparedBatch batch = handle.prepareBatch("delete from sealed where post = :post");
          posts.forEach(post -> batch.bind("post", post).add());
          if (batch.size() > 0) {
            batch.execute();
          }
        });
  }

  @Override
  public void forgetBefore(Instant time) {
    database.write(
        handle ->
            handle
                .createUpdate("delete from sealed where sealed_at < :time")
                .bind("time", time)
                .execute());
  }

  @Override
  public Set<String> optOuts() {
    return database.read(
        handle ->
            new HashSet<>(
                handle.createQuery("select digest from opt_out").mapTo(String.class).list()));
  }

  @Override
  public void optOut(String digest, boolean isOut, Instant at) {
    String change =
        isOut
            ? "insert into opt_out values (:digest, :at) on conflict (digest) do nothing"
            : "delete from opt_out where digest = :digest and added_at <= :at";
    database.write(
        handle -> handle.createUpdate(change).bind("digest", digest).bind("at", at).execute());
  }

  @Override
  public void log(Act act) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into privacy_act values
                      (:at, :kind, :actor, :subject, :reason, :detail)
                    """)
                .bind("at", act.at())
                .bind("kind", act.kind().word())
                .bind("actor", act.actor())
                .bind("subject", act.subject())
                .bind("reason", act.reason())
                .bind("detail", act.detail())
                .execute());
  }

  @Override
  public List<Act> log(int limit) {
    return database.read(
        handle ->
            handle
                .createQuery("select * from privacy_act order by acted_at desc limit :limit")
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new Act(
                            Moments.at(row, "acted_at"),
                            Words.parse(Act.Kind.class, row.getString("kind")).orElseThrow(),
                            row.getString("actor"),
                            row.getString("subject"),
                            row.getString("reason"),
                            row.getString("detail")))
                .list());
  }
}
