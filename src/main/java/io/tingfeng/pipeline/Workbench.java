package io.tingfeng.pipeline;

import io.tingfeng.model.Problems;
import io.tingfeng.pipeline.Editions.Deed;
import io.tingfeng.sentiment.Edition;
import io.tingfeng.sentiment.EditionStore;
import io.tingfeng.sentiment.LexiconTexts;
import io.tingfeng.sentiment.LineChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * The analysts' workbench: drafts are begun, tried and promoted; what was in force is kept as
 * numbered editions and can be brought back. Only what can be read without a fault comes into
 * force, and a draft whose base is no longer in force is refused, so that nobody overwrites another
 * unseen. Works beside a running program, which follows the files.
 */
public final class Workbench {
  private final Path workspace;
  private final Drafts drafts;
  private final Editions editions;
  private final Consumer<Runnable> transaction;

  /**
   * The workbench of a workspace.
   *
   * @param transaction runs work while nobody else can, in any process
   */
  public Workbench(
      Path workspace, EditionStore editions, Consumer<Runnable> transaction, InstantSource clock) {
    this.workspace = workspace;
    this.drafts = new Drafts(workspace);
    this.editions = new Editions(workspace, editions, clock);
    this.transaction = transaction;
  }

  /** Begins a draft with what is in force. */
  public Draft begin(String name) throws IOException {
    return alone(last -> drafts.begin(name, last, editions.texts(last)));
  }

  /** All drafts, by name. */
  public List<Draft> drafts() throws IOException {
    return drafts.all();
  }

  /** A draft by its name. */
  public Draft draft(String name) throws IOException {
    return drafts.draft(name);
  }

  /** What a draft says. */
  public LexiconTexts texts(Draft draft) throws IOException {
    return LexiconTexts.read(draft.folder());
  }

  /** What a draft changes against the edition it was begun from. */
  public List<LineChange> changes(Draft draft) throws IOException {
    return editions.texts(editions.edition(draft.base())).changesTo(texts(draft));
  }

  /**
   * Lets a draft say something else.
   *
   * @param seen the draft as the editor saw it
   * @throws Problems when somebody else has changed it meanwhile
   */
  public Draft save(Draft seen, LexiconTexts texts) throws IOException {
    return alone(
        last -> {
          if (!drafts.draft(seen.name()).version().equals(seen.version())) {
            String mend = "read the draft again and repeat your change";
            throw Problems.of(seen.name(), 0, "", "somebody else is changing this draft", mend);
          }
          return drafts.save(seen.name(), editions.edition(seen.base()), texts);
        });
  }

  /** Gives a draft up. */
  public void drop(String name) throws IOException {
    drafts.drop(name);
  }

  /**
   * Repeats a draft's changes on what is in force now.
   *
   * @return what others have changed since the draft was begun
   * @throws Problems naming every line that both have changed
   */
  public List<LineChange> merge(String name) throws IOException {
    return alone(
        last -> {
          Draft draft = drafts.draft(name);
          List<LineChange> ours = changes(draft);
          LexiconTexts now = editions.texts(last);
          List<LineChange> theirs = editions.texts(editions.edition(draft.base())).changesTo(now);
          drafts.save(name, last, now.with(ours));
          return theirs;
        });
  }

  /**
   * Puts a draft into force and removes it.
   *
   * @throws Problems with every fault of the draft; when it changes nothing; when another edition
   *     came into force since it was begun
   */
  public Receipt promote(String name, String by, String why) throws IOException {
    Draft draft = drafts.draft(name);
    String lexicon = Vocabulary.draft(workspace, draft.folder()).lexicon();
    LexiconTexts texts = texts(draft);
    return alone(
        last -> {
          if (last.number() != draft.base()) {
            throw overtaken(draft, last);
          }
          Receipt receipt =
              editions.enact(last, texts, lexicon, new Deed(by, why, OptionalInt.empty()));
          drafts.drop(name);
          return receipt;
        });
  }

  /** Brings an older edition back, as a new one; also when the files in force are broken. */
  public Receipt rollback(int number, String by, String why) throws IOException {
    Edition old = editions.edition(number);
    LexiconTexts texts = editions.texts(old);
    Path scratch = Files.createTempDirectory("tingfeng-edition");
    try {
      texts.write(scratch);
      String lexicon = Vocabulary.draft(workspace, scratch).lexicon();
      return alone(
          editions::lastKept,
          last -> editions.enact(last, texts, lexicon, new Deed(by, why, OptionalInt.of(number))));
    } finally {
      new LexiconTexts(new java.util.TreeMap<>()).write(scratch);
      Files.delete(scratch);
    }
  }

  /** All editions, the newest first; an edit by hand becomes one. */
  public List<Edition> history() throws IOException {
    return alone(last -> editions.all());
  }

  /** The receipt of an edition; the first one changed nothing. */
  public Receipt receipt(int number) {
    return editions.receipt(number);
  }

  private Problems overtaken(Draft draft, Edition last) {
    String what =
        "was begun from edition %d, but %s put edition %d into force at %s (%s)"
            .formatted(draft.base(), last.by(), last.number(), last.at(), last.why());
    String mend = "lexicon merge " + draft.name() + ", look at the impact again, then promote";
    return Problems.of("draft " + draft.name(), 0, "", what, mend);
  }

  /** A step that reads and writes files. */
  private interface Step<I, T> {
    T take(I input) throws IOException;
  }

  /** What a step gives from nothing. */
  private interface Source<T> {
    T get() throws IOException;
  }

  private <T> T alone(Step<Edition, T> step) throws IOException {
    return alone(editions::inForce, step);
  }

  /** Takes a step that nobody else, in any process, can come between. */
  private <T> T alone(Source<Edition> last, Step<Edition, T> step) throws IOException {
    List<T> outcome = new ArrayList<>(1);
    try {
      transaction.accept(
          () -> {
            try {
              outcome.add(step.take(last.get()));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw java.util.Objects.requireNonNull(e.getCause());
    }
    return outcome.getFirst();
  }
}
