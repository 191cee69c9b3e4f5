package io.tingfeng.notify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.simplejavamail.converter.EmailConverter;

/**
 * Writes mails as {@code .eml} files into a folder instead of sending them: for trying things out,
 * and for mail servers that pick mails up from a folder.
 */
public final class MailFolder implements Channel {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final String from;

  /**
   * A channel into a folder, which is made when the first mail comes.
   *
   * @param from the address that mails come from
   */
  public MailFolder(Path folder, String from) {
    this.folder = folder;
    this.from = from;
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.MAIL;
  }

  @Override
  public Delivery send(Notice notice, Recipient recipient) {
    try {
      write(notice, recipient);
      return new Delivery.Sent();
    } catch (IOException e) {
      return Delivery.later("the mail folder cannot be written: " + e.getMessage());
    }
  }

  /** A notice as a mail file to nobody in particular. */
  public static String eml(String from, Notice notice) {
    return EmailConverter.emailToEML(Mails.compose(from, notice, Recipient.mail(from)));
  }

  private void write(Notice notice, Recipient recipient) throws IOException {
    Files.createDirectories(folder);
    String name =
        TIME.format(notice.at())
            + "-"
            + notice.key().replaceAll("[^A-Za-z0-9-]+", "-")
            + "-"
            + recipient.address().replaceAll("[^A-Za-z0-9]+", "-")
            + ".eml";
    // Whoever picks mails up must never see half of one.
    Path whole = folder.resolve(name + ".part");
    Files.writeString(whole, EmailConverter.emailToEML(Mails.compose(from, notice, recipient)));
    Files.move(
        whole,
        folder.resolve(name),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }
}
