package io.tingfeng.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.alert.LevelScheme;
import io.tingfeng.fetch.Visit;
import io.tingfeng.index.lucene.LuceneMentionIndex;
import io.tingfeng.model.Authority;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.ChannelClass;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Engagement;
import io.tingfeng.model.Fingerprint;
import io.tingfeng.model.Grievance;
import io.tingfeng.model.Mention;
import io.tingfeng.model.MentionId;
import io.tingfeng.model.Negativity;
import io.tingfeng.model.Outlet;
import io.tingfeng.model.Pace;
import io.tingfeng.model.Post;
import io.tingfeng.model.PostId;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.SourceProfile;
import io.tingfeng.model.Standing;
import io.tingfeng.model.Tone;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcVisitStore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DigestComposerTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 19);
  private static final Brand TEA = Brand.named(new BrandId("weiting"), "苇汀茶饮", List.of());
  private static final Brand CAR = Brand.named(new BrandId("lichuan"), "栎川汽车", List.of());
  private static final SourceProfile FORUM = source("forum", "澜州论坛", "forum");
  private static final SourceProfile PAPER = source("paper", "北湾晚报", "news");
  private static final OptionalLong UNKNOWN = OptionalLong.empty();

  private final LuceneMentionIndex index = LuceneMentionIndex.inMemory();
  private final Database database = Database.inMemory();
  private final JdbcVisitStore visits = new JdbcVisitStore(database);
  private int posts;

  @AfterEach
  void close() {
    database.close();
    index.close();
  }

  @Test
  void figuresCountTheDayAndComparedDays() {
    visit(FORUM, "2026-11-19T23:50", Visit.Result.OK);
    visit(FORUM, "2026-11-18T23:50", Visit.Result.OK);
    put(TEA, "2026-11-19T00:00", 0.9, "第一条");
    put(TEA, "2026-11-19T23:59", 0.2, "第二条");
    put(CAR, "2026-11-19T12:00", 0.2, "第三条");
    put(TEA, "2026-11-18T12:00", 0.2, "昨天一条");
    put(TEA, "2026-11-20T00:00", 0.9, "明天一条");

    Digest digest = compose();

    assertThat(digest.today()).isEqualTo(new Figures(3, 1));
    assertThat(digest.yesterday()).contains(new Figures(1, 0));
    assertThat(digest.weekBefore()).as("nothing was listened to then").isEmpty();
    assertThat(digest.brands())
        .extracting(Digest.BrandRow::name, Digest.BrandRow::today)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("苇汀茶饮", new Figures(2, 1)),
            org.assertj.core.groups.Tuple.tuple("栎川汽车", new Figures(1, 0)));
    assertThat(digest.hours()).hasSize(24);
    assertThat(digest.hours().getFirst()).isEqualTo(new Digest.Hour(0, new Figures(1, 1)));
    assertThat(digest.quarters().getLast().figures()).isEqualTo(new Figures(1, 0));
    assertThat(digest.platforms())
        .containsExactly(new Digest.PlatformRow("论坛", 3, Optional.of(1L)));
    assertThat(digest.verdict().sentence()).isEqualTo("2 个品牌平稳。");
  }

  @Test
  void theHighestLevelLeadsTheVerdict() {
    visit(FORUM, "2026-11-19T12:00", Visit.Result.OK);
    put(CAR, "2026-11-19T12:00", 0.2, "一条");
    BrandState orange = new BrandState(CrisisLevel.ORANGE, OptionalDouble.of(71.4), "转发 1,120");

    Digest digest = compose(Map.of(TEA.id(), orange));

    assertThat(digest.brands().getFirst().name()).isEqualTo("苇汀茶饮");
    assertThat(digest.brands().getFirst().reason()).isEqualTo("转发 1,120");
    assertThat(digest.verdict().sentence()).isEqualTo("苇汀茶饮处于橙色。");
    assertThat(digest.verdict().tally()).isEqualTo("橙 1，平稳 1");
  }

  @Test
  void silenceOfAllSourcesIsNeverCalm() {
    visit(FORUM, "2026-11-19T12:00", Visit.Result.FAILED);
    visit(FORUM, "2026-11-19T13:00", Visit.Result.FAILED);
    visit(PAPER, "2026-11-19T12:00", Visit.Result.LIMITED);

    Digest digest = compose();

    assertThat(digest.brands()).allMatch(Digest.BrandRow::blind);
    assertThat(digest.verdict().known()).isFalse();
    assertThat(DigestMail.subject(digest)).startsWith("【无数据】不能判断");
    assertThat(DigestMail.text(digest))
        .contains("全天没有读到信源，不能判断。", "没有信源应答，声量未知，不是零。", "┄ 无数据  苇汀茶饮")
        .doesNotContain("平稳", "声量 0");
    assertThat(digest.coverage().failing())
        .containsExactly(
            new Digest.Failing("澜州论坛", "无应答，连续 2 次"), new Digest.Failing("北湾晚报", "主机要求稍后再来"));
    assertThat(digest.todo()).containsExactly("查看 2 个不正常的信源");
  }

  @Test
  void aSourceThatWasNotVisitedIsFailingUnlessItRests() {
    visit(FORUM, "2026-11-19T12:00", Visit.Result.OK);
    assertThat(compose().coverage().failing())
        .containsExactly(new Digest.Failing("北湾晚报", "当日没有采集"));

    visits.acknowledge(
        visit(PAPER, "2026-11-17T12:00", Visit.Result.OK, Duration.ofDays(7)), Map.of(), List.of());
    assertThat(compose().coverage()).isEqualTo(new Digest.Coverage(2, 2, List.of()));
  }

  @Test
  void theWeightiestPostsComeFirstAndReprintsStandTogether() {
    put(TEA, "2026-11-19T08:00", 0.70, "标签改贴被拍到");
    put(TEA, "2026-11-19T09:00", 0.69, "标签改贴被拍到");
    put(TEA, "2026-11-19T10:00", 0.80, "另一件事很少人看");
    put(TEA, "2026-11-19T11:00", 0.10, "夸奖的话");
    put(TEA, "2026-11-19T11:30", 0.60, "门店有异物", 1_120, Set.of());
    put(TEA, "2026-11-19T11:45", 0.20, "监管部门到访", 0, Set.of("监管"));

    Digest digest = compose();

    assertThat(digest.found()).isEqualTo(5);
    assertThat(digest.findings())
        .extracting(Digest.Finding::title, Digest.Finding::alike, Digest.Finding::negative)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("门店有异物", 0, true),
            org.assertj.core.groups.Tuple.tuple("另一件事很少人看", 0, true),
            org.assertj.core.groups.Tuple.tuple("标签改贴被拍到", 1, true),
            org.assertj.core.groups.Tuple.tuple("监管部门到访", 0, false));
  }

  @Test
  void aPostWithoutTitleShowsHowItBegins() {
    Post post = post("", "  \n第一句话长到说得清是什么事。第二句话。", "javascript:alert(1)");

    assertThat(Titles.of(post)).isEqualTo("第一句话长到说得清是什么事。");
    assertThat(Titles.of(post("", "看了晚报。三个月前就报过修！\n寒心。", "http://a")))
        .as("one short sentence says nothing")
        .isEqualTo("看了晚报。三个月前就报过修！");
    assertThat(Titles.link(post)).as("only http and https are links").isEmpty();
    assertThat(Titles.link(post("题", "", "https://a.example/1"))).isPresent();
    assertThat(Titles.of(post("\u202e倒写\u0000 的\n题", "", "ftp://a"))).isEqualTo("倒写 的 题");
    assertThat(Titles.of(post("长".repeat(99), "", "http://a"))).hasSize(61).endsWith("…");
    assertThat(Titles.of(post("", "", "http://a"))).isEqualTo("（无文字）");
  }

  @Test
  void withoutBrandsTheMailSaysSo() {
    Digest digest =
        new DigestComposer(index, visits, ZONE, LevelScheme.COLOURS)
            .compose(
                new DigestRequest("品牌公关部", DAY, List.of(), List.of(), "1"), Map.of(), List.of());

    assertThat(digest.verdict().sentence()).isEqualTo("没有监测品牌。");
    assertThat(digest.found()).isZero();
  }

  @Test
  void aCompanysOwnLevelsStandInSubjectTextAndPage() {
    visit(FORUM, "2026-11-19T12:00", Visit.Result.OK);
    LevelScheme two = new LevelScheme(Map.of(CrisisLevel.YELLOW, "一般", CrisisLevel.ORANGE, "重大"));
    DigestRequest request =
        new DigestRequest("品牌公关部", DAY, List.of(TEA, CAR), List.of(FORUM, PAPER), "14");
    Digest digest =
        new DigestComposer(index, visits, ZONE, two)
            .compose(
                request,
                Map.of(
                    TEA.id(), new BrandState(CrisisLevel.RED, OptionalDouble.of(88), ""),
                    CAR.id(), new BrandState(CrisisLevel.ORANGE, OptionalDouble.of(71), "")),
                List.of());

    assertThat(DigestMail.subject(digest)).startsWith("【重大】").doesNotContain("红", "橙");
    assertThat(digest.verdict().tally()).as("levels that share a name are one").isEqualTo("重大 2");
    assertThat(DigestMail.text(digest)).contains("■ 重大  ", "◆ 重大  ").doesNotContain("红 Ⅰ");
    assertThat(DigestMail.html(digest)).contains("重大").doesNotContain("红 Ⅰ", "橙 Ⅱ");
  }

  private Digest compose() {
    return compose(Map.of());
  }

  private Digest compose(Map<BrandId, BrandState> states) {
    DigestRequest request =
        new DigestRequest("品牌公关部", DAY, List.of(TEA, CAR), List.of(FORUM, PAPER), "14");
    return new DigestComposer(index, visits, ZONE, LevelScheme.COLOURS)
        .compose(request, states, List.of());
  }

  private void put(Brand brand, String at, double score, String title) {
    put(brand, at, score, title, 0, Set.of());
  }

  private void put(
      Brand brand, String at, double score, String title, long reposts, Set<String> sensitive) {
    PostId id = new PostId(FORUM.id(), "p" + posts++);
    Engagement engagement =
        reposts == 0
            ? Engagement.UNKNOWN
            : new Engagement(UNKNOWN, UNKNOWN, UNKNOWN, OptionalLong.of(reposts));
    Post post =
        new Post(
            id,
            Optional.of(URI.create("https://forum.example/" + id.externalId())),
            title,
            "",
            Optional.empty(),
            Optional.of(at(at)),
            at(at),
            engagement,
            Standing.NONE);
    Tone tone = score > 0.5 ? Tone.NEGATIVE : Tone.NEUTRAL;
    Mention mention =
        new Mention(
            MentionId.of(id, Optional.of(brand.id())),
            Optional.of(brand.id()),
            post,
            Outlet.of(FORUM),
            List.of(),
            new Negativity(score, tone, List.of()),
            Grievance.NONE,
            sensitive,
            new Fingerprint(title.hashCode() * 0x9e3779b97f4a7c15L),
            List.of());
    index.put(id, List.of(mention));
    index.refresh();
  }

  private static Post post(String title, String text, String address) {
    return new Post(
        new PostId(FORUM.id(), "x"),
        Optional.of(URI.create(address)),
        title,
        text,
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH,
        Engagement.UNKNOWN,
        Standing.NONE);
  }

  private void visit(SourceProfile source, String at, Visit.Result result) {
    visits.acknowledge(visit(source, at, result, Duration.ofMinutes(10)), Map.of(), List.of());
  }

  private static Visit visit(SourceProfile source, String at, Visit.Result result, Duration pause) {
    Instant start = at(at);
    return new Visit(
        source.id(),
        start,
        start,
        result,
        Optional.empty(),
        "",
        1,
        1,
        1,
        Optional.empty(),
        start.plus(pause));
  }

  private static SourceProfile source(String id, String name, String platform) {
    return new SourceProfile(
        new SourceId(id),
        name,
        platform,
        Authority.USER,
        ChannelClass.ORDINARY,
        new Pace(Duration.ofMinutes(10), Duration.ofSeconds(2), Duration.ofSeconds(20), 1_000_000),
        ZONE,
        Map.of(),
        "",
        true);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }
}
