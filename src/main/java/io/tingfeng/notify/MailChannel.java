package io.tingfeng.notify;

import jakarta.mail.MessagingException;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.simplejavamail.MailException;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.mailer.MailerBuilder;

/**
 * Sends notices as mails, one message for each recipient, so that nobody reads who else was told.
 */
public final class MailChannel implements Channel {
  private static final Duration TIMEOUT = Duration.ofSeconds(15);
  private static final int LONGEST_REASON = 200;
  private static final int PERMANENT = 500;

  private final MailServer server;
  private final Mailer mailer;

  /** A channel through a server, which is not contacted yet. */
  public MailChannel(MailServer server) {
    this.server = server;
    this.mailer =
        MailerBuilder.withSMTPServer(
                server.host(),
                server.port(),
                server.user().isEmpty() ? null : server.user(),
                server.password().orElse(null))
            .withTransportStrategy(strategy(server.security()))
            .withSessionTimeout(Math.toIntExact(TIMEOUT.toMillis()))
            .trustingAllHosts(false)
            .buildMailer();
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.MAIL;
  }

  @Override
  public Delivery send(Notice notice, Recipient recipient) {
    try {
      mailer.sendMail(Mails.compose(server.from(), notice, recipient), false).join();
      return new Delivery.Sent();
    } catch (MailException e) {
      return judge(e);
    }
  }

  /** A reply of 5xx to the message or an address is final; all else may pass. */
  private Delivery judge(MailException thrown) {
    // A mail that the library itself finds wrong has no cause behind it and never reached a server.
    boolean last = thrown.getCause() == null || replyCode(thrown) >= PERMANENT;
    return last ? new Delivery.GaveUp(reason(thrown)) : Delivery.later(reason(thrown));
  }

  /** The SMTP reply code that stands deepest in the chain, for it is about this recipient. */
  private static int replyCode(@Nullable Throwable thrown) {
    int code = 0;
    for (Throwable cause = thrown; cause != null; cause = next(cause)) {
      code =
          switch (cause) {
            case SMTPAddressFailedException e -> e.getReturnCode();
            case SMTPSenderFailedException e -> e.getReturnCode();
            case SMTPSendFailedException e -> e.getReturnCode();
            default -> code;
          };
    }
    return code;
  }

  private static @Nullable Throwable next(Throwable thrown) {
    return thrown instanceof MessagingException mail && mail.getNextException() != null
        ? mail.getNextException()
        : thrown.getCause();
  }

  private String reason(Throwable thrown) {
    Throwable deepest = thrown;
    for (Throwable cause = thrown; cause != null; cause = next(cause)) {
      deepest = cause;
    }
    String words = deepest.getClass().getSimpleName() + ": " + deepest.getMessage();
    String masked = server.password().map(secret -> words.replace(secret, "***")).orElse(words);
    String line = masked.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…";
  }

  private static TransportStrategy strategy(MailServer.Security security) {
    return switch (security) {
      case SSL -> TransportStrategy.SMTPS;
      case STARTTLS -> TransportStrategy.SMTP_TLS;
      case NONE -> TransportStrategy.SMTP;
    };
  }
}
