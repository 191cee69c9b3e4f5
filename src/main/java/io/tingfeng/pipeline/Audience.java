package io.tingfeng.pipeline;

import io.tingfeng.config.Settings;
import io.tingfeng.config.Settings.Route;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.notify.ChannelKind;
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

  /** Who is told when a recipient cannot be. */
  public List<Recipient> standIns(Recipient recipient) {
    return routes.stream()
        .filter(route -> recipients(route).anyMatch(recipient::equals))
        .flatMap(route -> route.fallback().stream())
        .map(Recipient::mail)
        .filter(other -> !other.equals(recipient))
        .distinct()
        .toList();
  }

  private static Stream<Recipient> recipients(Route route) {
    return switch (route.channel()) {
      case CONSOLE -> Stream.of(Recipient.console());
      case MAIL -> route.to().stream().map(Recipient::mail);
      case WEBHOOK -> route.url().stream().map(secret -> Recipient.webhook(secret.variable()));
      case DINGTALK -> robot(ChannelKind.DINGTALK, route);
      case WECOM -> robot(ChannelKind.WECOM, route);
      case FEISHU -> robot(ChannelKind.FEISHU, route);
      case SLACK -> robot(ChannelKind.SLACK, route);
    };
  }

  private static Stream<Recipient> robot(ChannelKind vendor, Route route) {
    return route.url().stream().map(secret -> Recipient.robot(vendor, secret.variable()));
  }
}
