package io.tingfeng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.config.SettingsFile;
import io.tingfeng.config.SourcesFile;
import io.tingfeng.evidence.Archive;
import io.tingfeng.evidence.Exhibit;
import io.tingfeng.evidence.ExhibitStore;
import io.tingfeng.evidence.Occasion;
import io.tingfeng.evidence.Verifier;
import io.tingfeng.extract.Extractor;
import io.tingfeng.fetch.Cause;
import io.tingfeng.fetch.FetchSettings;
import io.tingfeng.fetch.Fetcher;
import io.tingfeng.fetch.Rhythm;
import io.tingfeng.fetch.SourceHealth;
import io.tingfeng.fetch.Visit;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionIndex.Sort;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.index.PostHistory;
import io.tingfeng.index.lucene.LuceneMentionIndex;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Mention;
import io.tingfeng.model.Source;
import io.tingfeng.privacy.Discretion;
import io.tingfeng.privacy.IdentityKey;
import io.tingfeng.privacy.PrivacyStore;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcExhibitStore;
import io.tingfeng.store.JdbcHostStore;
import io.tingfeng.store.JdbcPostHistory;
import io.tingfeng.store.JdbcPrivacyStore;
import io.tingfeng.store.JdbcStoryDecisions;
import io.tingfeng.store.JdbcVisitStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
  private final ExhibitStore exhibits = new JdbcExhibitStore(database);
  private final PostHistory history = new JdbcPostHistory(database);
  private final PrivacyStore privacy = new JdbcPrivacyStore(database);
  private Keeper keeper;
  private Fetcher fetcher;
  private Witness witness;
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
    Archive archive = new Archive(folder.resolve(Archive.FOLDER), "test", exhibits);
    witness =
        new Witness(
            fetcher, archive, exhibits, () -> SourcesFile.read(folder), SettingsFile.read(folder));
    Discretion discretion = new Discretion(IdentityKey.of("test"), privacy);
    StoryDesk stories = new StoryDesk(index, new JdbcStoryDecisions(database), () -> now);
    Clerk clerk = new Clerk(new Analyst(), () -> words, index, stories, discretion);
    keeper = new Keeper(clerk, index, history, () -> now);
    intake =
        new Intake(
            new Gatherer(fetcher, new Extractor(), visits),
            keeper,
            new Import(clerk, () -> now),
            visits,
            new Rhythm(new Random(7)),
            witness,
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
    assertThat(visit.nextAt())
        .isBetween(visit.startedAt().plusSeconds(1), visit.startedAt().plusMillis(1_050));
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
    for (int i = 0; i < 5; i++) {
      Visit visit = intake.visit(source());
      assertThat(visit.result()).isIn(Visit.Result.FAILED, Visit.Result.LIMITED);
      Duration wait = Duration.between(visit.startedAt(), visit.nextAt());
      assertThat(wait).isGreaterThan(before);
      before = wait;
      now = visit.nextAt();
    }
  }

  @Test
  void eachNegativeMentionIsCapturedOnce() throws IOException {
    intake.visit(source());
    witness.run(now);
    intake.visit(source());
    assertThat(exhibits.newest(10))
        .hasSize(3)
        .allMatch(exhibit -> exhibit.occasion() == Occasion.NEGATIVE && exhibit.status() == 200)
        .extracting(Exhibit::brand)
        .containsOnly(Optional.of(new BrandId("weiting")));

    witness.run(now);
    assertThat(exhibits.newest(10)).hasSize(6);
    witness.run(now);
    assertThat(exhibits.newest(10)).as("each once").hasSize(6);
    assertThat(Verifier.verify(folder.resolve(Archive.FOLDER), true).captures()).isEqualTo(6);
  }

  @Test
  void aPageThatFailsIsCapturedLaterAndOneThatIsGoneIsKeptAsSuch() {
    intake.visit(source());
    server.breakArticle(2);
    server.removeArticle(3);
    witness.run(now);
    assertThat(exhibits.newest(10)).extracting(Exhibit::status).containsExactlyInAnyOrder(200, 404);

    server.breakArticle(-1);
    witness.run(now);
    assertThat(exhibits.newest(10)).hasSize(2);
    witness.run(now.plus(Duration.ofMinutes(11)));
    assertThat(exhibits.newest(10)).hasSize(3);
  }

  @Test
  void aNegativePostIsLookedAtAgainAndFoundGoneOrEdited() {
    intake.visit(source());
    Revisit revisit =
        new Revisit(fetcher, new Extractor(), keeper, history, () -> SourcesFile.read(folder));
    server.removeArticle(3);
    now = now.plus(Duration.ofHours(25));
    revisit.run(now);

    List<PostHistory.Life> lives =
        List.copyOf(
            history.lives(mentions().stream().map(m -> m.post().id().key()).toList()).values());
    assertThat(lives).hasSize(3);
    assertThat(lives)
        .filteredOn(life -> life.gone().isPresent())
        .extracting(PostHistory.Life::address)
        .containsExactly(server.address("/a/3").toString());
    assertThat(history.due(now.plus(Duration.ofDays(7)), 9)).as("once more").hasSize(2);
    now = now.plus(Duration.ofDays(7));
    revisit.run(now);
    assertThat(history.due(now.plus(Duration.ofDays(90)), 9)).isEmpty();
    assertThat(history.lives(List.of(lives.getFirst().post()))).hasSize(1);
  }

  @Test
  void aSiteThatShowsNothingButLoginsIsNoGoodVisit() {
    server.hideArticles(true);
    Visit hidden = intake.visit(source());

    assertThat(hidden.result()).isEqualTo(Visit.Result.UNREADABLE);
    assertThat(hidden.cause()).contains(Cause.LOGIN);
    assertThat(hidden.posts()).isZero();
    assertThat(hidden.detail()).contains("login-wall", "none of the followed pages");

    server.hideArticles(false);
    assertThat(intake.visit(source()).result()).isEqualTo(Visit.Result.OK);
  }

  @Test
  void aFeedThatHoldsNothingIsNoGoodVisitHoweverOftenItAnswers() throws IOException {
    server.serve("/rss", "<rss version='2.0'><channel><title>街坊</title></channel></rss>");
    Files.writeString(
        folder.resolve("sources.yml"),
        "sources:\n  - {id: rss, name: 街坊, kind: feed, platform: news, hostInterval: 0s, address: '"
            + server.address("/rss")
            + "'}\n");

    for (int i = 0; i < 2; i++) {
      Visit visit = intake.visit(source());
      assertThat(visit.result()).isEqualTo(Visit.Result.UNREADABLE);
      assertThat(visit.cause()).contains(Cause.NO_POSTS);
      now = now.plusSeconds(60);
    }
    assertThat(new Hearing(visits).health(source(), now).state())
        .isEqualTo(SourceHealth.State.REDESIGNED);
  }

  @Test
  void aFeedIsNotAskedAgainBeforeItsTimeToLiveIsOver() throws IOException {
    server.serve(
        "/rss",
        "<rss version='2.0'><channel><ttl>35</ttl><item><title>街坊新开一家苇汀茶饮</title>"
            + "<guid>1</guid></item></channel></rss>");
    Files.writeString(
        folder.resolve("sources.yml"),
        "sources:\n"
            + "  - {id: rss, name: 街坊, kind: feed, platform: news, every: 10m, hostInterval: 0s,"
            + " address: '"
            + server.address("/rss")
            + "'}\n");

    assertThat(intake.visit(source()).nextAt())
        .isBetween(now.plus(Duration.ofMinutes(35)), now.plus(Duration.ofMinutes(36)));
  }

  @Test
  void anIndexOfSitemapsLeadsToTheNewestSitemapAndItsPages() throws IOException {
    String dir = server.address("").toString();
    server.serve(
        "/sitemap.xml",
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
            + dir
            + "/map1.xml</loc></sitemap></sitemapindex>");
    server.serve("/map1.xml", sitemap(dir + "/a/1"));
    Files.writeString(
        folder.resolve("sources.yml"),
        "sources:\n"
            + "  - {id: map, name: 街坊, kind: sitemap, platform: news, hostInterval: 0s, address: '"
            + dir
            + "/sitemap.xml'}\n");

    assertThat(intake.visit(source()).posts()).isEqualTo(1);
    server.serve("/map1.xml", sitemap(dir + "/a/2"));
    assertThat(intake.visit(source()).posts()).as("the index has not changed").isEqualTo(1);
    assertThat(mentions()).hasSize(2);
  }

  private static String sitemap(String page) {
    return "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>"
        + page
        + "</loc></url></urlset>";
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
