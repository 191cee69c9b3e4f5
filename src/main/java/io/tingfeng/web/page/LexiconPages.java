package io.tingfeng.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.tingfeng.model.Problems;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.pipeline.Draft;
import io.tingfeng.pipeline.Receipt;
import io.tingfeng.sentiment.LexiconTexts;
import io.tingfeng.web.Access;
import io.tingfeng.web.Answers;
import io.tingfeng.web.Gate;
import io.tingfeng.web.RouteTable;
import io.tingfeng.web.Sight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** 词典: how words are judged, drafts with their impact, and what was in force. */
public final class LexiconPages {
  private static final int LONGEST_TEXT = 20_000;

  private final Answers answers;
  private final Screen screen;

  /** The pages of a program. */
  public LexiconPages(Answers answers, Screen screen) {
    this.answers = answers;
    this.screen = screen;
  }

  /** Enters its routes. */
  public void enter(RouteTable routes) {
    routes.get("/lexicon", Access.READ, this::workbench);
    routes.post("/lexicon/explain", Access.READ, this::workbench);
    routes.post("/lexicon/drafts", Access.TUNE, this::begin);
    routes.get("/lexicon/drafts/{draft}", Access.TUNE, this::draft);
    routes.post("/lexicon/drafts/{draft}/put", Access.TUNE, this::put);
    routes.post("/lexicon/drafts/{draft}/promote", Access.TUNE, this::promote);
    routes.post("/lexicon/drafts/{draft}/drop", Access.TUNE, this::drop);
    routes.post("/lexicon/rollback", Access.TUNE, this::rollback);
  }

  private void workbench(Context ctx) {
    Frame f = screen.frame(ctx, "lexicon", Screen.tongue(ctx).of("词典", "Lexicon"));
    String text = DoorPages.form(ctx, "text");
    String bounded = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    LexiconWords words = new LexiconWords(f, answers, Sight.of(ctx, answers));
    LexiconView view = reading(() -> words.workbench(bounded, DoorPages.form(ctx, "brand")));
    screen.show(ctx, "page/lexicon.jte", f, Map.of("v", view));
  }

  private void begin(Context ctx) {
    String name = DoorPages.form(ctx, "name").strip();
    Draft draft = reading(() -> answers.workbench().begin(name));
    answers.door().note(Gate.known(ctx), "draft-begun", draft.name(), "", "");
    ctx.redirect(address(draft.name()), HttpStatus.SEE_OTHER);
  }

  private void draft(Context ctx) {
    showDraft(ctx, "");
  }

  private void showDraft(Context ctx, String fault) {
    Draft draft = reading(() -> answers.workbench().draft(ctx.pathParam("draft")));
    Frame f = screen.frame(ctx, "lexicon", draft.name());
    Duration span = Span.of(DoorPages.query(ctx, "impact"), Span.WEEK).length();
    boolean wanted = !DoorPages.query(ctx, "impact").isEmpty();
    TimeWindow window = TimeWindow.endingAt(answers.clock().instant().plusMillis(1), span);
    LexiconWords words = new LexiconWords(f, answers, Sight.of(ctx, answers));
    DraftView view =
        reading(() -> words.draft(draft, wanted ? Optional.of(window) : Optional.empty(), fault));
    screen.show(ctx, "page/draft.jte", f, Map.of("v", view));
  }

  /** Puts one entry into a draft, or takes it out. */
  private void put(Context ctx) {
    String name = ctx.pathParam("draft");
    String term = DoorPages.form(ctx, "term").strip();
    String weight = DoorPages.form(ctx, "weight").strip();
    String file = DoorPages.form(ctx, "file");
    boolean takeOut = !DoorPages.form(ctx, "out").isEmpty();
    if (term.isEmpty() || term.contains("\n") || weight.contains("\n")) {
      ctx.redirect(address(name), HttpStatus.SEE_OTHER);
      return;
    }
    try {
      reading(
          () -> {
            Draft seen = answers.workbench().draft(name);
            LexiconTexts texts = answers.workbench().texts(seen);
            String line = weight.isEmpty() ? term : term + "\t" + weight;
            return answers
                .workbench()
                .save(seen, takeOut ? texts.without(file, term) : texts.put(file, line));
          });
    } catch (Problems problems) {
      ctx.status(400);
      showDraft(ctx, String.valueOf(problems.getMessage()));
      return;
    }
    ctx.redirect(address(name), HttpStatus.SEE_OTHER);
  }

  private void promote(Context ctx) {
    String name = ctx.pathParam("draft");
    String by = Gate.known(ctx).account().name();
    try {
      Receipt receipt =
          reading(() -> answers.workbench().promote(name, by, DoorPages.form(ctx, "why").strip()));
      answers
          .door()
          .note(
              Gate.known(ctx),
              "lexicon-promoted",
              name,
              receipt.before().map(edition -> Integer.toString(edition.number())).orElse(""),
              Integer.toString(receipt.edition().number()));
    } catch (Problems problems) {
      ctx.status(400);
      showDraft(ctx, String.valueOf(problems.getMessage()));
      return;
    }
    ctx.redirect("/lexicon", HttpStatus.SEE_OTHER);
  }

  private void drop(Context ctx) {
    String name = ctx.pathParam("draft");
    reading(
        () -> {
          answers.workbench().drop(answers.workbench().draft(name).name());
          return name;
        });
    answers.door().note(Gate.known(ctx), "draft-dropped", name, "", "");
    ctx.redirect("/lexicon", HttpStatus.SEE_OTHER);
  }

  private void rollback(Context ctx) {
    String number = DoorPages.form(ctx, "number");
    if (number.matches("\\d{1,6}")) {
      String by = Gate.known(ctx).account().name();
      Receipt receipt =
          reading(
              () ->
                  answers
                      .workbench()
                      .rollback(Integer.parseInt(number), by, DoorPages.form(ctx, "why").strip()));
      answers
          .door()
          .note(
              Gate.known(ctx),
              "lexicon-rolled-back",
              number,
              "",
              Integer.toString(receipt.edition().number()));
    }
    ctx.redirect("/lexicon", HttpStatus.SEE_OTHER);
  }

  private static String address(String draft) {
    return "/lexicon/drafts/" + Links.encode(draft);
  }

  /** Something that reads or writes the files of the lexicons. */
  interface Step<T> {
    T take() throws IOException;
  }

  static <T> T reading(Step<T> step) {
    try {
      return step.take();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
