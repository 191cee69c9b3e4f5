package io.tingfeng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.config.SourcesFile;
import io.tingfeng.extract.Extractor;
import io.tingfeng.fetch.FetchSettings;
import io.tingfeng.fetch.Fetcher;
import io.tingfeng.fetch.Visit;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionIndex.Sort;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.index.lucene.LuceneMentionIndex;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Mention;
import io.tingfeng.model.Source;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcHostStore;
import io.tingfeng.store.JdbcStoryDecisions;
import io.tingfeng.store.JdbcVisitStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
  @TempDir private Path folder;
  private final ListServer server = new ListServer();
  private final MentionIndex index = LuceneMentionIndex.inMemory();
  private final Database database = Database.inMemory();
  private final JdbcVisitStore visits = new JdbcVisitStore(database);
  private Instant now = Instant.parse("2026-11-20T04:00:00Z");
  private Vocabulary words;
  private Fetcher fetcher;
  private Intake intake;

  @BeforeEach
  void open() {
    SampleWorkspace.in(folder, SampleWorkspace.list(server), SampleWorkspace.LOOPBACK);
    words = Vocabulary.load(folder);
    fetcher =
        new Fetcher(
            FetchSettings.of("test", "", true),
            new JdbcHostStore(database),
            () -> now,
            length -> now = now.plus(length));
    intake =
        new Intake(
            new Gatherer(fetcher, new Extractor(), visits),
            new Analyst(),
            () -> words,
            index,
            new StoryDesk(index, new JdbcStoryDecisions(database), () -> now),
            visits,
            () -> now);
  }

  @AfterEach
  void close() {
    fetcher.close();
    index.close();
    database.close();
    server.close();
  }

  @Test
  void aVisitFollowsNewLinksScoresThemAndIsStored() {
    Visit visit = intake.visit(source());

    assertThat(visit.result()).isEqualTo(Visit.Result.OK);
    assertThat(visit.posts()).isEqualTo(3);
    assertThat(visit.mentions()).isEqualTo(3);
    assertThat(visit.nextAt()).isEqualTo(visit.startedAt().plusSeconds(1));
    assertThat(visits.last(visit.source())).contains(visit);
    Mention mention = mentions().getFirst();
    assertThat(mention.brand()).contains(new BrandId("weiting"));
    assertThat(mention.isNegative()).isTrue();
    assertThat(mention.post().publishedAt()).contains(Instant.parse("2026-11-20T02:30:00Z"));
    assertThat(mention.outlet().name()).isEqualTo("街坊小报");
  }

  @Test
  void aSecondVisitFollowsOnlyWhatIsNew() {
    intake.visit(source());
    Visit second = intake.visit(source());

    assertThat(second.posts()).isEqualTo(3);
    assertThat(mentions()).hasSize(6);
  }

  @Test
  void aLinkThatFailsIsTriedAgainAndHarmsNoOther() {
    server.breakArticle(2);
    Visit first = intake.visit(source());
    assertThat(first.result()).isEqualTo(Visit.Result.OK);
    assertThat(first.detail()).contains("/a/2");
    assertThat(first.posts()).isEqualTo(2);

    server.breakArticle(-1);
    intake.visit(source());
    assertThat(mentions()).hasSize(6);
  }

  @Test
  void aDeadHostIsAFailureThatBacksOff() {
    server.close();
    Duration before = Duration.ZERO;
    for (int i = 0; i < 4; i++) {
      Visit visit = intake.visit(source());
      assertThat(visit.result()).isEqualTo(Visit.Result.FAILED);
      Duration wait = Duration.between(visit.startedAt(), visit.nextAt());
      assertThat(wait).isGreaterThan(before);
      before = wait;
      now = visit.nextAt();
    }
  }

  @Test
  void anInboxKeepsGoodRowsAndPutsBadOnesAside() throws IOException {
    Files.writeString(
        folder.resolve("sources.yml"),
        "sources:\n  - {id: box, name: 导入, kind: inbox, folder: box, platform: import}\n");
    Path box = Files.createDirectories(folder.resolve("box"));
    Files.writeString(
        box.resolve("a.jsonl"),
        """
        {"title":"苇汀茶饮又涨价","at":"2026-11-19T10:00:00+08:00"}
        {"title":"坏的时间","at":"某天"}
        not json
        {"text":"天气不错"}
        """);

    Visit visit = intake.visit(source());

    assertThat(visit.result()).isEqualTo(Visit.Result.OK);
    assertThat(visit.posts()).isEqualTo(2);
    assertThat(visit.mentions()).isEqualTo(1);
    assertThat(visit.detail()).contains("2 rows failed");
    assertThat(box.resolve("a.jsonl")).doesNotExist();
    assertThat(box.resolve("done/a.jsonl")).exists();
    assertThat(box.resolve("failed/a.jsonl.failed.txt"))
        .content()
        .contains("2\thas an unreadable time: 某天")
        .contains("3\tnot JSON");
    assertThat(intake.visit(source()).result()).isEqualTo(Visit.Result.UNCHANGED);
  }

  @Test
  void aPostWithoutATimeKeepsTheMomentOfItsFirstSight() throws IOException {
    Files.writeString(
        folder.resolve("sources.yml"),
        "sources:\n  - {id: box, name: 导入, kind: inbox, folder: box, platform: hotlist}\n");
    Path box = Files.createDirectories(folder.resolve("box"));
    Instant first = now;
    Files.writeString(box.resolve("a.jsonl"), "{\"id\":\"1\",\"title\":\"苇汀茶饮\",\"pos\":30}\n");
    intake.visit(source());
    now = now.plus(Duration.ofHours(5));
    Files.writeString(box.resolve("a.jsonl"), "{\"id\":\"1\",\"title\":\"苇汀茶饮\",\"pos\":3}\n");
    intake.visit(source());

    assertThat(mentions()).hasSize(1);
    assertThat(mentions().getFirst().post().seenAt()).isEqualTo(first);
    assertThat(mentions().getFirst().post().standing().place()).hasValue(3);
  }

  private Source source() {
    return SourcesFile.read(folder).getFirst();
  }

  private List<Mention> mentions() {
    return index.search(new MentionQuery.AnyBrand(), Sort.OLDEST, 0, 1_000).mentions();
  }
}
