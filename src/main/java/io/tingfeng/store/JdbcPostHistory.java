package io.tingfeng.store;

import io.tingfeng.index.PostHistory;
import io.tingfeng.model.Engagement;
import io.tingfeng.model.Post;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** How posts changed, in the database. */
public final class JdbcPostHistory implements PostHistory {
  private static final int CHUNK = 500;
  private static final List<String> TABLES = List.of("post_life", "post_version", "post_count");

  private final Database database;

  /** A store on an open database. */
  public JdbcPostHistory(Database database) {
    this.database = database;
  }

  @Override
  public Map<String, Life> lives(Collection<String> posts) {
    return database.read(handle -> lives(handle, posts));
  }

  private static Map<String, Life> lives(Handle handle, Collection<String> posts) {
    List<String> all = List.copyOf(posts);
    Map<String, Life> lives = new HashMap<>();
    for (int from = 0; from < all.size(); from += CHUNK) {
      handle
          .createQuery("select * from post_life where post in (<posts>)")
          .bindList("posts", all.subList(from, Math.min(from + CHUNK, all.size())))
          .map(JdbcPostHistory::life)
          .forEach(life -> lives.put(life.post(), life));
    }
    return lives;
  }

  @Override
  public void saw(Collection<Post> posts, Instant at) {
    database.write(
        handle -> {
          Map<String, Life> before = lives(handle, posts.stream().map(p -> p.id().key()).toList());
          PreparedBatch lives =
              handle.prepareBatch(
                  """
                  insert into post_life (post, address, first_seen, last_seen, digest, reads, likes,
                    comments, reposts)
                  values (:post, :address, :at, :at, :digest, :reads, :likes, :comments, :reposts)
                  on conflict (post) do update set last_seen = excluded.last_seen,
                    address = excluded.address, digest = excluded.digest, gone_at = null,
                    reads = coalesce(excluded.reads, post_life.reads),
                    likes = coalesce(excluded.likes, post_life.likes),
                    comments = coalesce(excluded.comments, post_life.comments),
                    reposts = coalesce(excluded.reposts, post_life.reposts)
                  """);
          PreparedBatch counts =
              handle.prepareBatch(
                  """
                  insert into post_count values (:post, :at, :reads, :likes, :comments, :reposts)
                  on conflict (post, seen_at) do nothing
                  """);
          for (Post post : posts) {
            bound(lives, post, at)
                .bind("address", post.address().map(URI::toString).orElse(""))
                .bind("digest", PostHistory.digest(post))
                .add();
            if (isNews(before.get(post.id().key()), post.engagement())) {
              bound(counts, post, at).add();
            }
          }
          run(lives);
          run(counts);
        });
  }

  private static boolean isNews(@Nullable Life before, Engagement now) {
    return now.isKnown() && (before == null || !before.counters().equals(now));
  }

  private static PreparedBatch bound(PreparedBatch batch, Post post, Instant at) {
    batch.bind("post", post.id().key()).bind("at", at);
    bind(batch, "reads", post.engagement().reads());
    bind(batch, "likes", post.engagement().likes());
    bind(batch, "comments", post.engagement().comments());
    bind(batch, "reposts", post.engagement().reposts());
    return batch;
  }

  private static void bind(SqlStatement<?> statement, String name, OptionalLong counter) {
    statement.bind(name, counter.isPresent() ? (Long) counter.getAsLong() : null);
  }

  private static void run(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  @Override
  public void sawAgain(Collection<String> posts, Instant at) {
    if (posts.isEmpty()) {
      return;
    }
    database.write(
        handle -> {
          PreparedBatch lives =
              handle.prepareBatch(
                  "update post_life set last_seen = :at, gone_at = null where post = :post");
          posts.forEach(post -> lives.bind("post", post).bind("at", at).add());
          lives.execute();
        });
  }

  @Override
  public void edited(Post before, Instant at) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into post_version values (:post, :at, :title, :text)
                    on conflict (post, until_at) do nothing
                    """)
                .bind("post", before.id().key())
                .bind("at", at)
                .bind("title", before.title())
                .bind("text", before.text())
                .execute());
  }

  @Override
  public void gone(String post, Instant at) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    update post_life set gone_at = coalesce(gone_at, :at), look_at = null
                    where post = :post
                    """)
                .bind("post", post)
                .bind("at", at)
                .execute());
  }

  @Override
  public void lookAgain(String post, Optional<Instant> at) {
    database.write(
        handle ->
            handle
                .createUpdate("update post_life set look_at = :at where post = :post")
                .bind("post", post)
                .bind("at", at)
                .execute());
  }

  @Override
  public List<Life> due(Instant now, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select * from post_life where look_at <= :now order by look_at, post
                    limit :limit
                    """)
                .bind("now", now)
                .bind("limit", limit)
                .map(JdbcPostHistory::life)
                .list());
  }

  @Override
  public List<Version> versions(String post) {
    return database.read(
        handle ->
            handle
                .createQuery("select * from post_version where post = :post order by until_at")
                .bind("post", post)
                .map(
                    (row, context) ->
                        new Version(
                            row.getString("title"),
                            row.getString("text"),
                            Moments.at(row, "until_at")))
                .list());
  }

  @Override
  public List<Count> counts(String post) {
    return database.read(
        handle ->
            handle
                .createQuery("select * from post_count where post = :post order by seen_at")
                .bind("post", post)
                .map((row, context) -> new Count(Moments.at(row, "seen_at"), counters(row)))
                .list());
  }

  @Override
  public void forget(Collection<String> posts) {
    List<String> all = new ArrayList<>(posts);
    database.write(
        handle -> {
          for (String table : TABLES) {
            PreparedBatch batch = handle.prepareBatch("delete from " + table + " where post = ?");
            all.forEach(post -> batch.bind(0, post).add());
            run(batch);
          }
        });
  }

  @Override
  public void forgetBefore(Instant time) {
    database.write(
        handle -> {
          for (String table : TABLES.subList(1, TABLES.size())) {
            handle
                .createUpdate(
                    "delete from "
                        + table
                        + " where post in (select post from post_life where last_seen < :time)")
                .bind("time", time)
                .execute();
          }
          handle
              .createUpdate("delete from post_life where last_seen < :time")
              .bind("time", time)
              .execute();
        });
  }

  private static Life life(ResultSet row, StatementContext context) throws SQLException {
    return new Life(
        row.getString("post"),
        row.getString("address"),
        Moments.at(row, "first_seen"),
        Moments.at(row, "last_seen"),
        row.getString("digest"),
        counters(row),
        Moments.maybeAt(row, "gone_at"));
  }

  private static Engagement counters(ResultSet row) throws SQLException {
    return new Engagement(
        counter(row, "reads"),
        counter(row, "likes"),
        counter(row, "comments"),
        counter(row, "reposts"));
  }

  private static OptionalLong counter(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
