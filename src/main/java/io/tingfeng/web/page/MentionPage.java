package io.tingfeng.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.tingfeng.model.Mention;
import io.tingfeng.model.Words;
import io.tingfeng.sentiment.Judgement;
import io.tingfeng.web.Access;
import io.tingfeng.web.Answers;
import io.tingfeng.web.Gate;
import io.tingfeng.web.RouteTable;
import io.tingfeng.web.Sight;
import java.util.Map;

/** One mention: its words, the arithmetic of its score, and its author for those who may know. */
public final class MentionPage {
  private final Answers answers;
  private final Screen screen;

  /** The page of a program. */
  public MentionPage(Answers answers, Screen screen) {
    this.answers = answers;
    this.screen = screen;
  }

  /** Enters its routes. */
  public void enter(RouteTable routes) {
    routes.get("/mentions/{mention}", Access.READ, ctx -> show(ctx, ""));
    routes.get("/mentions/{mention}/why", Access.READ, this::why);
    routes.post("/mentions/{mention}/judge", Access.JUDGE, this::judge);
    routes.post("/mentions/{mention}/reveal", Access.REVEAL, this::reveal);
  }

  private void show(Context ctx, String revealed) {
    Frame f = screen.frame(ctx, "search", Screen.tongue(ctx).of("提及", "Mention"));
    screen.show(
        ctx,
        "page/mention.jte",
        f,
        Map.of("v", new WhyWords(f, answers).view(mention(ctx), revealed)));
  }

  /** The part that a drawer shows; opened as a page of its own it is the whole page. */
  private void why(Context ctx) {
    if (!Screen.isPart(ctx)) {
      ctx.redirect("/mentions/" + mention(ctx).id().value());
      return;
    }
    Frame f = screen.frame(ctx, "search", "");
    screen.show(
        ctx, "part/why.jte", f, Map.of("v", new WhyWords(f, answers).view(mention(ctx), "")));
  }

  /** Keeps what somebody says of a mention; no word of a lexicon changes by that. */
  private void judge(Context ctx) {
    Mention mention = mention(ctx);
    Words.parse(Judgement.Ruling.class, DoorPages.form(ctx, "ruling"))
        .ifPresent(
            ruling -> {
              String by = Gate.known(ctx).account().name();
              String note = DoorPages.form(ctx, "note").strip();
              Judgement kept = answers.judging().judge(mention.id(), ruling, by, note);
              answers
                  .door()
                  .note(
                      Gate.known(ctx),
                      "judged",
                      mention.id().value(),
                      kept.said().word(),
                      ruling.word());
            });
    ctx.redirect("/mentions/" + mention.id().value(), HttpStatus.SEE_OTHER);
  }

  /** Shows the author's name once, to whom it concerns, and notes who wanted it and why. */
  private void reveal(Context ctx) {
    Mention mention = mention(ctx);
    String reason = DoorPages.form(ctx, "reason").strip();
    if (reason.isEmpty()) {
      ctx.redirect("/mentions/" + mention.id().value(), HttpStatus.SEE_OTHER);
      return;
    }
    answers.door().note(Gate.known(ctx), "reveal", mention.id().value(), "", reason);
    show(
        ctx,
        answers
            .discretion()
            .reveal(
                mention.post().id().key(),
                Gate.known(ctx).account().name(),
                reason,
                answers.clock().instant())
            .flatMap(clear -> clear.author())
            .or(() -> mention.post().author())
            .orElse(Screen.tongue(ctx).of("没有作者", "no author")));
  }

  private Mention mention(Context ctx) {
    return Sight.of(ctx, answers).mention(answers.index(), ctx.pathParam("mention"));
  }
}
