package io.tingfeng.notify;

/**
 * Whom a notice goes to.
 *
 * @param address a mail address, or the name of the secret that holds a webhook's address (never
 *     the address itself, which is a credential), or empty for the console
 */
public record Recipient(ChannelKind channel, String address) {

  /** Someone with a mailbox. */
  public static Recipient mail(String address) {
    return new Recipient(ChannelKind.MAIL, address);
  }

  /** A program that listens at the address which a secret holds. */
  public static Recipient webhook(String secretName) {
    return new Recipient(ChannelKind.WEBHOOK, secretName);
  }

  /** A group chat whose robot listens at the address which a secret holds. */
  public static Recipient robot(ChannelKind vendor, String secretName) {
    return new Recipient(vendor, secretName);
  }

  /** Whoever reads the program's own output. */
  public static Recipient console() {
    return new Recipient(ChannelKind.CONSOLE, "");
  }

  /** What fails together: the one mail server for all mailboxes, each webhook for itself. */
  String lane() {
    return channel == ChannelKind.MAIL ? channel.word() : channel.word() + ' ' + address;
  }
}
