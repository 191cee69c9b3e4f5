package io.tingfeng.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A site on a raw socket of loopback that plays one trick on every visitor. */
final class HostileSite implements AutoCloseable {
  private static final int LONGEST_HEAD = 20_000;
  private static final int TLS_HELLO = 22;
  private static final char[] PASSWORD = "secret".toCharArray();

  private final Trick trick;
  private final ServerSocket server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch over = new CountDownLatch(1);

  HostileSite(Trick trick, ServerSocket server) {
    this.trick = trick;
    this.server = server;
    threads.execute(this::welcome);
  }

  static HostileSite of(Trick trick) {
    try {
      return new HostileSite(trick, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A site whose certificate nobody vouches for. */
  static HostileSite withoutVoucher(Trick trick, Path folder) throws Exception {
    Path keys = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                ("%s -genkeypair -alias site -keyalg EC -dname CN=127.0.0.1 -ext san=ip:127.0.0.1"
                        + " -storetype PKCS12 -storepass secret -keystore %s")
                    .formatted(Path.of(System.getProperty("java.home"), "bin", "keytool"), keys)
                    .split(" "))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (keytool.waitFor() != 0) {
      throw new IOException("keytool failed");
    }
    KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD);
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return new HostileSite(
        trick,
        context
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getLoopbackAddress()));
  }

  URI address() {
    return URI.create(trick.scheme() + "://127.0.0.1:" + server.getLocalPort() + "/start");
  }

  private void welcome() {
    while (over.getCount() > 0) {
      try {
        Socket socket = server.accept();
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      for (String path = head(socket); !path.isEmpty(); path = head(socket)) {
        Talk talk = new Talk(socket, path);
        if (path.equals("/robots.txt") && !trick.robots()) {
          talk.say("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        } else {
          trick.plan().play(talk);
          if (!trick.staysOpen()) {
            return;
          }
        }
      }
    } catch (IOException e) {
      // The visitor has gone, as it should.
    }
  }

  /** Reads a request and gives its path; empty at the end. */
  private String head(Socket socket) throws IOException {
    if (trick.silent()) {
      return "/robots.txt";
    }
    StringBuilder head = new StringBuilder();
    InputStream in = socket.getInputStream();
    while (head.indexOf("\r\n\r\n") < 0) {
      int octet = in.read();
      if (octet == TLS_HELLO && head.isEmpty()) {
        socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
        return "";
      }
      if (octet < 0 || head.length() > LONGEST_HEAD) {
        return "";
      }
      head.append((char) octet);
    }
    return head.substring(4, head.indexOf(" ", 4))
        + (head.indexOf("Cookie: ") > 0 ? "+cookie" : "");
  }

  @Override
  public void close() throws IOException {
    over.countDown();
    server.close();
    threads.shutdownNow();
  }

  /** What a site does on the wire once it has read a request. */
  @FunctionalInterface
  interface Plan {
    void play(Talk talk) throws IOException;
  }

  /** One request under way. */
  final class Talk {
    private final Socket socket;
    private final String path;
    private final OutputStream out;

    Talk(Socket socket, String path) throws IOException {
      this.socket = socket;
      this.path = path;
      this.out = socket.getOutputStream();
    }

    String path() {
      return path;
    }

    String here() {
      return "127.0.0.1:" + server.getLocalPort();
    }

    void say(String text) throws IOException {
      say(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void say(byte[] bytes) throws IOException {
      out.write(bytes);
      out.flush();
    }

    /** Says the same until the visitor goes or 300 MB are said. */
    void repeat(String text) throws IOException {
      byte[] block = text.repeat(Math.max(1, 65_536 / text.length())).getBytes(UTF_8);
      for (long said = 0; said < 300L << 20; said += block.length) {
        out.write(block);
      }
    }

    /** Says a text letter by letter, so slowly that no time suffices. */
    void drip(String text) throws IOException {
      for (byte octet : text.getBytes(UTF_8)) {
        say(new byte[] {octet});
        hold(120);
      }
    }

    void hold(long millis) throws IOException {
      try {
        if (over.await(millis, TimeUnit.MILLISECONDS)) {
          throw new IOException("the play is over");
        }
      } catch (InterruptedException e) {
        throw new IOException("the play is over", e);
      }
    }

    void hang() throws IOException {
      hold(60_000);
    }

    void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }
  }
}
