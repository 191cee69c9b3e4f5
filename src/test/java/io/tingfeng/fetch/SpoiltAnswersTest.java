package io.tingfeng.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.model.Pace;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Answers with bytes changed, doubled, cut and put in at random end as outcomes, all of them. */
class SpoiltAnswersTest {
  private static final int ANSWERS = Integer.getInteger("tingfeng.spoilt", 400);
  private static final List<String> SOUND =
      List.of(
          "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=gbk\r\nContent-Length: 4\r\n"
              + "ETag: \"v1\"\r\nSet-Cookie: a=b; Path=/; Max-Age=5\r\n\r\npage",
          "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1025/next?a=b#c\r\n"
              + "Set-Cookie: a=b; Domain=127.0.0.1\r\nContent-Length: 0\r\n\r\n",
          "HTTP/1.1 302 Found\r\n"
              + "Location: //[::1]:1025/\u00e4\u00f6?\u00fc\r\n"
              + "Content-Length: 0\r\n\r\n",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-A\r\n\r\n"
              + "4;a=b\r\npage\r\n1F\r\n0123456789012345678901234567890\r\n0\r\nX-A: b\r\n\r\n",
          "HTTP/1.1 429 Too Many\r\n"
              + "Retry-After: Thu, 19 Nov 2026 04:02:00 GMT\r\n"
              + "Content-Length: 0\r\n\r\n",
          "HTTP/1.1 200 OK\r\n"
              + "Content-Encoding: gzip, br\r\n"
              + "Cache-Control: max-age=5\r\n\r\n"
              + "\u001f\u008b");

  private final Random random = new Random(20261124);

  @Test
  void everyOneEndsWithAnOutcome() {
    Map<Visit.Result, Integer> ends = new EnumMap<>(Visit.Result.class);
    Trick trick = Trick.of("spoilt", "any", talk -> talk.say(spoilt())).everywhere();
    try (HostileSite site = HostileSite.of(trick);
        Stage stage = new Stage()) {
      Pace pace = new Pace(Duration.ofMinutes(1), Duration.ZERO, Duration.ofMillis(300), 1 << 16);
      FetchRequest request =
          new FetchRequest(Profiles.profile(pace, Map.of()), site.address(), Validators.NONE);
      for (int i = 0; i < ANSWERS; i++) {
        ends.merge(stage.fetcher().fetch(request).result(), 1, Integer::sum);
        stage.time.forward(Duration.ofDays(8));
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }

    assertThat(ends.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(ANSWERS);
    assertThat(ends).containsKeys(Visit.Result.OK, Visit.Result.FAILED, Visit.Result.LIMITED);
  }

  private byte[] spoilt() {
    byte[] answer = SOUND.get(random.nextInt(SOUND.size())).getBytes(StandardCharsets.ISO_8859_1);
    for (int change = random.nextInt(4); change > 0; change--) {
      int at = random.nextInt(answer.length);
      answer =
          switch (random.nextInt(4)) {
            case 0 -> replaced(answer, at, (byte) random.nextInt(256));
            case 1 -> Arrays.copyOf(answer, Math.max(1, at));
            case 2 ->
                joined(
                    Arrays.copyOf(answer, at), Arrays.copyOfRange(answer, at / 2, answer.length));
            default -> joined(answer, Arrays.copyOf(answer, at));
          };
    }
    return answer;
  }

  private static byte[] replaced(byte[] bytes, int at, byte octet) {
    byte[] other = bytes.clone();
    other[at] = octet;
    return other;
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] all = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return all;
  }
}
