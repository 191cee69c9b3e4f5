package io.tingfeng.store;

import io.tingfeng.index.query.SavedSearch;
import io.tingfeng.index.query.SavedSearches;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Saved searches, in the database. */
public final class JdbcSavedSearches implements SavedSearches {
  private final Database database;

  /** A store on an open database. */
  public JdbcSavedSearches(Database database) {
    this.database = database;
  }

  @Override
  public void save(SavedSearch search) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into saved_search values (:name, :query, :by, :at)
                    on conflict (name) do update set query = excluded.query,
                      saved_by = excluded.saved_by, saved_at = excluded.saved_at
                    """)
                .bind("name", search.name())
                .bind("query", search.query())
                .bind("by", search.by())
                .bind("at", search.at())
                .execute());
  }

  @Override
  public Optional<SavedSearch> find(String name) {
    return database.read(
        handle ->
            handle
                .createQuery("select * from saved_search where name = :name")
                .bind("name", name)
                .map((row, context) -> search(row))
                .findOne());
  }

  @Override
  public List<SavedSearch> all() {
    return database.read(
        handle ->
            handle
                .createQuery("select * from saved_search order by name")
                .map((row, context) -> search(row))
                .list());
  }

  @Override
  public boolean remove(String name) {
    boolean isThere = find(name).isPresent();
    database.write(
        handle ->
            handle
                .createUpdate("delete from saved_search where name = :name")
                .bind("name", name)
                .execute());
    return isThere;
  }

  private static SavedSearch search(ResultSet row) throws SQLException {
    return new SavedSearch(
        row.getString("name"),
        row.getString("query"),
        row.getString("saved_by"),
        Moments.at(row, "saved_at"));
  }
}
