package io.tingfeng.store;

import io.tingfeng.heat.HeatInputs;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.heat.ReadingStore;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.PostId;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Readings in the database. */
public final class JdbcReadingStore implements ReadingStore {
  private static final Instant END = Instant.ofEpochSecond(Long.MAX_VALUE / 1_000_000);

  private final Database database;

  /** A store on an open database. */
  public JdbcReadingStore(Database database) {
    this.database = database;
  }

  @Override
  public void save(HeatReading reading, HeatInputs inputs) {
    database.write(
        handle -> {
          save(handle, reading);
          handle
              .createUpdate(
                  """
                  insert into reading_input values (:brand, :at, :body)
                  on conflict (brand, read_at) do update set body = excluded.body
                  """)
              .bind("brand", reading.brand().value())
              .bind("at", reading.at())
              .bind("body", Documents.write(KeptInputs.keep(handle, inputs)))
              .execute();
        });
  }

  @Override
  public Optional<HeatInputs> inputs(BrandId brand, Instant at) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select body from reading_input where brand = :brand and read_at = :at")
                .bind("brand", brand.value())
                .bind("at", at)
                .mapTo(String.class)
                .findOne()
                .map(body -> Documents.read(body, KeptInputs.class))
                .map(kept -> kept.load(handle, brand, at)));
  }

  private static void save(Handle handle, HeatReading reading) {
    handle
        .createUpdate(
            """
            insert into reading values (:brand, :at, :heat, :level, :body)
            on conflict (brand, read_at) do update set
              heat = excluded.heat, level = excluded.level, body = excluded.body
            """)
        .bind("brand", reading.brand().value())
        .bind("at", reading.at())
        .bind("heat", reading.heat())
        .bind("level", reading.level().word())
        .bind("body", Documents.write(reading))
        .execute();
  }

  @Override
  public Optional<Mark> mark(BrandId brand) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select read_at, heat, level from reading where brand = :brand
                    order by read_at desc limit 1
                    """)
                .bind("brand", brand.value())
                .map(JdbcReadingStore::mark)
                .findOne());
  }

  @Override
  public Map<BrandId, HeatReading> newest(Collection<BrandId> brands, Instant time) {
    return newest(
        "body", brands, time, (row, c) -> Documents.read(row.getString("body"), HeatReading.class));
  }

  @Override
  public Map<BrandId, Mark> marks(Collection<BrandId> brands, Instant time) {
    return newest("read_at, r.heat, r.level", brands, time, JdbcReadingStore::mark);
  }

  /** One row a brand, each found by the index: a group over all rows would read them all. */
  private <T> Map<BrandId, T> newest(
      String columns, Collection<BrandId> brands, Instant time, RowMapper<T> mapper) {
    if (brands.isEmpty()) {
      return Map.of();
    }
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    with wanted(brand) as (values <wanted>)
                    select r.brand, r.<columns> from wanted w join reading r
                    on r.brand = w.brand and r.read_at =
                      (select max(read_at) from reading where brand = w.brand and read_at <= :time)
                    """)
                .define("columns", columns)
                .bindMethodsList("wanted", brands, List.of("value"))
                .bind("time", time)
                .map((row, context) -> Map.entry(brand(row), mapper.map(row, context)))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public List<Mark> marks(BrandId brand, TimeWindow window) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select read_at, heat, level from reading
                    where brand = :brand and read_at >= :from and read_at < :to order by read_at
                    """)
                .bind("brand", brand.value())
                .bind("from", window.from())
                .bind("to", window.to())
                .map(JdbcReadingStore::mark)
                .list());
  }

  @Override
  public Map<BrandId, List<Mark>> turns(Collection<BrandId> brands, TimeWindow window) {
    if (brands.isEmpty()) {
      return Map.of();
    }
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select brand, read_at, heat, level from
                      (select brand, read_at, heat, level,
                         lag(level) over (partition by brand order by read_at) as earlier
                       from reading
                       where brand in (<brands>) and read_at >= :from and read_at < :to) as span
                    where earlier is null or earlier <> level order by read_at
                    """)
                .bindList("brands", brands.stream().map(BrandId::value).toList())
                .bind("from", window.from())
                .bind("to", window.to())
                .map((row, context) -> Map.entry(brand(row), mark(row, context)))
                .stream()
                .collect(
                    Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
  }

  private static BrandId brand(ResultSet row) throws SQLException {
    return new BrandId(row.getString("brand"));
  }

  private static Mark mark(ResultSet row, StatementContext context) throws SQLException {
    return new Mark(
        Moments.at(row, "read_at"),
        row.getDouble("heat"),
        Words.parse(CrisisLevel.class, row.getString("level")).orElseThrow());
  }

  @Override
  public Optional<HeatReading> last(BrandId brand) {
    return at(brand, END);
  }

  @Override
  public Optional<HeatReading> at(BrandId brand, Instant time) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select body from reading where brand = :brand and read_at <= :time
                    order by read_at desc limit 1
                    """)
                .bind("brand", brand.value())
                .bind("time", time)
                .mapTo(String.class)
                .findOne()
                .map(body -> Documents.read(body, HeatReading.class)));
  }

  @Override
  public List<HeatReading> between(BrandId brand, TimeWindow window) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select body from reading
                    where brand = :brand and read_at >= :from and read_at < :to order by read_at
                    """)
                .bind("brand", brand.value())
                .bind("from", window.from())
                .bind("to", window.to())
                .mapTo(String.class)
                .map(body -> Documents.read(body, HeatReading.class))
                .list());
  }

  @Override
  public int forgetInputs(Collection<PostId> posts) {
    // As the pieces spell it, so that a name with odd signs is found as well.
    List<String> words = posts.stream().map(post -> Documents.write(post)).toList();
    return words.isEmpty()
        ? 0
        : database.read(
            handle ->
                InputChunks.forgetHolding(handle, words).stream()
                    .mapToInt(
                        piece ->
                            handle
                                .createUpdate("delete from reading_input where body like :quote")
                                .bind("quote", "%\"" + piece + "\"%")
                                .execute())
                    .sum());
  }

  @Override
  public void forgetBefore(Instant time) {
    database.write(
        handle -> {
          for (String table : List.of("reading", "reading_input")) {
            handle
                .createUpdate("delete from <table> where read_at < :time")
                .define("table", table)
                .bind("time", time)
                .execute();
          }
          InputChunks.forgetBefore(handle, time);
        });
  }
}
