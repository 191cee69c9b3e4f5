package io.tingfeng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Guards the house: packages in the order of the data, one engine a room, sizes, forbidden calls.
 */
class HouseTest {
  private static final Path MAIN = Path.of("src/main/java/io/tingfeng");

  /** DESIGN §3: a package imports only packages that stand before it. */
  private static final List<String> ORDER =
      List.of(
          "model",
          "text",
          "config",
          "fetch",
          "extract",
          "brand",
          "sentiment",
          "complaint",
          "story",
          "index",
          "heat",
          "alert",
          "evidence",
          "privacy",
          "incident",
          "notify",
          "digest",
          "people",
          "store",
          "pipeline",
          "web",
          "schedule",
          "demo",
          "cli",
          "app");

  /** Rooms that do not know each other. */
  private static final Set<String> APART =
      Set.of(
          "config",
          "fetch",
          "extract",
          "brand",
          "sentiment",
          "complaint",
          "story",
          "index",
          "notify");

  /** One third-party engine, one room; more than one only with a reason. */
  private static final Map<String, Set<String>> ENGINES =
      Map.ofEntries(
          Map.entry("com.hankcs.", Set.of("text")),
          Map.entry("okhttp3.", Set.of("fetch", "notify")),
          Map.entry("crawlercommons.", Set.of("fetch")),
          Map.entry("org.jsoup.", Set.of("extract", "text")),
          Map.entry("org.apache.lucene.", Set.of("index")),
          Map.entry("org.netpreserve.", Set.of("evidence")),
          Map.entry("org.bouncycastle.", Set.of("evidence")),
          Map.entry("org.quartz.", Set.of("schedule")),
          Map.entry("java.sql.", Set.of("store")),
          Map.entry("org.jdbi.", Set.of("store")),
          Map.entry("org.simplejavamail.", Set.of("notify")),
          Map.entry("io.javalin.", Set.of("web")),
          Map.entry("com.password4j.", Set.of("people")),
          Map.entry("com.nimbusds.", Set.of("people")),
          Map.entry("picocli.", Set.of("cli", "app")),
          Map.entry("gg.jte.", Set.of("digest", "web")));

  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?([\\w.]+);", Pattern.MULTILINE);
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "Instant\\.now\\(\\)|LocalDate\\.now\\(|LocalDateTime\\.now\\(|ZonedDateTime\\.now\\("
              + "|System\\.currentTimeMillis|printStackTrace|Thread\\.sleep"
              + "|ZoneId\\.systemDefault|Charset\\.defaultCharset");
  private static final Pattern BROAD_CATCH =
      Pattern.compile("catch \\((?:final )?(?:Exception|RuntimeException|Throwable)\\b");

  /** The job wrapper, the web error mapper and the teardown may catch whatever comes. */
  private static final Set<String> MAY_CATCH_ALL =
      Set.of("schedule/GuardedJob.java", "web/ErrorPages.java", "app/Teardown.java");

  private static final int LONGEST_FILE = 500;
  private static final int LONGEST_METHOD = 60;

  @Test
  void aPackageImportsOnlyPackagesThatStandBeforeIt() {
    assertThat(faults(HouseTest::wrongWay)).isEmpty();
  }

  @Test
  void roomsOfTheIntakeDoNotKnowEachOther() {
    assertThat(faults(HouseTest::neighbours)).isEmpty();
  }

  @Test
  void anEngineIsKnownToItsRoomAlone() {
    assertThat(faults(HouseTest::strayEngines)).isEmpty();
  }

  @Test
  void theModelNeedsOnlyTheJdk() {
    assertThat(
            faults(
                file ->
                    file.room().equals("model")
                        ? file.imports().stream()
                            .filter(
                                name ->
                                    !name.matches(
                                        "(java|io\\.tingfeng\\.model|org\\.jspecify)\\..*"))
                            .map(name -> file.name() + " imports " + name)
                            .toList()
                        : List.of()))
        .isEmpty();
  }

  @Test
  void timeIsHandedInAndNobodySleepsOrCatchesEverything() {
    assertThat(faults(file -> file.lines(FORBIDDEN))).isEmpty();
    assertThat(
            faults(
                file -> MAY_CATCH_ALL.contains(file.name()) ? List.of() : file.lines(BROAD_CATCH)))
        .isEmpty();
  }

  @Test
  void filesAndMethodsStayShort() {
    assertThat(
            faults(
                file -> {
                  List<String> found = new ArrayList<>();
                  if (file.text().lines().count() > LONGEST_FILE) {
                    found.add(file.name() + " is longer than " + LONGEST_FILE + " lines");
                  }
                  found.addAll(longMethods(file));
                  return found;
                }))
        .isEmpty();
  }

  @Test
  void namesSayWhatAThingIs() {
    Pattern empty = Pattern.compile(".*(Impl|Manager|Util|Utils|Helper|Common|Dto|Service)\\.java");
    assertThat(faults(f -> empty.matcher(f.name()).matches() ? List.of(f.name()) : List.of()))
        .isEmpty();
  }

  @Test
  void theLawIsBrokenByAPlantedImport() {
    SourceFile planted =
        new SourceFile(
            "text/Planted.java",
            "package io.tingfeng.text;\n"
                + "import io.tingfeng.heat.HeatIndex;\n"
                + "import okhttp3.Call;\n");

    assertThat(wrongWay(planted))
        .containsExactly("text/Planted.java imports io.tingfeng.heat.HeatIndex");
    assertThat(strayEngines(planted)).containsExactly("text/Planted.java imports okhttp3.Call");
  }

  private static List<String> wrongWay(SourceFile file) {
    int own = ORDER.indexOf(file.room());
    return file.imports().stream()
        .filter(name -> name.startsWith("io.tingfeng.") && !name.startsWith("io.tingfeng.template"))
        .filter(name -> ORDER.indexOf(name.split("\\.")[2]) > own || own < 0)
        .map(name -> file.name() + " imports " + name)
        .toList();
  }

  private static List<String> neighbours(SourceFile file) {
    if (!APART.contains(file.room())) {
      return List.of();
    }
    return file.imports().stream()
        .filter(name -> name.startsWith("io.tingfeng."))
        .filter(name -> !name.split("\\.")[2].equals(file.room()))
        .filter(name -> APART.contains(name.split("\\.")[2]))
        .map(name -> file.name() + " imports " + name)
        .toList();
  }

  private static List<String> strayEngines(SourceFile file) {
    return file.imports().stream()
        .filter(
            name ->
                ENGINES.entrySet().stream()
                    .anyMatch(
                        engine ->
                            name.startsWith(engine.getKey())
                                && !engine.getValue().contains(file.room())))
        .map(name -> file.name() + " imports " + name)
        .toList();
  }

  /** A method is taken to begin at indentation two with an opening brace and to end at its own. */
  private static List<String> longMethods(SourceFile file) {
    List<String> found = new ArrayList<>();
    List<String> lines = file.text().lines().toList();
    int start = -1;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.matches(" {2}(?! )[^*/].*\\) (throws .*)?\\{|  \\}? ?.*\\) \\{")
          && !line.contains("record")) {
        start = start < 0 ? i : start;
      } else if (line.equals("  }")) {
        if (start >= 0 && i - start + 1 > LONGEST_METHOD) {
          found.add(
              file.name() + ":" + (start + 1) + " is a method of " + (i - start + 1) + " lines");
        }
        start = -1;
      }
    }
    return found;
  }

  private static List<String> faults(java.util.function.Function<SourceFile, List<String>> rule) {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files
          .filter(path -> path.toString().endsWith(".java"))
          .map(SourceFile::read)
          .flatMap(file -> rule.apply(file).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record SourceFile(String name, String text) {

    static SourceFile read(Path path) {
      try {
        return new SourceFile(MAIN.relativize(path).toString(), Files.readString(path));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String room() {
      int slash = name.indexOf('/');
      return slash < 0 ? "" : name.substring(0, slash);
    }

    List<String> imports() {
      Matcher matcher = IMPORT.matcher(text);
      return matcher.results().map(found -> found.group(1)).toList();
    }

    List<String> lines(Pattern pattern) {
      return text.lines()
          .filter(line -> pattern.matcher(line).find())
          .map(line -> name + ": " + line.strip())
          .toList();
    }
  }
}
