package io.tingfeng.pipeline;

import io.tingfeng.config.Settings;
import io.tingfeng.config.Settings.Route;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.notify.Recipient;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Says who is told of an alert, from the routes of the settings. */
public final class Audience {
  private final List<Route> routes;

  /** An audience by the routes of a workspace. */
  public Audience(Settings settings) {
    this.routes = settings.routes();
  }

  /** Whom an alert of a brand that reached a level goes to; nobody twice. */
  public Set<Recipient> of(BrandId brand, CrisisLevel level) {
    Set<Recipient> recipients = new LinkedHashSet<>();
    routes.stream()
        .filter(route -> route.brands().isEmpty() || route.brands().contains(brand))
        .filter(route -> level.compareTo(route.from()) >= 0)
        .flatMap(Audience::recipients)
        .forEach(recipients::add);
    return recipients;
  }

  private static Stream<Recipient> recipients(Route route) {
    return switch (route.channel()) {
      case CONSOLE -> Stream.of(Recipient.console());
      case MAIL -> route.to().stream().map(Recipient::mail);
      case WEBHOOK -> route.url().stream().map(secret -> Recipient.webhook(secret.variable()));
    };
  }
}
