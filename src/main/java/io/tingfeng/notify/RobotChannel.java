package io.tingfeng.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Posts notices into group chats through a vendor's robot, as plain text: in pieces that the vendor
 * takes, no more a minute than it allows. A notice that failed half-way goes on where it stopped.
 */
public final class RobotChannel implements Channel {
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");
  private static final int MOST_PIECES = 5;
  private static final int NUMBER_BYTES = 16;
  private static final int TOO_MANY = 429;

  private final ObjectMapper mapper = new ObjectMapper();
  private final Robot robot;
  private final Hooks hooks;
  private final InstantSource clock;
  private final Map<String, RateWindow> windows = new ConcurrentHashMap<>();
  private final Map<String, Integer> delivered = new ConcurrentHashMap<>();

  private RobotChannel(Robot robot, Hooks hooks, InstantSource clock) {
    this.robot = robot;
    this.hooks = hooks;
    this.clock = clock;
  }

  /**
   * The channels of all vendors over an HTTP client.
   *
   * @param webhooks finds address and signing secret by the name of the secret
   */
  public static List<Channel> all(
      OkHttpClient client, Function<String, Optional<Webhook>> webhooks, InstantSource clock) {
    Hooks hooks = new Hooks(client, webhooks);
    return List.of(new DingTalkRobot(), new WeComRobot(), new FeishuRobot(), new SlackRobot())
        .stream()
        .<Channel>map(robot -> new RobotChannel(robot, hooks, clock))
        .toList();
  }

  @Override
  public ChannelKind kind() {
    return robot.kind();
  }

  @Override
  public Delivery send(Notice notice, Recipient recipient) {
    String key = notice.key() + ' ' + recipient.address();
    return hooks.find(recipient, (webhook, address) -> send(pieces(notice), key, webhook, address));
  }

  private Delivery send(List<String> pieces, String key, Webhook webhook, HttpUrl address) {
    RateWindow window =
        windows.computeIfAbsent(address.toString(), a -> new RateWindow(robot.perMinute()));
    for (int i = delivered.getOrDefault(key, 0); i < pieces.size(); i++) {
      Instant now = clock.instant();
      Duration wait = window.wait(now);
      if (!wait.isZero()) {
        return new Delivery.TryLater(
            webhook + " takes " + robot.perMinute() + " messages a minute", wait);
      }
      window.sent(now);
      Delivery one = post(robot.call(address, webhook.signingKey(), pieces.get(i), now), webhook);
      if (!(one instanceof Delivery.Sent)) {
        return one;
      }
      delivered.put(key, i + 1);
    }
    delivered.remove(key);
    return new Delivery.Sent();
  }

  /** What is longer than one message is numbered. */
  private List<String> pieces(Notice notice) {
    String text = CONTROLS.matcher(wording(notice)).replaceAll("");
    List<String> pieces =
        Pieces.of(text, robot.mostBytes() - NUMBER_BYTES, MOST_PIECES, robot::weigh);
    if (pieces.size() < 2) {
      return pieces;
    }
    return java.util.stream.IntStream.range(0, pieces.size())
        .mapToObj(i -> "(" + (i + 1) + "/" + pieces.size() + ") " + pieces.get(i))
        .toList();
  }

  private static String wording(Notice notice) {
    String head = notice.text().lines().findFirst().orElse("");
    return head.contains(notice.subject())
        ? notice.text()
        : notice.subject() + "\n" + notice.text();
  }

  private Delivery post(Robot.Call call, Webhook webhook) {
    return hooks.post(
        new Request.Builder().url(call.address()),
        body(call),
        webhook,
        response -> judge(response, webhook));
  }

  private byte[] body(Robot.Call call) {
    try {
      // Written as bytes, Jackson would blow an emoji up to twelve of them.
      return mapper.writeValueAsString(call.body()).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new AssertionError("texts are always JSON", e);
    }
  }

  private Delivery judge(Response response, Webhook webhook) throws IOException {
    if (response.code() == TOO_MANY) {
      return new Delivery.TryLater(webhook + " answered 429", RateWindow.MINUTE);
    }
    if (!response.isSuccessful()) {
      String reason = webhook + " answered " + response.code();
      return response.code() >= 500 ? Delivery.later(reason) : new Delivery.GaveUp(reason);
    }
    String answer = response.peekBody(4_096).string();
    return robot.judge(answer, json(answer));
  }

  private JsonNode json(String answer) {
    try {
      JsonNode node = mapper.readTree(answer);
      return node == null ? MissingNode.getInstance() : node;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
