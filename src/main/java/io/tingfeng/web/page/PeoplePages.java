package io.tingfeng.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Words;
import io.tingfeng.notify.Delivery;
import io.tingfeng.notify.Recipient;
import io.tingfeng.people.PeopleFault;
import io.tingfeng.people.Role;
import io.tingfeng.web.Access;
import io.tingfeng.web.Answers;
import io.tingfeng.web.Gate;
import io.tingfeng.web.RouteTable;
import java.util.List;
import java.util.Map;

/** 设置: who may come in and what each may, what is in force, and channels that are tried. */
public final class PeoplePages {
  private final Answers answers;
  private final Screen screen;

  /** The pages of a program. */
  public PeoplePages(Answers answers, Screen screen) {
    this.answers = answers;
    this.screen = screen;
  }

  /** Enters its routes. */
  public void enter(RouteTable routes) {
    routes.get("/settings", Access.READ, ctx -> settings(ctx, "", ""));
    routes.post("/people", Access.ADMINISTER, this::add);
    routes.post("/people/{account}", Access.ADMINISTER, this::change);
    routes.post("/people/{account}/password", Access.ADMINISTER, this::password);
    routes.post("/settings/channels/test", Access.ADMINISTER, this::tryChannel);
  }

  private void settings(Context ctx, String fault, String done) {
    Frame f = screen.frame(ctx, "settings", Screen.tongue(ctx).of("设置", "Settings"));
    SettingsView view = new SettingsWords(f, answers).view(fault, done);
    screen.show(ctx, "page/settings.jte", f, Map.of("v", view));
  }

  /** Sends a trial notice to somebody whom a route reaches, and to nobody else. */
  private void tryChannel(Context ctx) {
    Tongue t = Screen.tongue(ctx);
    String key = DoorPages.form(ctx, "to");
    Recipient meant =
        answers.audience().everybody(answers.clock().instant()).stream()
            .filter(one -> SettingsWords.key(one).equals(key))
            .findFirst()
            .orElseThrow(() -> new NotFoundResponse("no route reaches them"));
    Delivery delivery = answers.trying().apply(meant);
    String name = DeskLabels.channel(meant.channel(), t) + " " + meant.address();
    answers
        .door()
        .note(
            Gate.known(ctx),
            "channel-tested",
            key.strip(),
            "",
            delivery.getClass().getSimpleName());
    switch (delivery) {
      case Delivery.Sent sent ->
          settings(ctx, "", t.of("{0}：对方收下了试发的通知。", "{0}: the trial notice was taken.", name));
      case Delivery.TryLater later ->
          settings(
              ctx, t.of("{0}：没有送达。{1}", "{0}: it did not arrive. {1}", name, later.reason()), "");
      case Delivery.GaveUp gaveUp ->
          settings(ctx, t.of("{0}：被拒绝。{1}", "{0}: it was refused. {1}", name, gaveUp.reason()), "");
    }
  }

  private void add(Context ctx) {
    attempt(
        ctx,
        () ->
            answers
                .roster()
                .add(
                    by(ctx),
                    DoorPages.form(ctx, "name").strip(),
                    DoorPages.form(ctx, "shown").strip(),
                    role(ctx),
                    DoorPages.form(ctx, "password")));
  }

  private void change(Context ctx) {
    List<BrandId> brands =
        ctx.formParams("brand").stream().filter(BrandId::isValid).map(BrandId::new).toList();
    attempt(
        ctx,
        () ->
            answers
                .roster()
                .change(
                    by(ctx),
                    ctx.pathParam("account"),
                    role(ctx),
                    brands,
                    !DoorPages.form(ctx, "enabled").isEmpty()));
  }

  private void password(Context ctx) {
    attempt(
        ctx,
        () ->
            answers
                .roster()
                .password(by(ctx), ctx.pathParam("account"), DoorPages.form(ctx, "password")));
  }

  private void attempt(Context ctx, Runnable change) {
    try {
      change.run();
    } catch (PeopleFault fault) {
      ctx.status(400);
      settings(ctx, String.valueOf(fault.getMessage()), "");
      return;
    }
    ctx.redirect("/settings", HttpStatus.SEE_OTHER);
  }

  private static Role role(Context ctx) {
    return Words.parse(Role.class, DoorPages.form(ctx, "role"))
        .orElseThrow(
            () -> new PeopleFault("a role is one of viewer, officer, decider, analyst, admin"));
  }

  private static String by(Context ctx) {
    return Gate.known(ctx).account().name();
  }
}
