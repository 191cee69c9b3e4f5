package io.tingfeng.fetch;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Asks a service that the operator chose, behind the address guard: no redirect is followed, and an
 * answer has at most 20 seconds and 256 KiB.
 */
public final class Inquiry {
  private static final long SECONDS = 20;
  private static final long MOST_BYTES = 256 << 10;

  private final OkHttpClient client;
  private final String userAgent;

  Inquiry(OkHttpClient client, String userAgent) {
    this.client = client;
    this.userAgent = userAgent;
  }

  /** What came back, whatever its status. */
  public record Answer(int status, String type, byte[] body) {}

  /**
   * Gets what stands at an address.
   *
   * @throws IOException when nothing came back, or too much, or the address is not allowed
   */
  public Answer get(URI address, Map<String, String> headers) throws IOException {
    return send(address, headers, new Request.Builder());
  }

  /**
   * Posts bytes to an address.
   *
   * @throws IOException as {@link #get}
   */
  public Answer post(URI address, Map<String, String> headers, String type, byte[] body)
      throws IOException {
    return send(
        address,
        headers,
        new Request.Builder().post(RequestBody.create(body, MediaType.get(type))));
  }

  private Answer send(URI address, Map<String, String> headers, Request.Builder request)
      throws IOException {
    request.url(String.valueOf(address)).header("User-Agent", userAgent);
    headers.forEach(request::header);
    Call call = client.newCall(request.build());
    call.timeout().timeout(SECONDS, TimeUnit.SECONDS);
    try (Response response = call.execute()) {
      return new Answer(
          response.code(),
          String.valueOf(response.header("Content-Type", "")),
          new BoundedStream(response.body().byteStream(), MOST_BYTES, false).readAllBytes());
    }
  }
}
