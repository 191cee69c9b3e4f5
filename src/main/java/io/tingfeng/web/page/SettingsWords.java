package io.tingfeng.web.page;

import io.tingfeng.config.SignOn;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.notify.ChannelKind;
import io.tingfeng.notify.Letter;
import io.tingfeng.notify.Recipient;
import io.tingfeng.people.Account;
import io.tingfeng.people.Right;
import io.tingfeng.people.Role;
import io.tingfeng.web.Answers;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts what is in force into words: people, thresholds, routes, channels, retention, sign-on. */
final class SettingsWords {
  private static final Duration LETTERS = Duration.ofDays(30);

  private final Frame f;
  private final Answers answers;

  SettingsWords(Frame f, Answers answers) {
    this.f = f;
    this.answers = answers;
  }

  /** The page; routes, people and channels are for administrators. */
  SettingsView view(String fault, String done) {
    boolean isAdmin = f.may(Right.ADMINISTER);
    Tongue t = f.t();
    return new SettingsView(
        fault,
        done,
        isAdmin ? answers.roster().all().stream().map(one -> person(one, t)).toList() : List.of(),
        List.of(Role.values()).stream()
            .map(role -> new SearchView.Choice(Labels.role(role, t), role.word(), false))
            .toList(),
        answers.vocabulary().get().brands().stream()
            .map(brand -> new SearchView.Choice(brand.name(), brand.id().value(), false))
            .toList(),
        thresholds(),
        isAdmin ? routes() : List.of(),
        isAdmin ? reached() : List.of(),
        retention(),
        isAdmin ? answers.settings().signOn().map(this::signOn).orElse(List.of()) : List.of());
  }

  private List<WhyView.Fact> signOn(SignOn rules) {
    Tongue t = f.t();
    List<WhyView.Fact> facts = new ArrayList<>();
    facts.add(new WhyView.Fact(t.of("登录方", "Provider"), rules.name()));
    facts.add(new WhyView.Fact(t.of("地址", "Address"), rules.issuer().toString()));
    facts.add(new WhyView.Fact(t.of("账号取自", "Account from"), rules.claim()));
    rules
        .roles()
        .forEach(
            (group, part) ->
                facts.add(new WhyView.Fact(group, Labels.role(Role.valueOf(part.name()), t))));
    facts.add(
        new WhyView.Fact(
            t.of("其余的人", "All others"),
            rules
                .unknown()
                .map(part -> Labels.role(Role.valueOf(part.name()), t))
                .orElse(t.of("不放行", "refused"))));
    return facts;
  }

  private static SettingsView.Person person(Account one, Tongue t) {
    return new SettingsView.Person(
        one.name(),
        one.shown(),
        Labels.role(one.role(), t),
        one.role().word(),
        one.brands().stream().map(BrandId::value).toList(),
        one.enabled());
  }

  private List<WhyView.Fact> thresholds() {
    List<WhyView.Fact> facts = new ArrayList<>();
    for (String name : Thresholds.names()) {
      boolean isOwn = answers.settings().thresholds().containsKey(name);
      facts.add(
          new WhyView.Fact(
              DeskLabels.threshold(name, f.t()),
              number(value(name)) + (isOwn ? f.t().of("（settings.yml）", " (settings.yml)") : "")));
    }
    return facts;
  }

  /** The ladder of brands that have none of their own. */
  private Thresholds common() {
    return answers.thresholds().apply(new BrandId("any-other-brand"));
  }

  private String number(double value) {
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

  private List<AlertView.Told> routes() {
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

  private List<SettingsView.Reached> reached() {
    Instant now = answers.clock().instant();
    List<Letter> letters = answers.outbox().recent(TimeWindow.endingAt(now, LETTERS));
    return answers.audience().everybody(now).stream()
        .map(
            one ->
                new SettingsView.Reached(
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

  /** Names a recipient in a form. */
  static String key(Recipient one) {
    return one.channel().word() + " " + one.address();
  }

  private List<WhyView.Fact> retention() {
    var kept = answers.settings().retention();
    Tongue t = f.t();
    return List.of(
        new WhyView.Fact(t.of("提及", "Mentions"), f.ink().span(kept.mentions())),
        new WhyView.Fact(t.of("热度读数", "Readings"), f.ink().span(kept.readings())),
        new WhyView.Fact(t.of("采集记录", "Visits"), f.ink().span(kept.visits())),
        new WhyView.Fact(t.of("时区", "Zone"), answers.settings().zone().getId()));
  }
}
