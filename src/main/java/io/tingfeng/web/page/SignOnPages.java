package io.tingfeng.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.tingfeng.people.Arrival;
import io.tingfeng.people.SingleSignOn;
import io.tingfeng.web.Access;
import io.tingfeng.web.Answers;
import io.tingfeng.web.Gate;
import io.tingfeng.web.RouteTable;

/** The way in through the company's own sign-on: out to the provider and back. */
public final class SignOnPages {
  private final Answers answers;
  private final DoorPages doors;

  /** The pages of a program. */
  public SignOnPages(Answers answers, Screen screen) {
    this.answers = answers;
    this.doors = new DoorPages(answers, screen);
  }

  /** Enters its routes. */
  public void enter(RouteTable routes) {
    routes.get("/sign-on", Access.OPEN, this::depart);
    routes.get("/sign-on/back", Access.OPEN, this::arrive);
  }

  private void depart(Context ctx) {
    SingleSignOn signOn = signOn();
    if (answers.door().isNew()) {
      ctx.redirect("/setup");
      return;
    }
    String back = Links.back(DoorPages.query(ctx, "back"));
    signOn
        .depart(back)
        .ifPresentOrElse(
            departure -> {
              Gate.lend(ctx, departure.cookie(), SingleSignOn.PATIENCE);
              ctx.redirect(departure.address().toString(), HttpStatus.SEE_OTHER);
            },
            () -> refuse(ctx, back, Arrival.Reason.PROVIDER));
  }

  private void arrive(Context ctx) {
    SingleSignOn signOn = signOn();
    String cookie = ctx.cookie(Gate.LENT);
    Gate.takeBack(ctx);
    SingleSignOn.Return answer =
        new SingleSignOn.Return(
            DoorPages.query(ctx, "state"),
            DoorPages.query(ctx, "code"),
            DoorPages.query(ctx, "error"),
            DoorPages.query(ctx, "iss"),
            cookie == null ? "" : cookie);
    switch (signOn.arrive(answer, DoorPages.browser(ctx))) {
      case Arrival.Entered entered -> {
        doors.leave(ctx);
        Gate.letIn(ctx, entered.secret());
        ctx.redirect(Links.back(entered.back()), HttpStatus.SEE_OTHER);
      }
      case Arrival.Refused refused -> refuse(ctx, "", refused.reason());
    }
  }

  private SingleSignOn signOn() {
    return answers
        .signOn()
        .orElseThrow(() -> new NotFoundResponse("single sign-on is not configured"));
  }

  private void refuse(Context ctx, String back, Arrival.Reason reason) {
    ctx.status(reason == Arrival.Reason.PROVIDER ? 502 : 403);
    doors.showSignIn(ctx, back, "", fault(Screen.tongue(ctx), reason));
  }

  private static String fault(Tongue t, Arrival.Reason reason) {
    return switch (reason) {
      case STALE ->
          t.of(
              "这次登录过期了，或不是从这个浏览器开始的。再试一次。",
              "This sign-on has run out, or another browser began it. Try again.");
      case DECLINED -> t.of("登录方没有放行。", "The provider did not let the sign-on pass.");
      case PROVIDER ->
          t.of("登录方没有应答。本地账号照常可用。", "The provider does not answer. Local accounts work as always.");
      case TOKEN ->
          t.of(
              "登录方的凭据没有通过核对。管理员看日志里的原因。",
              "The provider's token did not pass the check. The log tells the administrator why.");
      case NAMELESS ->
          t.of(
              "登录方没有给出可用的账号名。找管理员。",
              "The provider gives no name that can be an account. Ask an administrator.");
      case UNKNOWN -> t.of("没有给你的权限。找管理员。", "Nothing is open to you yet. Ask an administrator.");
      case TAKEN ->
          t.of(
              "这个账号名已经属于别人。找管理员。",
              "The account of this name is somebody else's. Ask an administrator.");
      case SHUT -> t.of("这个账号已停用。", "This account is shut.");
    };
  }
}
