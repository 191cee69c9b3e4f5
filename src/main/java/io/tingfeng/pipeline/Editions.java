package io.tingfeng.pipeline;

import io.tingfeng.model.Problems;
import io.tingfeng.sentiment.Edition;
import io.tingfeng.sentiment.EditionStore;
import io.tingfeng.sentiment.LexiconTexts;
import io.tingfeng.sentiment.LineChange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the lexicons of a workspace said in their editions, and the files that are in force. */
final class Editions {
  private static final String BY_HAND = "by hand";

  private final Path workspace;
  private final Path folder;
  private final EditionStore store;
  private final InstantSource clock;

  Editions(Path workspace, EditionStore store, InstantSource clock) {
    this.workspace = workspace;
    this.folder = workspace.resolve("lexicons");
    this.store = store;
    this.clock = clock;
  }

  /** Who puts texts into force, and why. */
  record Deed(String by, String why, OptionalInt restores) {}

  Edition edition(int number) {
    return store
        .edition(number)
        .orElseThrow(
            () -> Problems.of("lexicons", 0, "", "have no edition " + number, "see history"));
  }

  LexiconTexts texts(Edition edition) {
    return store.texts(edition);
  }

  List<Edition> all() {
    return store.all();
  }

  /** The edition in force; files that were changed by hand become one first. */
  Edition inForce() throws IOException {
    LexiconTexts texts = LexiconTexts.read(folder);
    Optional<Edition> last = store.last();
    if (last.isPresent() && last.get().version().equals(texts.version())) {
      return last.get();
    }
    String lexicon = Vocabulary.draft(workspace, folder).lexicon();
    String why = last.isPresent() ? "files changed outside of the workbench" : "as found";
    return add(texts, lexicon, new Deed(BY_HAND, why, OptionalInt.empty()));
  }

  /** The edition that was kept last, whatever the files say now. */
  Edition lastKept() throws IOException {
    Optional<Edition> last = store.last();
    return last.isPresent() ? last.get() : inForce();
  }

  /**
   * Puts texts into force.
   *
   * @param lexicon the version under which scores will know them
   */
  Receipt enact(Edition last, LexiconTexts texts, String lexicon, Deed deed) throws IOException {
    LexiconTexts before = LexiconTexts.read(folder);
    if (before.version().equals(texts.version())) {
      throw Problems.of("lexicons", 0, "", "say exactly this already", "change something first");
    }
    Edition next = add(texts, lexicon, deed);
    texts.write(folder);
    return new Receipt(next, Optional.of(last), before.changesTo(texts));
  }

  Receipt receipt(int number) {
    Edition edition = edition(number);
    Optional<Edition> before = store.edition(number - 1);
    List<LineChange> changes =
        before.map(old -> store.texts(old).changesTo(store.texts(edition))).orElse(List.of());
    return new Receipt(edition, before, changes);
  }

  private Edition add(LexiconTexts texts, String lexicon, Deed deed) {
    int number = store.last().map(Edition::number).orElse(0) + 1;
    Edition next =
        new Edition(
            number,
            texts.version(),
            lexicon,
            clock.instant(),
            deed.by(),
            deed.why(),
            deed.restores());
    store.add(next, texts);
    return next;
  }
}
