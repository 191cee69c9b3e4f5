package io.tingfeng.web.page;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.tingfeng.config.Settings.Subscription;
import io.tingfeng.digest.Digest;
import io.tingfeng.digest.DigestMail;
import io.tingfeng.model.Brand;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.notify.Letter;
import io.tingfeng.web.Access;
import io.tingfeng.web.Answers;
import io.tingfeng.web.RouteTable;
import io.tingfeng.web.Shield;
import io.tingfeng.web.Sight;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 日报: what would be sent, who gets it, and what was sent. */
public final class DigestPages {
  private static final Duration MONTH = Duration.ofDays(30);
  private static final int MOST_SENT = 40;

  private final Answers answers;
  private final Screen screen;

  /** The pages of a program. */
  public DigestPages(Answers answers, Screen screen) {
    this.answers = answers;
    this.screen = screen;
  }

  /** Enters its routes. */
  public void enter(RouteTable routes) {
    routes.get("/digests", Access.READ, this::digests);
    routes.get("/digests/mail", Access.READ, this::mail);
  }

  /**
   * The page of the digests.
   *
   * @param subject of the mail that is shown
   */
  public record View(
      List<SearchView.Choice> subscriptions,
      String chosen,
      String date,
      String previous,
      String next,
      String subject,
      String frame,
      List<WhyView.Fact> readers,
      List<AlertView.Told> sent) {}

  private void digests(Context ctx) {
    Sight sight = Sight.of(ctx, answers);
    Frame f = screen.frame(ctx, "digests", Screen.tongue(ctx).of("日报", "Digests"));
    Subscription chosen = subscription(ctx, sight);
    LocalDate day = day(ctx);
    String base = "/digests?name=" + Links.encode(chosen.name()) + "&date=";
    Digest digest = answers.digests().compose(chosen, day);
    View view =
        new View(
            seen(sight).stream()
                .map(
                    one ->
                        new SearchView.Choice(
                            one.name(),
                            "/digests?name=" + Links.encode(one.name()) + "&date=" + day,
                            one.name().equals(chosen.name())))
                .toList(),
            chosen.name(),
            day.toString(),
            base + day.minusDays(1),
            base + day.plusDays(1),
            DigestMail.subject(digest),
            "/digests/mail?name=" + Links.encode(chosen.name()) + "&date=" + day,
            readers(f, chosen),
            sight.isWhole() ? sent(f) : List.of());
    screen.show(ctx, "page/digests.jte", f, Map.of("v", view));
  }

  private void mail(Context ctx) {
    Subscription chosen = subscription(ctx, Sight.of(ctx, answers));
    Shield.mail(ctx, DigestMail.html(answers.digests().compose(chosen, day(ctx))));
  }

  /** Those whose every brand the caller sees; their own brands when none fits. */
  private List<Subscription> seen(Sight sight) {
    List<Subscription> seen = new ArrayList<>();
    for (Subscription one : answers.settings().subscriptions()) {
      boolean fits =
          one.brands().isEmpty() ? sight.isWhole() : one.brands().stream().allMatch(sight::sees);
      if (fits) {
        seen.add(one);
      }
    }
    if (seen.isEmpty()) {
      seen.add(
          new Subscription(
              "预览",
              List.of(),
              sight.isWhole() ? List.of() : sight.brands().stream().map(Brand::id).toList(),
              LocalTime.of(8, 30)));
    }
    return seen;
  }

  private Subscription subscription(Context ctx, Sight sight) {
    String name = DoorPages.query(ctx, "name");
    List<Subscription> seen = seen(sight);
    return name.isEmpty()
        ? seen.getFirst()
        : seen.stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new NotFoundResponse("there is no such digest"));
  }

  private LocalDate day(Context ctx) {
    LocalDate today = LocalDate.ofInstant(answers.clock().instant(), answers.settings().zone());
    try {
      String date = DoorPages.query(ctx, "date");
      LocalDate wanted = date.isEmpty() ? today.minusDays(1) : LocalDate.parse(date);
      return wanted.isAfter(today) ? today : wanted;
    } catch (DateTimeException e) {
      throw new NotFoundResponse("there is no such day");
    }
  }

  private static List<WhyView.Fact> readers(Frame f, Subscription chosen) {
    return List.of(
        new WhyView.Fact(
            f.t().of("收件", "To"),
            chosen.to().isEmpty()
                ? f.t().of("没有订阅，只能预览", "no subscription, a preview alone")
                : String.join(", ", chosen.to())),
        new WhyView.Fact(f.t().of("发送", "Sent at"), chosen.at().toString()));
  }

  private List<AlertView.Told> sent(Frame f) {
    TimeWindow month = TimeWindow.endingAt(answers.clock().instant().plusSeconds(60), MONTH);
    return answers.outbox().recent(month).stream()
        .filter(letter -> letter.notice().key().startsWith("digest/"))
        .limit(MOST_SENT)
        .map(letter -> told(f, letter))
        .toList();
  }

  private static AlertView.Told told(Frame f, Letter letter) {
    String state =
        switch (letter.state()) {
          case SENT -> f.t().of("已送达", "delivered");
          case WAITING -> f.t().of("等待", "waiting");
          case GAVE_UP -> f.t().of("没有送达", "not delivered");
        };
    return new AlertView.Told(
        letter.recipient().address(),
        letter.notice().subject(),
        f.ink().minute(letter.notice().at()),
        state);
  }
}
