package io.tingfeng.notify;

import java.util.Optional;

/**
 * The SMTP server that takes our mails.
 *
 * @param from the address that mails come from
 * @param user may be empty, then the server asks for none
 * @param password many providers want an authorisation code (授权码) here, not the login password
 */
public record MailServer(
    String host, int port, Security security, String from, String user, Optional<String> password) {

  /** How the connection is kept private: 465 speaks SSL, 587 STARTTLS. */
  public enum Security {
    SSL,
    STARTTLS,
    NONE
  }

  /** Never shows the password. */
  @Override
  public String toString() {
    return "MailServer[" + host + ":" + port + " " + security + " from " + from + "]";
  }
}
