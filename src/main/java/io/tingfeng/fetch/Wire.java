package io.tingfeng.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.net.SocketFactory;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/** Sends one request with all its bounds; redirects come back as answers. */
final class Wire implements AutoCloseable {
  private static final byte[] NOTHING = {};
  private static final Pattern MEDIA =
      Pattern.compile("(?i)(image|audio|video|font)/.*|application/(pdf|zip)\\b.*");
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);
  private static final Duration LONGEST_LOOK_UP = Duration.ofSeconds(5);

  /** Enough to keep the connections of a town of hosts between two turns. */
  private static final int IDLE_CONNECTIONS = 64;

  private final InstantSource clock;
  private final BoundedDns names;
  private final OkHttpClient strict;
  private final OkHttpClient lenient;

  /**
   * A wire.
   *
   * @param names looks hosts up
   * @param sockets makes the sockets that ask a guard
   */
  Wire(InstantSource clock, Dns names, Function<AddressGuard, SocketFactory> sockets) {
    this.clock = clock;
    this.names = new BoundedDns(names, LONGEST_LOOK_UP);
    this.strict = client(this.names, sockets.apply(AddressGuard.strict()));
    this.lenient = client(this.names, sockets.apply(AddressGuard.lenient()));
  }

  /** A wire whose sockets really connect. */
  static Wire open(InstantSource clock) {
    return new Wire(clock, Dns.SYSTEM, guard -> new GuardedSockets(() -> new GuardedSocket(guard)));
  }

  private static OkHttpClient client(Dns names, SocketFactory sockets) {
    return new OkHttpClient.Builder()
        .dns(names)
        .socketFactory(sockets)
        // Each its own: OkHttp takes a connection from the pool without asking which factory made
        // it, and what the lenient guard let through must not serve the strict one.
        .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES))
        // The bound is that of the call; a silent host must not end it earlier.
        .readTimeout(LONGEST_SILENCE)
        // A proxy of the machine would connect where the guard does not look.
        .proxy(Proxy.NO_PROXY)
        .followRedirects(false)
        .followSslRedirects(false)
        .cookieJar(CookieJar.NO_COOKIES)
        .protocols(List.of(Protocol.HTTP_1_1))
        .addNetworkInterceptor(Recorder::listen)
        .build();
  }

  /** The client behind it, for calls of other rooms; they bound time and bytes themselves. */
  OkHttpClient client(boolean privateNetworks) {
    return privateNetworks ? lenient : strict;
  }

  Reply get(Errand errand) {
    Limits limits = errand.limits();
    Request.Builder wish =
        new Request.Builder()
            .url(errand.address())
            .headers(errand.headers())
            .header("Accept-Encoding", Body.ENCODINGS);
    errand.recorder().ifPresent(recorder -> wish.tag(Recorder.class, recorder));
    Request request = wish.build();
    Call call = client(limits.privateNetworks()).newCall(request);
    call.timeout().timeout(Math.max(1, limits.time().toMillis()), TimeUnit.MILLISECONDS);
    long start = System.nanoTime();
    ReadBudget.open(limits);
    try (Response response = call.execute()) {
      byte[] body =
          errand.recorder().isPresent()
              ? recorded(response, errand, start)
              : response.isSuccessful() ? body(response, limits) : NOTHING;
      return new Reply.Answer(
          errand.address(),
          clock.instant(),
          response.code(),
          response.headers(),
          body,
          since(start));
    } catch (IOException e) {
      return new Reply.Ended(WireFaults.outcome(e, limits, ReadBudget.spent()), since(start));
    } catch (IllegalStateException | IllegalArgumentException e) {
      // OkHttp's own checks, which a status of -20 does not pass.
      return new Reply.Ended(
          new FetchOutcome.Failed("the answer is not proper HTTP", Cause.PROTOCOL), since(start));
    } finally {
      ReadBudget.close();
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static byte[] body(Response response, Limits limits) throws IOException {
    if (!limits.cut() && MEDIA.matcher(response.header("Content-Type", "")).matches()) {
      throw new WireException(Cause.MEDIA, "pictures, sound, film or an archive");
    }
    long length = response.body().contentLength();
    if (!limits.cut() && length > limits.bytes()) {
      throw new WireException(Cause.TOO_LARGE, length + " bytes are announced");
    }
    return Body.read(response.body().byteStream(), response.headers(), limits);
  }

  /** The body as it was sent goes to the recorder, and what it says to the caller. */
  private byte[] recorded(Response response, Errand errand, long start) throws IOException {
    long most = errand.limits().bytes();
    byte[] raw = new BoundedStream(response.body().byteStream(), most, true).readAllBytes();
    boolean isTruncated = raw.length >= most;
    errand
        .recorder()
        .orElseThrow()
        .answered(clock.instant(), since(start), raw, isTruncated, names(errand.address().host()));
    return response.isSuccessful() && !isTruncated
        ? Body.read(new ByteArrayInputStream(raw), response.headers(), errand.limits())
        : raw;
  }

  private List<String> names(String host) {
    try {
      return names.lookup(host).stream().map(InetAddress::getHostAddress).toList();
    } catch (UnknownHostException e) {
      return List.of();
    }
  }

  /** Breaks off the calls under way. */
  void cancel() {
    List.of(strict, lenient).forEach(client -> client.dispatcher().cancelAll());
  }

  @Override
  public void close() {
    cancel();
    for (OkHttpClient client : List.of(strict, lenient)) {
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
    names.close();
  }
}
