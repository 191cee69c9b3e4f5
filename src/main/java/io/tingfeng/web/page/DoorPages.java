package io.tingfeng.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.tingfeng.people.Account;
import io.tingfeng.people.Caller;
import io.tingfeng.people.Passwords;
import io.tingfeng.people.SignIn;
import io.tingfeng.people.SingleSignOn;
import io.tingfeng.web.Access;
import io.tingfeng.web.Answers;
import io.tingfeng.web.Gate;
import io.tingfeng.web.RouteTable;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** The ways in and out: first start, sign-in, sign-out, and how the console looks to a browser. */
public final class DoorPages {
  private static final int A_YEAR = 31_536_000;
  private static final Set<String> THEMES = Set.of("system", "light", "dark");

  private final Answers answers;
  private final Screen screen;

  /** The pages of a program. */
  public DoorPages(Answers answers, Screen screen) {
    this.answers = answers;
    this.screen = screen;
  }

  /** Enters its routes. */
  public void enter(RouteTable routes) {
    routes.get("/sign-in", Access.OPEN, this::signInForm);
    routes.post("/sign-in", Access.OPEN, this::signIn);
    routes.post("/sign-out", Access.SIGNED_IN, this::signOut);
    routes.get("/setup", Access.OPEN, this::setupForm);
    routes.post("/setup", Access.OPEN, this::setUp);
    routes.get("/look", Access.OPEN, DoorPages::look);
  }

  private void signInForm(Context ctx) {
    if (answers.door().isNew()) {
      ctx.redirect("/setup");
      return;
    }
    if (Gate.caller(ctx).isPresent()) {
      ctx.redirect("/");
      return;
    }
    showSignIn(ctx, query(ctx, "back"), "", "");
  }

  private void signIn(Context ctx) {
    String name = form(ctx, "name").strip().toLowerCase(java.util.Locale.ROOT);
    Tongue t = Screen.tongue(ctx);
    switch (answers.door().signIn(name, form(ctx, "password"), ctx.ip(), browser(ctx))) {
      case SignIn.Entered entered -> {
        // The session of before, if any, ends: nobody can have laid its secret for us.
        leave(ctx);
        Gate.letIn(ctx, entered.secret());
        ctx.redirect(Links.back(form(ctx, "back")), HttpStatus.SEE_OTHER);
      }
      case SignIn.Refused refused -> {
        ctx.status(401);
        showSignIn(
            ctx, form(ctx, "back"), name, t.of("账号和密码对不上。", "Account and password do not fit."));
      }
      case SignIn.Braked braked -> {
        ctx.status(429);
        showSignIn(ctx, form(ctx, "back"), name, wait(t, braked.pause()));
      }
    }
  }

  private void signOut(Context ctx) {
    leave(ctx);
    Gate.letOut(ctx);
    ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
  }

  /** Ends the session that a browser has, if any. */
  void leave(Context ctx) {
    String secret = ctx.cookie(Gate.COOKIE);
    Gate.caller(ctx)
        .filter(caller -> caller.way() == Caller.Way.SESSION && secret != null)
        .ifPresent(caller -> answers.door().signOut(caller, String.valueOf(secret)));
  }

  private void setupForm(Context ctx) {
    if (answers.door().isNew()) {
      showSetup(ctx, "", "", "");
    } else {
      ctx.redirect("/sign-in");
    }
  }

  private void setUp(Context ctx) {
    Tongue t = Screen.tongue(ctx);
    String name = form(ctx, "name").strip();
    String shown = form(ctx, "shown").strip();
    if (!answers.door().isNew()) {
      ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
    } else if (!Account.isName(name)) {
      refuse(
          ctx,
          name,
          shown,
          t.of(
              "账号只用小写字母、数字、点、连字符。",
              "The account has lower-case letters, digits, dots and hyphens only."));
    } else if (!Passwords.isFit(form(ctx, "password"))) {
      refuse(ctx, name, shown, t.of("密码至少 10 个字符。", "The password has 10 characters or more."));
    } else {
      settle(ctx, name, shown, t);
    }
  }

  private void settle(Context ctx, String name, String shown, Tongue t) {
    SignIn result =
        answers
            .door()
            .setUp(
                form(ctx, "token").strip(),
                name,
                shown.isEmpty() ? name : shown,
                form(ctx, "password"),
                ctx.ip(),
                browser(ctx));
    switch (result) {
      case SignIn.Entered entered -> {
        Gate.letIn(ctx, entered.secret());
        ctx.redirect("/", HttpStatus.SEE_OTHER);
      }
      case SignIn.Refused refused ->
          refuse(
              ctx,
              name,
              shown,
              t.of(
                  "启动口令不对。看 ./tingfeng serve 最近一次启动时打印的那一个。",
                  "The setup token is wrong. Use the one that ./tingfeng serve printed at its last"
                      + " start."));
      case SignIn.Braked braked -> refuse(ctx, name, shown, wait(t, braked.pause()));
    }
  }

  private void refuse(Context ctx, String name, String shown, String fault) {
    ctx.status(400);
    showSetup(ctx, name, shown, fault);
  }

  /** The form, with what was wrong. */
  void showSignIn(Context ctx, String back, String name, String fault) {
    Frame f = screen.frame(ctx, "", Screen.tongue(ctx).of("登录", "Sign in"));
    String signOn = answers.signOn().map(SingleSignOn::name).orElse("");
    screen.show(
        ctx,
        "page/sign-in.jte",
        f,
        Map.of("back", Links.back(back), "name", name, "fault", fault, "signOn", signOn));
  }

  private void showSetup(Context ctx, String name, String shown, String fault) {
    Frame f = screen.frame(ctx, "", Screen.tongue(ctx).of("第一次启动", "First start"));
    screen.show(ctx, "page/setup.jte", f, Map.of("name", name, "shown", shown, "fault", fault));
  }

  /** Language and colours are the browser's, not the account's: a phone may be dark. */
  private static void look(Context ctx) {
    String language = query(ctx, "language");
    if (!language.isEmpty()) {
      ctx.cookie(Screen.LANGUAGE, Tongue.of(language).code(), A_YEAR);
    }
    String theme = query(ctx, "theme");
    if (THEMES.contains(theme)) {
      ctx.cookie(Screen.THEME, theme, A_YEAR);
    }
    ctx.redirect(Links.back(query(ctx, "back")));
  }

  private static String wait(Tongue t, Duration wait) {
    return t.of("失败太多，{0} 秒后再试。", "Too many failures; try again in {0} s.", wait.toSeconds() + 1);
  }

  static String browser(Context ctx) {
    String agent = ctx.userAgent();
    return agent == null ? "" : agent;
  }

  static String query(Context ctx, String name) {
    String value = ctx.queryParam(name);
    return value == null ? "" : value;
  }

  static String form(Context ctx, String name) {
    String value = ctx.formParam(name);
    return value == null ? "" : value;
  }
}
