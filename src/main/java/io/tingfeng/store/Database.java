package io.tingfeng.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The database of a workspace: one SQLite file in WAL mode, migrated when it is opened.
 *
 * <p>Every fault of the engine comes out as a {@link StoreException}.
 */
public final class Database implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int CONNECTIONS = 4;

  private final String place;
  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(String place, HikariDataSource pool) {
    this.place = place;
    this.pool = pool;
    this.jdbi = Jdbi.create(pool).registerArgument(new Moments());
  }

  /** Opens the database in a file and makes the file, and its folder, when they are missing. */
  public static Database open(Path file) {
    return open(file, PATIENCE);
  }

  static Database open(Path file, Duration patience) {
    Path absolute = file.toAbsolutePath();
    try {
      Files.createDirectories(absolute.getParent());
    } catch (IOException e) {
      throw StoreException.of(StoreException.Fault.READ_ONLY, file.toString());
    }
    SQLiteConfig config = config(patience);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // FULL: an outbox entry must outlive a power cut, and the writes are few.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    return open(file.toString(), "jdbc:sqlite:" + absolute, config, CONNECTIONS);
  }

  /** A private database that ends with this object; replays and tests run on it. */
  public static Database inMemory() {
    // Every connection would have a memory of its own, hence exactly one.
    return open("memory", "jdbc:sqlite::memory:", config(PATIENCE), 1);
  }

  /**
   * Runs work in one transaction: all stores of this database that it calls on this thread join in,
   * and nothing of it is kept when it throws.
   */
  public void inTransaction(Runnable work) {
    guarded(
        () -> {
          jdbi.useTransaction(handle -> work.run());
          return true;
        });
  }

  /** Writes a whole copy of the database to a new file, also while others write. */
  public void copyTo(Path file) {
    String target = file.toAbsolutePath().toString().replace("'", "''");
    guarded(() -> jdbi.withHandle(handle -> handle.execute("VACUUM INTO '" + target + "'")));
  }

  @Override
  public void close() {
    pool.close();
  }

  /** Runs one step of a store, inside the transaction of the thread when there is one. */
  <T> T read(Function<Handle, T> step) {
    return guarded(() -> jdbi.withHandle(step::apply));
  }

  /** Runs one step of a store as a transaction. */
  void write(Consumer<Handle> step) {
    guarded(
        () -> {
          jdbi.useTransaction(step::accept);
          return true;
        });
  }

  private <T> T guarded(Supplier<T> work) {
    try {
      return work.get();
    } catch (JdbiException e) {
      throw StoreException.of(place, e);
    }
  }

  private static SQLiteConfig config(Duration patience) {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
    // A transaction that reads first and writes later would be refused at once when another wrote
    // in between; taking the write lock at its start makes it wait instead.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    return config;
  }

  private static Database open(String place, String url, SQLiteConfig config, int connections) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url);
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(source);
    pool.setMaximumPoolSize(connections);
    pool.setMaxLifetime(0);
    pool.setPoolName("tingfeng");
    try {
      Database database = new Database(place, new HikariDataSource(pool));
      database.migrate();
      return database;
    } catch (HikariPool.PoolInitializationException e) {
      throw StoreException.of(place, e);
    }
  }

  private void migrate() {
    try {
      Flyway flyway =
          Flyway.configure()
              .dataSource(pool)
              .locations("classpath:db/migration")
              // Steps are numbered by room, so that a lower number may come later.
              .outOfOrder(true)
              .load();
      // Flyway would ignore steps that it does not know and let old code write to new tables.
      if (Arrays.stream(flyway.info().applied()).anyMatch(step -> !step.getState().isResolved())) {
        throw StoreException.of(StoreException.Fault.NEWER, place);
      }
      flyway.migrate();
    } catch (FlywayException e) {
      close();
      throw StoreException.of(place, e);
    } catch (StoreException e) {
      close();
      throw e;
    }
  }
}
