package io.tingfeng.store;

import io.tingfeng.sentiment.Edition;
import io.tingfeng.sentiment.EditionStore;
import io.tingfeng.sentiment.LexiconTexts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Editions in the database; a file that did not change is kept once. */
public final class JdbcEditionStore implements EditionStore {
  private final Database database;

  /** A store on an open database. */
  public JdbcEditionStore(Database database) {
    this.database = database;
  }

  @Override
  public void add(Edition edition, LexiconTexts texts) {
    database.write(
        handle -> {
          handle
              .createUpdate("insert into lexicon_edition values (:number, :body)")
              .bind("number", edition.number())
              .bind("body", Documents.write(edition))
              .execute();
          texts.files().forEach((name, text) -> add(handle, edition, name, text));
        });
  }

  private static void add(Handle handle, Edition edition, String name, String text) {
    String hash = hash(text);
    handle
        .createUpdate("insert into lexicon_text values (:hash, :text) on conflict do nothing")
        .bind("hash", hash)
        .bind("text", text)
        .execute();
    handle
        .createUpdate("insert into lexicon_edition_file values (:edition, :name, :hash)")
        .bind("edition", edition.number())
        .bind("name", name)
        .bind("hash", hash)
        .execute();
  }

  @Override
  public Optional<Edition> last() {
    return database.read(
        handle ->
            handle
                .createQuery("select body from lexicon_edition order by number desc limit 1")
                .mapTo(String.class)
                .findOne()
                .map(JdbcEditionStore::edition));
  }

  @Override
  public Optional<Edition> edition(int number) {
    return database.read(
        handle ->
            handle
                .createQuery("select body from lexicon_edition where number = :number")
                .bind("number", number)
                .mapTo(String.class)
                .findOne()
                .map(JdbcEditionStore::edition));
  }

  @Override
  public List<Edition> all() {
    return database.read(
        handle ->
            handle
                .createQuery("select body from lexicon_edition order by number desc")
                .mapTo(String.class)
                .map(JdbcEditionStore::edition)
                .list());
  }

  @Override
  public LexiconTexts texts(Edition edition) {
    TreeMap<String, String> files = new TreeMap<>();
    database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select f.name, t.content from lexicon_edition_file f
                    join lexicon_text t on t.hash = f.hash where f.edition = :edition
                    """)
                .bind("edition", edition.number())
                .map((row, context) -> files.put(row.getString("name"), row.getString("content")))
                .list());
    return new LexiconTexts(files);
  }

  private static Edition edition(String body) {
    return Documents.read(body, Edition.class);
  }

  private static String hash(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
