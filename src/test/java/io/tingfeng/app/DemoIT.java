package io.tingfeng.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.alert.AlertDecision;
import io.tingfeng.demo.Chronicle;
import io.tingfeng.demo.Demo;
import io.tingfeng.demo.Outcome;
import io.tingfeng.demo.Stage;
import io.tingfeng.demo.town.Piece;
import io.tingfeng.demo.town.Place;
import io.tingfeng.demo.town.Script;
import io.tingfeng.fetch.Visit;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Mention;
import io.tingfeng.model.SourceId;
import io.tingfeng.pipeline.Watch;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The demo from end to end: the real program, real HTTP, five days as fast as the machine can. */
class DemoIT {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final BrandId TEA = new BrandId("weiting");
  private static final BrandId CARS = new BrandId("lichuan");
  private static final BrandId APPLIANCES = new BrandId("yandu");

  @TempDir private static Path folder;
  private static final StringWriter TOLD = new StringWriter();
  private static final List<Mention> MENTIONS = new ArrayList<>();
  private static final Instant END = InstantSource.system().instant();
  private static Outcome outcome;

  @BeforeAll
  static void play() throws Exception {
    Stage stage =
        new Stage(
            folder,
            Path.of("lexicons"),
            Duration.ofSeconds(10),
            Duration.ZERO,
            InstantSource.system(),
            length -> TimeUnit.NANOSECONDS.sleep(length.toNanos()),
            new PrintWriter(TOLD));
    AtomicReference<Outcome> seen = new AtomicReference<>();
    new Demo(stage, Staging::open)
        .play(
            ended -> {
              seen.set(ended);
              ended.program().index().forEach(new MentionQuery.All(), MENTIONS::add);
            },
            () -> {});
    outcome = Objects.requireNonNull(seen.get());
  }

  @Test
  void everySourceEndsAsItShould() {
    for (String source :
        List.of("evening-paper", "lan-forum", "hot-list", "fair-scale", "shallows")) {
      assertThat(visits(source, Visit.Result.OK)).as(source).isGreaterThan(10);
      assertThat(visits(source, Visit.Result.REFUSED)).as(source).isZero();
    }
    assertThat(visits("lookout", Visit.Result.REFUSED)).isPositive();
    assertThat(visits("lookout", Visit.Result.OK)).isZero();
    assertThat(visits("market-office", Visit.Result.OK)).isPositive();
    assertThat(visits("market-office", Visit.Result.LIMITED)).isPositive();
    assertThat(visits("market-office", Visit.Result.FAILED)).isPositive();
    assertThat(TOLD.toString()).contains("refused: robots.txt does not allow it", "status 503");
  }

  @Test
  void whatWasPublishedIsReadOnce() {
    Script script = Script.of(LocalDate.ofInstant(END, ZONE), ZONE);
    Instant from = END.minus(Duration.ofDays(5));
    Instant to = END.minus(Duration.ofHours(3));
    List<Mention> read = of("shallows");

    assertThat(texts(read))
        .containsAll(
            script.at(Place.BLOG).stream()
                .filter(piece -> piece.at().isAfter(from) && piece.at().isBefore(to))
                .map(Piece::text)
                .collect(Collectors.toSet()));
    assertThat(MENTIONS).extracting(Mention::id).doesNotHaveDuplicates();
    assertThat(MENTIONS)
        .extracting(
            m ->
                m.outlet().name()
                    + m.brand()
                    + m.post().author()
                    + m.post().at()
                    + m.post().wording())
        .doesNotHaveDuplicates();
    assertThat(MENTIONS).hasSizeBetween(550, 1_100);
    assertThat(of("lan-forum")).anyMatch(m -> m.post().engagement().reads().isPresent());
    assertThat(of("market-office")).anyMatch(m -> m.brand().equals(Optional.of(TEA)));
  }

  @Test
  void theCrisisIsToldOnceAndEscalatedToOrange() {
    List<Watch.Look> told = told(TEA);
    List<AlertDecision> news =
        told.stream()
            .map(Watch.Look::decision)
            .filter(decision -> !(decision instanceof AlertDecision.Repeat))
            .toList();

    assertThat(news.getFirst()).isInstanceOf(AlertDecision.Raise.class);
    // Yellow, then orange; how the heat of the peak is read decides whether red is proposed.
    assertThat(news.subList(1, news.size()))
        .hasSizeBetween(1, 3)
        .allMatch(
            decision ->
                decision instanceof AlertDecision.Escalate
                    || decision instanceof AlertDecision.Propose);
    assertThat(told).extracting(look -> look.standing().told()).contains(CrisisLevel.ORANGE);
    assertThat(told.getFirst().reading().at()).isAfter(crisis());
  }

  private static Instant crisis() {
    LocalDate today = LocalDate.ofInstant(END, ZONE);
    return today.minusDays(2).atTime(10, 47).atZone(ZONE).toInstant();
  }

  @Test
  void nobodyIsFlooded() {
    List<Watch.Look> told = told(TEA);

    assertThat(told).hasSizeLessThan(20);
    for (int i = 1; i < told.size(); i++) {
      if (told.get(i).decision() instanceof AlertDecision.Repeat) {
        assertThat(Duration.between(told.get(i - 1).reading().at(), told.get(i).reading().at()))
            .isGreaterThanOrEqualTo(Duration.ofHours(4));
      }
    }
  }

  @Test
  void praiseAndOrdinaryTroubleNeverReachOrange() {
    for (BrandId brand : List.of(CARS, APPLIANCES)) {
      assertThat(told(brand))
          .as(brand.value())
          .hasSizeLessThanOrEqualTo(4)
          .noneMatch(look -> look.standing().told().compareTo(CrisisLevel.ORANGE) >= 0);
    }
    assertThat(of("shallows"))
        .anyMatch(
            m ->
                m.brand().equals(Optional.of(APPLIANCES))
                    && m.post().engagement().reposts().orElse(0) > 1_000);
  }

  @Test
  void thereAreFilesToOpen() throws IOException {
    assertThat(outcome.files())
        .extracting(file -> file.getFileName().toString())
        .containsExactly("digest.html", "digest.txt", "alert.txt");
    assertThat(Files.readString(folder.resolve("digest.txt"))).contains("苇汀茶饮", "观澜社区");
    assertThat(Files.readString(folder.resolve("alert.txt"))).contains("苇汀茶饮 升级：", "为何预警");
    assertThat(outcome.mails())
        .extracting(file -> file.getFileName().toString())
        .anyMatch(name -> name.contains("-alert-weiting-") && name.contains("-orange-"))
        .anyMatch(name -> name.contains("-digest-"));
  }

  @Test
  void whatIsLeftIsAnOrdinaryWorkspace() {
    assertThat(run("search", "苇汀 近3天")).contains("浅滩微博", "苇汀茶饮");
    assertThat(run("trend", "苇汀茶饮", "--last", "5d")).contains("负");
    assertThat(run("heat", "explain", "苇汀")).contains("热度构成");
    assertThat(run("digest", "preview")).contains("听风日报");
  }

  private static String run(String... words) {
    StringWriter out = new StringWriter();
    List<String> all = new ArrayList<>(List.of("--workspace", folder.toString()));
    all.addAll(List.of(words));
    CommandLine line = Main.commandLine(Path.of("")).setOut(new PrintWriter(out));
    assertThat(line.execute(all.toArray(String[]::new))).isZero();
    return out.toString();
  }

  private static int visits(String source, Visit.Result result) {
    Chronicle chronicle = outcome.chronicle();
    return chronicle.visits(new SourceId(source), result);
  }

  private static List<Watch.Look> told(BrandId brand) {
    return outcome.chronicle().told().stream()
        .filter(look -> look.reading().brand().equals(brand))
        .toList();
  }

  private static List<Mention> of(String source) {
    return MENTIONS.stream().filter(m -> m.post().id().source().value().equals(source)).toList();
  }

  private static Set<String> texts(List<Mention> mentions) {
    return mentions.stream().map(m -> m.post().text()).collect(Collectors.toSet());
  }
}
