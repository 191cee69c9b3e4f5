package io.tingfeng.store;

import io.tingfeng.model.MentionId;
import io.tingfeng.sentiment.Judgement;
import io.tingfeng.sentiment.JudgementStore;
import java.util.List;
import java.util.Optional;

/** Judgements in the database. */
public final class JdbcJudgementStore implements JudgementStore {
  private final Database database;

  /** A store on an open database. */
  public JdbcJudgementStore(Database database) {
    this.database = database;
  }

  @Override
  public void save(Judgement judgement) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into judgement values (:mention, :at, :body)
                    on conflict (mention) do update set
                      made_at = excluded.made_at, body = excluded.body
                    """)
                .bind("mention", judgement.mention().value())
                .bind("at", judgement.at())
                .bind("body", Documents.write(judgement))
                .execute());
  }

  @Override
  public Optional<Judgement> of(MentionId mention) {
    return database.read(
        handle ->
            handle
                .createQuery("select body from judgement where mention = :mention")
                .bind("mention", mention.value())
                .mapTo(String.class)
                .findOne()
                .map(body -> Documents.read(body, Judgement.class)));
  }

  @Override
  public boolean remove(MentionId mention) {
    return database.read(
        handle ->
            handle
                    .createUpdate("delete from judgement where mention = :mention")
                    .bind("mention", mention.value())
                    .execute()
                > 0);
  }

  @Override
  public List<Judgement> all() {
    return database.read(
        handle ->
            handle
                .createQuery("select body from judgement order by made_at, mention")
                .mapTo(String.class)
                .map(body -> Documents.read(body, Judgement.class))
                .list());
  }
}
