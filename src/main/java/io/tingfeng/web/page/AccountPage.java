package io.tingfeng.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.tingfeng.model.Words;
import io.tingfeng.people.Account;
import io.tingfeng.people.Passwords;
import io.tingfeng.people.PeopleFault;
import io.tingfeng.people.Right;
import io.tingfeng.web.Access;
import io.tingfeng.web.Answers;
import io.tingfeng.web.Gate;
import io.tingfeng.web.RouteTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One's own account: password, browsers, tokens. */
public final class AccountPage {
  private final Answers answers;
  private final Screen screen;

  /** The page of a program. */
  public AccountPage(Answers answers, Screen screen) {
    this.answers = answers;
    this.screen = screen;
  }

  /** Enters its routes. */
  public void enter(RouteTable routes) {
    routes.get("/account", Access.SIGNED_IN, ctx -> show(ctx, "", ""));
    routes.post("/account/password", Access.SIGNED_IN, this::password);
    routes.post("/account/sign-out-everywhere", Access.SIGNED_IN, this::signOutEverywhere);
    routes.post("/account/tokens", Access.SIGNED_IN, this::makeToken);
    routes.post("/account/tokens/{token}/withdraw", Access.SIGNED_IN, this::withdraw);
  }

  /** What the page shows; {@code secret} is a new token's, shown once. */
  public record View(
      String fault,
      String secret,
      List<AlertView.Told> sessions,
      List<AlertView.Told> tokens,
      List<SearchView.Choice> scopes) {}

  private void show(Context ctx, String fault, String secret) {
    Frame f = screen.frame(ctx, "", Screen.tongue(ctx).of("我的账号", "My account"));
    Account me = Gate.known(ctx).account();
    View view =
        new View(
            fault,
            secret,
            answers.roster().sessions(me.name()).stream()
                .map(
                    session ->
                        new AlertView.Told(
                            DeskLabels.browser(session.browser()),
                            "",
                            f.ink().minute(session.openedAt()),
                            f.ink().minute(session.seenAt())))
                .toList(),
            answers.roster().tokens(me.name()).stream()
                .map(
                    token ->
                        new AlertView.Told(
                            token.label(),
                            token.scopes().stream()
                                .sorted()
                                .map(right -> Labels.right(right, f.t()))
                                .collect(Collectors.joining(f.t().of("、", ", "))),
                            f.ink().minute(token.createdAt()),
                            token.id()))
                .toList(),
            me.role().rights().stream()
                .map(
                    right ->
                        new SearchView.Choice(
                            Labels.right(right, f.t()), right.word(), right == Right.READ))
                .toList());
    screen.show(ctx, "page/account.jte", f, Map.of("v", view));
  }

  private void password(Context ctx) {
    Account me = Gate.known(ctx).account();
    Tongue t = Screen.tongue(ctx);
    if (!Passwords.fits(DoorPages.form(ctx, "old"), me.password())) {
      ctx.status(400);
      show(ctx, t.of("现在的密码不对。", "The present password is wrong."), "");
      return;
    }
    try {
      answers.roster().password(me.name(), me.name(), DoorPages.form(ctx, "new"));
    } catch (PeopleFault fault) {
      ctx.status(400);
      show(ctx, t.of("新密码至少 10 个字符。", "The new password has 10 characters or more."), "");
      return;
    }
    Gate.letOut(ctx);
    ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
  }

  private void signOutEverywhere(Context ctx) {
    answers.door().signOutEverywhere(Gate.known(ctx), Gate.known(ctx).account().name());
    Gate.letOut(ctx);
    ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
  }

  private void makeToken(Context ctx) {
    Account me = Gate.known(ctx).account();
    Set<Right> scopes =
        ctx.formParams("scope").stream()
            .flatMap(word -> Words.parse(Right.class, word).stream())
            .filter(Gate.known(ctx)::may)
            .collect(Collectors.toSet());
    String label = DoorPages.form(ctx, "label").strip();
    if (scopes.isEmpty() || label.isEmpty()) {
      ctx.status(400);
      show(
          ctx,
          Screen.tongue(ctx).of("写明用途，至少选一项。", "Say what it is for and choose at least one scope."),
          "");
      return;
    }
    show(ctx, "", answers.roster().token(me.name(), me.name(), label, scopes));
  }

  private void withdraw(Context ctx) {
    Account me = Gate.known(ctx).account();
    answers.roster().withdraw(me.name(), me.name(), ctx.pathParam("token"));
    ctx.redirect("/account", HttpStatus.SEE_OTHER);
  }
}
