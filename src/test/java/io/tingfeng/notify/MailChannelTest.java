package io.tingfeng.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tingfeng.model.CrisisLevel;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailChannelTest {
  private static final String PASSWORD = "sesame-4711";
  private static final Notice NOTICE =
      new Notice(
          "alert/weiting/1",
          "【橙】苇汀茶饮声量突增\r\nBcc: spy@example.com",
          "负面占比 46.2%，超过 35%。",
          Optional.of("<p>负面占比 <b>46.2%</b>，超过 35%。</p>"),
          CrisisLevel.ORANGE,
          Instant.parse("2026-11-19T03:06:00Z"));

  private final GreenMail smtp =
      new GreenMail(
          new ServerSetup[] {
            patient(ServerSetup.PROTOCOL_SMTP), patient(ServerSetup.PROTOCOL_SMTPS)
          });

  /** On a busy machine two seconds are not enough to start. */
  private static ServerSetup patient(String protocol) {
    ServerSetup setup = new ServerSetup(0, null, protocol);
    setup.setServerStartupTimeout(60_000);
    return setup;
  }

  @BeforeEach
  void start() {
    smtp.setUser("tingfeng@pr.example", "tingfeng", PASSWORD);
    smtp.start();
  }

  @AfterEach
  void stop() {
    smtp.stop();
  }

  @Test
  void chineseArrivesIntactAsTextAndAsPage() throws Exception {
    assertThat(channel(PASSWORD).send(NOTICE, Recipient.mail("zhou@pr.example")))
        .isEqualTo(new Delivery.Sent());

    MimeMessage mail = received().getFirst();
    assertThat(mail.getSubject())
        .as("a line break cannot add a header")
        .isEqualTo("【橙】苇汀茶饮声量突增 Bcc: spy@example.com");
    assertThat(mail.getHeader("X-Tingfeng-Key")).containsExactly(NOTICE.key());
    assertThat(mail.getSentDate().toInstant()).as("when it was written").isEqualTo(NOTICE.at());
    assertThat(bodies(mail.getContent()))
        .containsExactly(NOTICE.text(), NOTICE.html().orElseThrow());
  }

  @Test
  void aNoticeWithoutPageIsPlainText() throws Exception {
    Notice plain = new Notice("k", "试", "一行\n两行", Optional.empty(), CrisisLevel.NONE, NOTICE.at());

    channel(PASSWORD).send(plain, Recipient.mail("zhou@pr.example"));

    assertThat(received().getFirst().isMimeType("multipart/alternative")).isFalse();
    assertThat(bodies(received().getFirst().getContent()).getFirst().strip())
        .isEqualToNormalizingNewlines("一行\n两行");
  }

  @Test
  void twoRecipientsGetOneMessageEachAndDoNotSeeEachOther() throws Exception {
    MailChannel channel = channel(PASSWORD);
    channel.send(NOTICE, Recipient.mail("zhou@pr.example"));
    channel.send(NOTICE, Recipient.mail("han@pr.example"));

    assertThat(received()).hasSize(2);
    for (MimeMessage mail : received()) {
      assertThat(mail.getAllRecipients()).hasSize(1);
    }
  }

  @Test
  void aRepeatedLetterKeepsItsMessageId() throws Exception {
    channel(PASSWORD).send(NOTICE, Recipient.mail("zhou@pr.example"));
    channel(PASSWORD).send(NOTICE, Recipient.mail("zhou@pr.example"));
    channel(PASSWORD).send(NOTICE, Recipient.mail("han@pr.example"));

    List<String> ids = received().stream().map(MailChannelTest::messageId).toList();
    assertThat(ids.get(0)).endsWith("@pr.example>").isEqualTo(ids.get(1));
    assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
  }

  @Test
  void aDeadServerIsTriedLater() {
    MailChannel channel = channel(PASSWORD);
    smtp.stop();

    assertThat(channel.send(NOTICE, Recipient.mail("zhou@pr.example")))
        .isInstanceOf(Delivery.TryLater.class);
  }

  @Test
  void aWrongPasswordIsTriedLaterAndNeverTold() {
    smtp.getUserManager().setAuthRequired(true);
    String wrong = "wrong-" + PASSWORD;

    assertThat(channel(wrong).send(NOTICE, Recipient.mail("zhou@pr.example")))
        .asInstanceOf(InstanceOfAssertFactories.type(Delivery.TryLater.class))
        .extracting(Delivery.TryLater::reason, InstanceOfAssertFactories.STRING)
        .contains("Auth")
        .doesNotContain(wrong);
    assertThat(server(smtp.getSmtp().getPort(), MailServer.Security.NONE, wrong).toString())
        .doesNotContain(wrong);
  }

  @Test
  void whatIsNoAddressIsGivenUp() {
    assertThat(channel(PASSWORD).send(NOTICE, Recipient.mail("周岚")))
        .isInstanceOf(Delivery.GaveUp.class);
  }

  @Test
  void aServerThatCannotProveItsNameGetsNoPassword() {
    MailChannel channel =
        new MailChannel(server(smtp.getSmtps().getPort(), MailServer.Security.SSL, PASSWORD));

    assertThat(channel.send(NOTICE, Recipient.mail("zhou@pr.example")))
        .isInstanceOf(Delivery.TryLater.class);
    assertThat(received()).isEmpty();
  }

  @Test
  void whereSafetyIsAskedForAPlainConnectionIsNotUsed() {
    MailChannel channel =
        new MailChannel(server(smtp.getSmtp().getPort(), MailServer.Security.STARTTLS, PASSWORD));

    assertThat(channel.send(NOTICE, Recipient.mail("zhou@pr.example")))
        .isInstanceOf(Delivery.TryLater.class);
    assertThat(received()).isEmpty();
  }

  @Test
  void aMailboxThatDoesNotExistIsGivenUpAndAFullOneIsTriedAgain() throws Exception {
    try (StubbornServer gone = new StubbornServer("550 5.1.1 no such user");
        StubbornServer full = new StubbornServer("452 4.2.2 mailbox full")) {
      assertThat(open(gone.port()).send(NOTICE, Recipient.mail("zhou@pr.example")))
          .asInstanceOf(InstanceOfAssertFactories.type(Delivery.GaveUp.class))
          .extracting(Delivery.GaveUp::reason, InstanceOfAssertFactories.STRING)
          .contains("550 5.1.1 no such user");
      assertThat(open(full.port()).send(NOTICE, Recipient.mail("zhou@pr.example")))
          .asInstanceOf(InstanceOfAssertFactories.type(Delivery.TryLater.class))
          .extracting(Delivery.TryLater::reason, InstanceOfAssertFactories.STRING)
          .contains("452 4.2.2 mailbox full");
    }
  }

  private static MailChannel open(int port) {
    return new MailChannel(
        new MailServer(
            "127.0.0.1",
            port,
            MailServer.Security.NONE,
            "tingfeng@pr.example",
            "",
            Optional.empty()));
  }

  private MailChannel channel(String password) {
    return new MailChannel(server(smtp.getSmtp().getPort(), MailServer.Security.NONE, password));
  }

  private static MailServer server(int port, MailServer.Security security, String password) {
    return new MailServer(
        "127.0.0.1", port, security, "tingfeng@pr.example", "tingfeng", Optional.of(password));
  }

  private List<MimeMessage> received() {
    return Arrays.asList(smtp.getReceivedMessages());
  }

  private static String messageId(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> bodies(Object content) throws Exception {
    if (content instanceof Multipart parts) {
      List<String> found = new java.util.ArrayList<>();
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart part = parts.getBodyPart(i);
        found.addAll(bodies(part.getContent()));
      }
      return found;
    }
    return List.of(content.toString());
  }
}
