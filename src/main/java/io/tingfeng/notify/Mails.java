package io.tingfeng.notify;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HexFormat;
import org.simplejavamail.api.email.ContentTransferEncoding;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.email.EmailBuilder;

/** Lays a notice out as a mail for one recipient. */
final class Mails {
  private static final String SENDER = "听风";
  private static final int ID_BYTES = 16;

  private Mails() {}

  static Email compose(String from, Notice notice, Recipient recipient) {
    EmailPopulatingBuilder mail =
        EmailBuilder.startingBlank()
            .from(SENDER, from)
            .to(recipient.address())
            .withSubject(notice.subject())
            .withPlainText(notice.text())
            .withContentTransferEncoding(ContentTransferEncoding.BASE_64)
            .withHeader("X-Tingfeng-Key", notice.key())
            .withHeader("Auto-Submitted", "auto-generated")
            .fixingSentDate(Date.from(notice.at()))
            .fixingMessageId(messageId(from, notice, recipient));
    notice.html().ifPresent(mail::withHTMLText);
    return mail.buildEmail();
  }

  /** The same for every attempt, so that a mailbox can tell a repeated letter from a new one. */
  private static String messageId(String from, Notice notice, Recipient recipient) {
    byte[] hash =
        Digests.sha256(
            (notice.key() + '\n' + recipient.address()).getBytes(StandardCharsets.UTF_8));
    String domain = from.substring(from.indexOf('@') + 1);
    return "<" + HexFormat.of().formatHex(hash, 0, ID_BYTES) + "@" + domain + ">";
  }
}
