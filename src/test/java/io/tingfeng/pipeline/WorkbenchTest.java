package io.tingfeng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tingfeng.config.Reloading;
import io.tingfeng.model.Problems;
import io.tingfeng.sentiment.Edition;
import io.tingfeng.sentiment.LexiconTexts;
import io.tingfeng.sentiment.LineChange;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcEditionStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two analysts and an operator at the lexicons of one workspace. */
class WorkbenchTest {
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

  @TempDir private Path folder;
  private Database database;
  private Workbench bench;

  @BeforeEach
  void open() throws IOException {
    SampleWorkspace.in(folder, "sources: []\n", "");
    Files.delete(folder.resolve("lexicons/learned.tsv.gz"));
    database = Database.open(folder.resolve("data/tingfeng.db"));
    bench =
        new Workbench(
            folder,
            new JdbcEditionStore(database),
            database::inTransaction,
            InstantSource.fixed(NOON));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aDraftIsPromotedWithAReceiptAndRolledBack() throws IOException {
    String before = inForce("negative.txt");
    put(bench.begin("li"), "negative.txt", "栎得慌\t1.4\t新词");
    assertThat(inForce("negative.txt")).isEqualTo(before);

    Receipt receipt = bench.promote("li", "李", "加新词");

    assertThat(receipt.edition().number()).isEqualTo(2);
    assertThat(receipt.edition().at()).isEqualTo(NOON);
    assertThat(receipt.changes())
        .extracting(LineChange::toString)
        .containsExactly("negative.txt: — → 栎得慌\t1.4\t新词");
    assertThat(inForce("negative.txt")).contains("栎得慌");
    assertThat(bench.drafts()).isEmpty();
    assertThat(bench.receipt(2)).isEqualTo(receipt);

    Receipt back = bench.rollback(1, "王", "误报太多");

    assertThat(inForce("negative.txt")).isEqualTo(before);
    assertThat(back.edition().restores()).hasValue(1);
    assertThat(bench.history()).extracting(Edition::by).containsExactly("王", "李", "by hand");
  }

  @Test
  void whoPromotesSecondIsRefusedAndMayMerge() throws IOException {
    put(bench.begin("li"), "negative.txt", "栎得慌\t1.4");
    put(bench.begin("wang"), "negative.txt", "砚得慌\t1.1");
    bench.promote("li", "李", "加新词");

    Problems refused =
        catchThrowableOfType(Problems.class, () -> bench.promote("wang", "王", "也加词"));

    assertThat(refused.all()).hasSize(1);
    assertThat(refused.getMessage())
        .contains("was begun from edition 1")
        .contains("李 put edition 2 into force")
        .contains("lexicon merge wang");
    assertThat(inForce("negative.txt")).contains("栎得慌").doesNotContain("砚得慌");

    assertThat(bench.merge("wang")).extracting(LineChange::terms).containsExactly(List.of("栎得慌"));
    bench.promote("wang", "王", "也加词");

    assertThat(inForce("negative.txt")).contains("栎得慌", "砚得慌");
  }

  @Test
  void aLineThatBothChangedIsNamed() throws IOException {
    put(bench.begin("start"), "negative.txt", "栎得慌\t1.4");
    bench.promote("start", "李", "加新词");
    put(bench.begin("li"), "negative.txt", "栎得慌\t2");
    put(bench.begin("wang"), "negative.txt", "栎得慌\t0.3");
    bench.promote("li", "李", "加重");

    Problems refused = catchThrowableOfType(Problems.class, () -> bench.merge("wang"));

    assertThat(refused.getMessage()).contains("negative.txt").contains("栎得慌");
    assertThat(bench.draft("wang").base()).isEqualTo(2);
  }

  @Test
  void twoWhoEditOneDraftDoNotOverwriteEachOther() throws IOException {
    Draft seen = bench.begin("both");
    put(seen, "negative.txt", "栎得慌\t1.4");

    Problems refused =
        catchThrowableOfType(Problems.class, () -> put(seen, "negative.txt", "砚得慌\t1.1"));

    assertThat(refused.getMessage()).contains("somebody else is changing this draft");
    assertThat(bench.changes(bench.draft("both"))).hasSize(1);
  }

  @Test
  void aBrokenDraftIsRefusedWithFileLineAndMendAndNothingChanges() throws IOException {
    Draft draft = bench.begin("li");
    Path file = draft.folder().resolve("negative.txt");
    long line = Files.readAllLines(file).size() + 1L;
    Files.writeString(file, Files.readString(file) + "栎得慌 1.4\n砚得慌\t99\n");
    String before = inForce("negative.txt");

    Problems faults = catchThrowableOfType(Problems.class, () -> bench.promote("li", "李", "加词"));

    assertThat(faults.all()).hasSize(2);
    assertThat(faults.getMessage())
        .contains("negative.txt:" + line)
        .contains("write the term, a tab, and a number")
        .contains("99 is out of range");
    assertThat(inForce("negative.txt")).isEqualTo(before);
    assertThat(bench.draft("li").base()).isEqualTo(1);
  }

  @Test
  void anOverlayForAStrangerIsRefused() throws IOException {
    put(bench.begin("li"), "overlays.txt", "nobody\t变态辣\t0");

    Problems faults = catchThrowableOfType(Problems.class, () -> bench.promote("li", "李", "加词"));

    assertThat(faults.getMessage()).contains("overlays.txt nobody: is no watched brand");
  }

  @Test
  void editsByHandBecomeEditionsAndBrokenOnesAreRolledBack() throws IOException {
    bench.begin("li");
    Path file = folder.resolve("lexicons/negative.txt");
    String sound = Files.readString(file);
    Files.writeString(file, sound + "栎得慌\t1.4\n");
    assertThat(bench.history()).extracting(Edition::number).containsExactly(2, 1);
    Files.writeString(file, sound + "栎得慌\n");

    bench.rollback(2, "王", "手工改坏了");

    assertThat(inForce("negative.txt")).isEqualTo(sound + "栎得慌\t1.4\n");
  }

  @Test
  void aRunningProgramFollowsAPromotionAndKeepsTheLastGoodVersion() throws IOException {
    List<Problems> told = new ArrayList<>();
    Reloading<Vocabulary> running = Vocabulary.following(folder, told::add);
    String text = "这家店栎得慌";
    double before = running.current().scorer().score(text).score();
    put(bench.begin("li"), "negative.txt", "栎得慌\t2.4");
    Receipt receipt = bench.promote("li", "李", "加新词");

    assertThat(running.current().scorer().score(text).score()).isGreaterThan(before + 0.2);
    assertThat(running.current().lexicon()).isEqualTo(receipt.edition().lexicon());

    Files.writeString(folder.resolve("lexicons/positive.txt"), "坏行\n");
    assertThat(running.current().lexicon()).isEqualTo(receipt.edition().lexicon());
    assertThat(told).singleElement().asString().contains("positive.txt:1 坏行");
  }

  @Test
  void aNameNeverLeadsOutOfTheFolder() {
    assertThat(catchThrowableOfType(Problems.class, () -> bench.begin("../lexicons")).getMessage())
        .contains("is no name for a draft");
  }

  private void put(Draft draft, String file, String line) throws IOException {
    bench.save(draft, bench.texts(draft).put(file, line));
  }

  private String inForce(String file) throws IOException {
    return LexiconTexts.read(folder.resolve("lexicons")).files().get(file);
  }
}
