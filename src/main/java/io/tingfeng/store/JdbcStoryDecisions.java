package io.tingfeng.store;

import io.tingfeng.story.StoryDecision;
import io.tingfeng.story.StoryDecisions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What was decided about stories, in the database. */
public final class JdbcStoryDecisions implements StoryDecisions {
  private static final String MERGE = "merge";
  private static final String SPLIT = "split";

  private final Database database;

  /** A store on an open database. */
  public JdbcStoryDecisions(Database database) {
    this.database = database;
  }

  @Override
  public void add(StoryDecision decision) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into story_decision
                    select coalesce(max(number), 0) + 1, :kind, :at, :body from story_decision
                    """)
                .bind("kind", decision instanceof StoryDecision.Merge ? MERGE : SPLIT)
                .bind("at", decision.at())
                .bind("body", Documents.write(decision))
                .execute());
  }

  @Override
  public List<StoryDecision> all() {
    return database.read(
        handle ->
            handle
                .createQuery("select kind, body from story_decision order by number")
                .map((row, context) -> decision(row))
                .list());
  }

  private static StoryDecision decision(ResultSet row) throws SQLException {
    String body = row.getString("body");
    return row.getString("kind").equals(MERGE)
        ? Documents.read(body, StoryDecision.Merge.class)
        : Documents.read(body, StoryDecision.Split.class);
  }
}
