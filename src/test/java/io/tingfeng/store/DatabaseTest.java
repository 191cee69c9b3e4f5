package io.tingfeng.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir private Path folder;

  @Test
  void aFileKeepsItsTablesAndRunsInWal() {
    Path file = folder.resolve("data/tingfeng.db");
    try (Database database = Database.open(file)) {
      database.write(
          h -> h.execute("insert into validator (address, seen_at) values ('http://a/', 1)"));
      assertThat(text(database, "pragma journal_mode")).isEqualTo("wal");
      assertThat(text(database, "pragma foreign_keys")).isEqualTo("1");
    }
    try (Database again = Database.open(file)) {
      assertThat(text(again, "select count(*) from validator")).isEqualTo("1");
    }
  }

  @Test
  void twoDatabasesInMemoryShareNothing() {
    try (Database one = Database.inMemory();
        Database other = Database.inMemory()) {
      one.write(h -> h.execute("insert into validator (address, seen_at) values ('http://a/', 1)"));

      assertThat(text(one, "select count(*) from validator")).isEqualTo("1");
      assertThat(text(other, "select count(*) from validator")).isEqualTo("0");
    }
  }

  @Test
  void nothingOfATransactionThatThrowsIsKept() {
    try (Database database = Database.inMemory()) {
      assertThatThrownBy(
              () ->
                  database.inTransaction(
                      () -> {
                        database.write(
                            h ->
                                h.execute(
                                    "insert into validator (address, seen_at) values ('a', 1)"));
                        assertThat(text(database, "select count(*) from validator")).isEqualTo("1");
                        throw new IllegalStateException("stop");
                      }))
          .isInstanceOf(IllegalStateException.class);

      assertThat(text(database, "select count(*) from validator")).isEqualTo("0");
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsReadOnly() throws Exception {
    Path file = Files.writeString(folder.resolve("plain"), "a file, not a folder");

    assertFault(() -> Database.open(file.resolve("tingfeng.db")), StoreException.Fault.READ_ONLY);
  }

  @Test
  void aFileThatIsNoDatabaseIsCorrupt() throws Exception {
    Path file = Files.writeString(folder.resolve("x.db"), "not a database ".repeat(100));

    assertFault(() -> Database.open(file), StoreException.Fault.CORRUPT);
  }

  @Test
  void aSchemaFromTomorrowIsRefusedAndLeftAlone() throws Exception {
    Path file = folder.resolve("x.db");
    Database.open(file).close();
    execute(
        file,
        "insert into flyway_schema_history select 900, '900', 'tomorrow', type, 'V900__x.sql', 1,"
            + " installed_by, installed_on, 1, success from flyway_schema_history"
            + " where installed_rank = 1");

    assertFault(() -> Database.open(file), StoreException.Fault.NEWER);
  }

  @Test
  void aDatabaseThatAnotherHoldsIsLocked() throws Exception {
    Path file = folder.resolve("x.db");
    try (Database database = Database.open(file, Duration.ofMillis(50));
        Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      statement.execute("begin immediate");

      assertFault(
          () -> database.write(h -> h.execute("delete from visit")), StoreException.Fault.LOCKED);
      assertThat(text(database, "select count(*) from visit")).as("reads go on").isEqualTo("0");
    }
  }

  @Test
  void aFullDiskIsNamed() {
    try (Database database = Database.inMemory()) {
      text(database, "pragma max_page_count = 1");

      assertFault(
          () ->
              database.write(
                  h ->
                      h.execute(
                          "insert into validator (address, seen_at) values ('"
                              + "a".repeat(50_000)
                              + "', 1)")),
          StoreException.Fault.DISK_FULL);
    }
  }

  @Test
  void allOtherFaultsCarryTheWordsOfTheEngine() {
    try (Database database = Database.inMemory()) {
      assertThatThrownBy(() -> text(database, "select nothing"))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("memory: the database refused")
          .hasMessageContaining("nothing");
    }
  }

  private static void assertFault(ThrowingCallable work, StoreException.Fault fault) {
    assertThatThrownBy(work)
        .asInstanceOf(InstanceOfAssertFactories.type(StoreException.class))
        .extracting(StoreException::fault)
        .isEqualTo(fault);
  }

  private static void execute(Path file, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(Database database, String sql) {
    List<String> rows = database.read(h -> h.createQuery(sql).mapTo(String.class).list());
    return rows.getFirst();
  }
}
