package io.tingfeng.app;

import io.tingfeng.cli.NothingYetException;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.lucene.LuceneMentionIndex;
import io.tingfeng.pipeline.Workbench;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcEditionStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The engines that keep things: the embedded ones, in the folder {@code data} of a workspace.
 *
 * @param index mentions
 * @param database all else
 */
record Backends(MentionIndex index, Database database) {

  /** The analysts' workbench, which needs the database alone. */
  static Workbench workbench(Site site, Database database) {
    return new Workbench(
        site.workspace(), new JdbcEditionStore(database), database::inTransaction, site.clock());
  }

  /** Opens for reading and writing; only one process may. */
  static Backends open(Path workspace, Teardown teardown) {
    Path data = workspace.resolve("data");
    // The index goes first: its lock is what keeps a second process out.
    MentionIndex index = teardown.add("index", LuceneMentionIndex.open(data.resolve("index")));
    Database database = teardown.add("database", Database.open(data.resolve("tingfeng.db")));
    return new Backends(index, database);
  }

  /** Opens beside a process that may be writing; what is read is the state of its last commit. */
  static Backends openForReading(Path workspace, Teardown teardown) {
    Path data = workspace.resolve("data");
    if (!Files.isDirectory(data.resolve("index"))) {
      throw new NothingYetException(workspace);
    }
    MentionIndex index =
        teardown.add("index", LuceneMentionIndex.openForReading(data.resolve("index")));
    Database database = teardown.add("database", Database.open(data.resolve("tingfeng.db")));
    return new Backends(index, database);
  }
}
