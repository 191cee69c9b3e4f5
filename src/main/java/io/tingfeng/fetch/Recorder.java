package io.tingfeng.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Connection;
import okhttp3.Handshake;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Writes down what goes over the wire on the way to one page. */
final class Recorder {
  private static final String CODING = "Transfer-Encoding";

  private final List<Exchange> exchanges = new ArrayList<>();
  private Optional<Request> request = Optional.empty();
  private Optional<Response> response = Optional.empty();
  private Optional<InetAddress> peer = Optional.empty();
  private Optional<Exchange.Tls> tls = Optional.empty();

  /** What has been answered so far. */
  List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  /** Sees requests and answers as they are on the connection, and where that leads. */
  static Response listen(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    Response response = chain.proceed(request);
    @Nullable Recorder recorder = request.tag(Recorder.class);
    if (recorder != null) {
      recorder.heads(request, response, chain.connection());
    }
    return response;
  }

  private void heads(Request sent, Response got, @Nullable Connection connection) {
    request = Optional.of(sent);
    response = Optional.of(got);
    peer =
        Optional.ofNullable(connection)
            .flatMap(open -> Optional.ofNullable(open.socket().getInetAddress()));
    tls =
        Optional.ofNullable(connection)
            .flatMap(open -> Optional.ofNullable(open.handshake()))
            .map(Recorder::tls);
  }

  /** The answer has been read. */
  void answered(
      Instant at, Duration took, byte[] payload, boolean isTruncated, List<String> names) {
    Request sent = request.orElseThrow();
    Response got = response.orElseThrow();
    exchanges.add(
        new Exchange(
            sent.url().uri(),
            at,
            took,
            got.code(),
            requestHead(sent),
            responseHead(got),
            payload,
            isTruncated,
            names,
            peer,
            tls));
  }

  private static String requestHead(Request sent) {
    String query = sent.url().encodedQuery() == null ? "" : "?" + sent.url().encodedQuery();
    return sent.method()
        + ' '
        + sent.url().encodedPath()
        + query
        + " HTTP/1.1\r\n"
        + lines(sent.headers());
  }

  private static String responseHead(Response got) {
    return got.protocol().toString().toUpperCase(Locale.ROOT)
        + ' '
        + got.code()
        + ' '
        + got.message()
        + "\r\n"
        + lines(got.headers());
  }

  private static String lines(Headers headers) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      lines
          .append(name.equalsIgnoreCase(CODING) ? "X-Tingfeng-" + CODING : name)
          .append(": ")
          .append(headers.value(i))
          .append("\r\n");
    }
    return lines.append("\r\n").toString();
  }

  private static Exchange.Tls tls(Handshake handshake) {
    return new Exchange.Tls(
        handshake.tlsVersion().javaName(),
        handshake.cipherSuite().javaName(),
        handshake.peerCertificates().stream().map(Recorder::digest).toList());
  }

  private static String digest(Certificate certificate) {
    try {
      return Judgement.digest(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("the handshake has read it", e);
    }
  }
}
