package io.tingfeng.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Words;
import io.tingfeng.notify.ChannelKind;
import io.tingfeng.notify.Delivery;
import io.tingfeng.notify.Letter;
import io.tingfeng.notify.Recipient;
import io.tingfeng.people.Account;
import io.tingfeng.people.Deed;
import io.tingfeng.people.PeopleFault;
import io.tingfeng.people.Right;
import io.tingfeng.people.Role;
import io.tingfeng.web.Access;
import io.tingfeng.web.Answers;
import io.tingfeng.web.Gate;
import io.tingfeng.web.RouteTable;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** 设置 and 审计: people, what is in force, and what was done. */
public final class PeoplePages {
  private static final Duration AUDITED = Duration.ofDays(365);
  private static final Duration LETTERS = Duration.ofDays(30);
  private static final int MOST_DEEDS = 300;

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
    routes.get("/audit", Access.ADMINISTER, this::audit);
  }

  /** What the settings page shows. */
  public record View(
      String fault,
      String done,
      List<Person> people,
      List<SearchView.Choice> roles,
      List<SearchView.Choice> brands,
      List<WhyView.Fact> thresholds,
      List<AlertView.Told> routes,
      List<Reached> channels,
      List<WhyView.Fact> retention) {}

  /** Somebody with an account. */
  public record Person(
      String name,
      String shown,
      String role,
      String roleWord,
      List<String> brands,
      boolean enabled) {}

  /**
   * Somebody whom a route reaches.
   *
   * @param key names them in the form
   * @param last how the last letter to them ended, and when
   */
  public record Reached(String key, String channel, String address, String last) {}

  private void settings(Context ctx, String fault, String done) {
    Frame f = screen.frame(ctx, "settings", Screen.tongue(ctx).of("设置", "Settings"));
    boolean isAdmin = f.may(Right.ADMINISTER);
    Tongue t = f.t();
    View view =
        new View(
            fault,
            done,
            isAdmin
                ? answers.roster().all().stream().map(one -> person(one, t)).toList()
                : List.of(),
            List.of(Role.values()).stream()
                .map(role -> new SearchView.Choice(Labels.role(role, t), role.word(), false))
                .toList(),
            answers.vocabulary().get().brands().stream()
                .map(brand -> new SearchView.Choice(brand.name(), brand.id().value(), false))
                .toList(),
            thresholds(f),
            isAdmin ? routes(f) : List.of(),
            isAdmin ? reached(f) : List.of(),
            retention(f));
    screen.show(ctx, "page/settings.jte", f, Map.of("v", view));
  }

  private static Person person(Account one, Tongue t) {
    return new Person(
        one.name(),
        one.shown(),
        Labels.role(one.role(), t),
        one.role().word(),
        one.brands().stream().map(BrandId::value).toList(),
        one.enabled());
  }

  private List<WhyView.Fact> thresholds(Frame f) {
    List<WhyView.Fact> facts = new ArrayList<>();
    for (String name : Thresholds.names()) {
      boolean isOwn = answers.settings().thresholds().containsKey(name);
      facts.add(
          new WhyView.Fact(
              DeskLabels.threshold(name, f.t()),
              number(f, value(name))
                  + (isOwn ? f.t().of("（settings.yml）", " (settings.yml)") : "")));
    }
    return facts;
  }

  /** The ladder of brands that have none of their own. */
  private Thresholds common() {
    return answers.thresholds().apply(new BrandId("any-other-brand"));
  }

  private static String number(Frame f, double value) {
    return value == Math.rint(value) ? f.ink().whole(value) : f.ink().weight(value);
  }

  private double value(String name) {
    try {
      Method accessor = Thresholds.class.getMethod(name);
      return ((Number) accessor.invoke(common())).doubleValue();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record has its accessors", e);
    }
  }

  private List<AlertView.Told> routes(Frame f) {
    return answers.settings().routes().stream()
        .map(
            route ->
                new AlertView.Told(
                    DeskLabels.channel(ChannelKind.valueOf(route.channel().name()), f.t()),
                    route.to().isEmpty()
                        ? route.url().map(Object::toString).orElse("")
                        : String.join(", ", route.to()),
                    Labels.level(route.from(), f),
                    route.brands().isEmpty()
                        ? f.t().of("全部品牌", "all brands")
                        : route.brands().stream()
                            .map(BrandId::value)
                            .collect(Collectors.joining(", "))))
        .toList();
  }

  private List<Reached> reached(Frame f) {
    Instant now = answers.clock().instant();
    List<Letter> letters = answers.outbox().recent(TimeWindow.endingAt(now, LETTERS));
    return answers.audience().everybody(now).stream()
        .map(
            one ->
                new Reached(
                    key(one),
                    DeskLabels.channel(one.channel(), f.t()),
                    one.address(),
                    letters.stream()
                        .filter(letter -> letter.recipient().equals(one))
                        .findFirst()
                        .map(
                            letter ->
                                f.ink().minute(letter.notice().at())
                                    + " "
                                    + DeskLabels.delivery(letter.state(), f.t()))
                        .orElse("")))
        .toList();
  }

  private static String key(Recipient one) {
    return one.channel().word() + " " + one.address();
  }

  /** Sends a trial notice to somebody whom a route reaches, and to nobody else. */
  private void tryChannel(Context ctx) {
    Tongue t = Screen.tongue(ctx);
    String key = DoorPages.form(ctx, "to");
    Recipient meant =
        answers.audience().everybody(answers.clock().instant()).stream()
            .filter(one -> key(one).equals(key))
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

  private List<WhyView.Fact> retention(Frame f) {
    var kept = answers.settings().retention();
    Tongue t = f.t();
    return List.of(
        new WhyView.Fact(t.of("提及", "Mentions"), f.ink().span(kept.mentions())),
        new WhyView.Fact(t.of("热度读数", "Readings"), f.ink().span(kept.readings())),
        new WhyView.Fact(t.of("采集记录", "Visits"), f.ink().span(kept.visits())),
        new WhyView.Fact(t.of("时区", "Zone"), answers.settings().zone().getId()));
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

  private void audit(Context ctx) {
    Frame f = screen.frame(ctx, "audit", Screen.tongue(ctx).of("审计", "Audit"));
    TimeWindow window = TimeWindow.endingAt(answers.clock().instant().plusSeconds(1), AUDITED);
    List<Deed> deeds =
        answers
            .audit()
            .deeds(window, DoorPages.query(ctx, "who"), DoorPages.query(ctx, "act"), MOST_DEEDS);
    screen.show(
        ctx,
        "page/audit.jte",
        f,
        Map.of(
            "deeds",
            deeds,
            "who",
            DoorPages.query(ctx, "who"),
            "act",
            DoorPages.query(ctx, "act")));
  }
}
