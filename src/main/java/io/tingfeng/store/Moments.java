package io.tingfeng.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Times in columns: microseconds since 1970 as a whole number, which sorts and compares alike in
 * every engine. Finer parts are cut off.
 */
final class Moments extends AbstractArgumentFactory<Instant> {
  private static final long MICROS = 1_000_000;
  private static final long NANOS_PER_MICRO = 1_000;

  Moments() {
    super(Types.BIGINT);
  }

  @Override
  protected Argument build(Instant value, ConfigRegistry config) {
    return (position, statement, context) -> statement.setLong(position, micros(value));
  }

  /** The time in a column that is never empty. */
  static Instant at(ResultSet row, String column) throws SQLException {
    return instant(row.getLong(column));
  }

  /** The time in a column that may be empty. */
  static Optional<Instant> maybeAt(ResultSet row, String column) throws SQLException {
    long micros = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(instant(micros));
  }

  /** Microseconds since 1970; times beyond what a column holds count as its end. */
  static long micros(Instant time) {
    try {
      return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    } catch (ArithmeticException | DateTimeException e) {
      return time.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  private static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * NANOS_PER_MICRO);
  }
}
