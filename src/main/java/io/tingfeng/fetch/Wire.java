package io.tingfeng.fetch;

import java.io.IOException;
import java.net.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.SocketFactory;
import okhttp3.Call;
import okhttp3.CookieJar;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/** Sends one request with all its bounds; redirects come back as answers. */
final class Wire implements AutoCloseable {
  private static final byte[] NOTHING = {};

  private final OkHttpClient strict;
  private final OkHttpClient lenient;
  private final InstantSource clock;

  /**
   * A wire.
   *
   * @param sockets makes the sockets that ask a guard; connections of one guard are never used for
   *     the other, since OkHttp pools them by factory
   */
  Wire(InstantSource clock, Function<AddressGuard, SocketFactory> sockets) {
    OkHttpClient base =
        new OkHttpClient.Builder()
            // A proxy of the machine would connect where the guard does not look.
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .followSslRedirects(false)
            .cookieJar(CookieJar.NO_COOKIES)
            .protocols(List.of(Protocol.HTTP_1_1))
            .build();
    this.strict = base.newBuilder().socketFactory(sockets.apply(AddressGuard.strict())).build();
    this.lenient = base.newBuilder().socketFactory(sockets.apply(AddressGuard.lenient())).build();
    this.clock = clock;
  }

  /** A wire whose sockets really connect. */
  static Wire open(InstantSource clock) {
    return new Wire(clock, guard -> new GuardedSockets(() -> new GuardedSocket(guard)));
  }

  /** The client behind it, for calls of other rooms; they bound time and bytes themselves. */
  OkHttpClient client(boolean privateNetworks) {
    return privateNetworks ? lenient : strict;
  }

  Reply get(HttpUrl address, Headers headers, Limits limits) {
    Request request =
        new Request.Builder()
            .url(address)
            .headers(headers)
            .header("Accept-Encoding", Body.ENCODINGS)
            .build();
    Call call = client(limits.privateNetworks()).newCall(request);
    call.timeout().timeout(Math.max(1, limits.time().toMillis()), TimeUnit.MILLISECONDS);
    try (Response response = call.execute()) {
      Instant at = clock.instant();
      byte[] body = response.isSuccessful() ? body(response, limits) : NOTHING;
      return new Reply.Answer(address, at, response.code(), response.headers(), body);
    } catch (IOException e) {
      return new Reply.Ended(WireFaults.outcome(e, limits));
    }
  }

  private static byte[] body(Response response, Limits limits) throws IOException {
    long length = response.body().contentLength();
    if (!limits.cut() && length > limits.bytes()) {
      throw new WireException(Cause.TOO_LARGE, length + " bytes are announced");
    }
    return Body.read(response.body().byteStream(), response.headers(), limits);
  }

  @Override
  public void close() {
    // Both clients share one dispatcher and one pool.
    strict.dispatcher().executorService().shutdown();
    strict.connectionPool().evictAll();
  }
}
