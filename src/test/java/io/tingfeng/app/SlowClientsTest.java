package io.tingfeng.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that send a byte now and then, more of them than the server has threads. */
class SlowClientsTest {
  private static final int MORE_THAN_THREADS = 300;
  private static final String HALF_A_BODY =
      """
      POST /sign-in HTTP/1.1\r
      Host: x\r
      Sec-Fetch-Site: same-origin\r
      Content-Type: application/x-www-form-urlencoded\r
      Content-Length: 100\r
      \r
      n\
      """;
  private static final String HALF_A_HEAD = "GET / HTTP/1.1\r\nHo";

  @TempDir private Path folder;

  @Test
  void slowClientsDoNotHoldTheServer() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try (Console console = Console.fresh(folder);
        HttpClient quick = HttpClient.newHttpClient()) {
      URI address = URI.create(console.address());
      for (int i = 0; i < MORE_THAN_THREADS; i++) {
        Socket socket = new Socket();
        slow.add(socket);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 5_000);
        String said = i % 10 == 0 ? HALF_A_HEAD : HALF_A_BODY;
        socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
      }
      HttpRequest request =
          HttpRequest.newBuilder(address.resolve("/health"))
              .timeout(Duration.ofSeconds(15))
              .build();

      assertThat(quick.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isIn(200, 503);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }
}
