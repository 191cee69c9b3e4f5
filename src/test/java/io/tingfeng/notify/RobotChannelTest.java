package io.tingfeng.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.model.CrisisLevel;
import io.tingfeng.notify.VendorRobot.Vendor;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RobotChannelTest {
  private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

  private Instant now = NOON;
  private VendorRobot robot;
  private Channel channel;
  private Recipient group;

  private void open(Vendor vendor, Optional<String> secret) throws IOException {
    robot = new VendorRobot(vendor, secret, () -> now);
    ChannelKind kind = ChannelKind.valueOf(vendor.name());
    group = Recipient.robot(kind, "GROUP");
    Webhook webhook = robot.webhook();
    channel =
        RobotChannel.all(new OkHttpClient(), name -> Optional.of(webhook), () -> now).stream()
            .filter(one -> one.kind() == kind)
            .findFirst()
            .orElseThrow();
  }

  @AfterEach
  void close() {
    if (robot != null) {
      robot.close();
    }
  }

  private static Notice notice(String key, String text) {
    return new Notice(key, "【黄】苇汀茶饮", text, Optional.empty(), CrisisLevel.YELLOW, NOON);
  }

  @Test
  void theSignaturesAreThoseOfTheRecipes() {
    assertThat(
            URLEncoder.encode(
                DingTalkRobot.sign("SECthisissecret", 1_700_000_000_000L), StandardCharsets.UTF_8))
        .isEqualTo("azrqDJMNHPof7%2BWgNaBmtWpetwsQOkG9SrD5xjc7Svs%3D");
    assertThat(FeishuRobot.sign("demo", 1_599_360_473L))
        .isEqualTo("l1N0gAcBjdwBvGm1xMjOF0XSyaLRpR7tuO5dHfhAYc8=");
  }

  @Test
  void aPlusInASignatureIsWrittenSoThatItArrives() {
    Robot.Call call =
        new DingTalkRobot()
            .call(
                HttpUrl.get("https://robot.example/send?access_token=x"),
                Optional.of("SECthisissecret"),
                "文",
                Instant.ofEpochMilli(1_700_000_000_000L));

    assertThat(call.address().encodedQuery())
        .contains("sign=azrqDJMNHPof7%2BWgNaBmtWpetwsQOkG9SrD5xjc7Svs%3D");
  }

  @ParameterizedTest
  @EnumSource(Vendor.class)
  void aSignedNoticeIsTaken(Vendor vendor) throws IOException {
    open(vendor, vendor == Vendor.WECOM ? Optional.empty() : Optional.of("s3cret"));

    assertThat(channel.send(notice("a", "正文"), group)).isEqualTo(new Delivery.Sent());
    assertThat(robot.taken()).extracting(VendorRobot.Taken::text).containsExactly("【黄】苇汀茶饮\n正文");
  }

  @ParameterizedTest
  @EnumSource(
      value = Vendor.class,
      names = {"DINGTALK", "FEISHU"})
  void aWrongSecretIsGivenUpWithTheVendorsReason(Vendor vendor) throws IOException {
    open(vendor, Optional.of("s3cret"));
    Webhook wrong = new Webhook(robot.webhook().address(), Optional.of("other"));
    Channel mistaken =
        RobotChannel.all(new OkHttpClient(), name -> Optional.of(wrong), () -> now).stream()
            .filter(one -> one.kind() == channel.kind())
            .findFirst()
            .orElseThrow();

    assertThat(mistaken.send(notice("a", "正文"), group))
        .isInstanceOfSatisfying(
            Delivery.GaveUp.class,
            gaveUp ->
                assertThat(gaveUp.reason()).contains("sign").doesNotContain("t0ken", "other"));
  }

  @ParameterizedTest
  @EnumSource(Vendor.class)
  void aLongNoticeArrivesWholeInNumberedPiecesThatTheVendorTakes(Vendor vendor) throws IOException {
    open(vendor, Optional.empty());
    String text =
        "\"引号\" 与 https://a.example/x 和😡。\n".repeat(vendor == Vendor.WECOM ? 120 : 1_200);

    assertThat(channel.send(notice("a", text), group)).isEqualTo(new Delivery.Sent());
    assertThat(robot.taken()).hasSizeGreaterThan(2);
    assertThat(robot.taken().getFirst().text()).startsWith("(1/" + robot.taken().size() + ") ");
  }

  @Test
  void whatIsFarTooLongNeverFloodsTheGroup() throws IOException {
    open(Vendor.WECOM, Optional.empty());

    channel.send(notice("a", "字".repeat(50_000)), group);

    assertThat(robot.taken())
        .hasSize(5)
        .last()
        .extracting(VendorRobot.Taken::text)
        .asString()
        .endsWith("…（余下见控制台）");
  }

  @Test
  void noMoreThanTwentyLeaveInAMinuteAndTheRestSaysHowLongToWait() throws IOException {
    open(Vendor.DINGTALK, Optional.empty());
    for (int i = 0; i < 20; i++) {
      assertThat(channel.send(notice("a" + i, "文"), group)).isEqualTo(new Delivery.Sent());
      now = now.plusSeconds(1);
    }

    assertThat(channel.send(notice("b", "文"), group))
        .isInstanceOfSatisfying(
            Delivery.TryLater.class,
            later -> assertThat(later.after()).isEqualTo(Duration.ofSeconds(40)));
    now = now.plusSeconds(40);
    assertThat(channel.send(notice("b", "文"), group)).isEqualTo(new Delivery.Sent());
    assertThat(robot.taken()).hasSize(21);
  }

  @Test
  void aNoticeThatStoppedHalfWayGoesOnWhereItStopped() throws IOException {
    open(Vendor.WECOM, Optional.empty());
    for (int i = 0; i < 18; i++) {
      channel.send(notice("a" + i, "文"), group);
    }
    String text = "一行字。\n".repeat(500);

    assertThat(channel.send(notice("long", text), group)).isInstanceOf(Delivery.TryLater.class);
    now = now.plusSeconds(61);
    assertThat(channel.send(notice("long", text), group)).isEqualTo(new Delivery.Sent());
    assertThat(robot.taken().subList(18, robot.taken().size()))
        .extracting(taken -> taken.text().substring(0, 2))
        .doesNotHaveDuplicates();
  }

  @Test
  void aRobotThatIsAwayIsTriedAgainAndItsAddressStaysSecret() throws IOException {
    open(Vendor.FEISHU, Optional.of("s3cret"));
    robot.fall(true);

    assertThat(channel.send(notice("a", "文"), group).toString())
        .contains("TryLater", "503")
        .doesNotContain("t0ken", "s3cret");
  }

  @Test
  void wordsFromTheWebCallNobody() throws IOException {
    open(Vendor.FEISHU, Optional.empty());

    channel.send(notice("a", "<at user_id=\"all\">所有人</at>"), group);

    assertThat(robot.taken().getFirst().text()).doesNotContain("<at");
    assertThat(
            new SlackRobot()
                .call(HttpUrl.get("https://s.example/"), Optional.empty(), "<!channel> & co", NOON)
                .body())
        .containsEntry("text", "&lt;!channel&gt; &amp; co");
  }

  @Test
  void anAddressOfAnotherSchemeIsGivenUp() {
    Webhook file = new Webhook(URI.create("file:///etc/x"), Optional.empty());
    Channel slack =
        RobotChannel.all(new OkHttpClient(), name -> Optional.of(file), () -> now).getLast();

    assertThat(slack.send(notice("a", "文"), Recipient.robot(ChannelKind.SLACK, "S")))
        .isEqualTo(new Delivery.GaveUp("the secret S holds no http or https address"));
  }
}
