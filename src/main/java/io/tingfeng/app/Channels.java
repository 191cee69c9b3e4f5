package io.tingfeng.app;

import io.tingfeng.config.Secret;
import io.tingfeng.config.Settings;
import io.tingfeng.fetch.Fetcher;
import io.tingfeng.notify.Channel;
import io.tingfeng.notify.ConsoleChannel;
import io.tingfeng.notify.MailChannel;
import io.tingfeng.notify.MailFolder;
import io.tingfeng.notify.MailServer;
import io.tingfeng.notify.RobotChannel;
import io.tingfeng.notify.Webhook;
import io.tingfeng.notify.WebhookChannel;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets up the ways to reach people that the settings name. */
final class Channels {
  private Channels() {}

  /** The channels of a site; secrets are looked up in its environment and nowhere else. */
  static List<Channel> of(Site site, Settings settings, Fetcher fetcher) {
    List<Channel> channels = new ArrayList<>();
    channels.add(new ConsoleChannel(site.console()));
    channels.add(new WebhookChannel(fetcher.guardedClient(), name -> webhook(site, name)));
    channels.addAll(
        RobotChannel.all(fetcher.guardedClient(), name -> webhook(site, name), site.clock()));
    settings.mail().ifPresent(mail -> channels.add(mail(site, mail)));
    return channels;
  }

  private static Channel mail(Site site, Settings.Mail mail) {
    if (mail.folder().isPresent()) {
      return new MailFolder(site.workspace().resolve(mail.folder().get()), mail.from());
    }
    return new MailChannel(
        new MailServer(
            mail.host(),
            mail.port(),
            security(mail.security()),
            mail.from(),
            mail.user(),
            mail.password().flatMap(secret -> secret.reveal(site.environment()))));
  }

  private static MailServer.Security security(Settings.Mail.Security security) {
    return switch (security) {
      case SSL -> MailServer.Security.SSL;
      case STARTTLS -> MailServer.Security.STARTTLS;
      case NONE -> MailServer.Security.NONE;
    };
  }

  /** The address that a secret holds; with {@code NAME_KEY} set, notices are signed. */
  private static Optional<Webhook> webhook(Site site, String name) {
    Optional<String> key = new Secret(name + "_KEY").reveal(site.environment());
    return new Secret(name)
        .reveal(site.environment())
        .flatMap(Channels::address)
        .map(address -> new Webhook(address, key));
  }

  private static Optional<URI> address(String text) {
    try {
      return Optional.of(URI.create(text.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
