package io.tingfeng.evidence;

import io.tingfeng.fetch.Exchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Writes a capture as a WARC 1.1 file (ISO 28500:2017), gzip by record: what wrote it, then for
 * each exchange the request, the response, and what the connection was.
 */
final class WarcFile {
  private static final Pattern DATE = Pattern.compile("(?im)^Date:[ \\t]*(.*?)\\s*$");

  private final String software;
  private final EvidenceId id;
  private final Occasion occasion;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private WarcFile(String software, EvidenceId id, Occasion occasion) {
    this.software = software;
    this.id = id;
    this.occasion = occasion;
  }

  /**
   * The bytes of the file.
   *
   * @param software name and version of the program
   * @param exchanges at least one
   */
  static byte[] of(
      String software, EvidenceId id, Occasion occasion, Instant at, List<Exchange> exchanges)
      throws IOException {
    WarcFile file = new WarcFile(software, id, occasion);
    try (WarcWriter writer =
        new WarcWriter(Channels.newChannel(file.bytes), WarcCompression.GZIP)) {
      writer.write(file.info(at));
      for (Exchange exchange : exchanges) {
        file.write(writer, exchange);
      }
    }
    return file.bytes.toByteArray();
  }

  private Warcinfo info(Instant at) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("software", List.of(software));
    fields.put("format", List.of("WARC File Format 1.1"));
    fields.put(
        "conformsTo",
        List.of("http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"));
    fields.put("robots", List.of("obey"));
    fields.put("isPartOf", List.of(id.value()));
    fields.put("description", List.of("occasion: " + occasion.word()));
    return new Warcinfo.Builder()
        .version(MessageVersion.WARC_1_1)
        .recordId(UUID.randomUUID())
        .date(at)
        .filename(id.file())
        .fields(fields)
        .build();
  }

  private void write(WarcWriter writer, Exchange exchange) throws IOException {
    byte[] request = exchange.requestHead().getBytes(StandardCharsets.UTF_8);
    byte[] head = exchange.responseHead().getBytes(StandardCharsets.UTF_8);
    byte[] response = new byte[head.length + exchange.payload().length];
    System.arraycopy(head, 0, response, 0, head.length);
    System.arraycopy(exchange.payload(), 0, response, head.length, exchange.payload().length);

    WarcResponse answer = response(exchange, response);
    writer.write(answer);
    writer.write(
        new WarcRequest.Builder(exchange.address())
            .version(MessageVersion.WARC_1_1)
            .recordId(UUID.randomUUID())
            .date(exchange.at())
            .concurrentTo(answer.id())
            .blockDigest(digest(request))
            .body(MediaType.HTTP_REQUEST, request)
            .build());
    WarcMetadata.Builder connection = new WarcMetadata.Builder();
    connection.version(MessageVersion.WARC_1_1).recordId(UUID.randomUUID()).date(exchange.at());
    connection.targetURI(exchange.address()).concurrentTo(answer.id());
    writer.write(connection.fields(connection(exchange)).build());
  }

  private static WarcResponse response(Exchange exchange, byte[] response) {
    WarcResponse.Builder builder =
        new WarcResponse.Builder(exchange.address())
            .version(MessageVersion.WARC_1_1)
            .recordId(UUID.randomUUID())
            .date(exchange.at())
            .blockDigest(digest(response))
            .payloadDigest(digest(exchange.payload()))
            .body(MediaType.HTTP_RESPONSE, response);
    exchange.peer().ifPresent(builder::ipAddress);
    if (exchange.isTruncated()) {
      builder.truncated(WarcTruncationReason.LENGTH);
    }
    return builder.build();
  }

  private static Map<String, List<String>> connection(Exchange exchange) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("fetchTimeMs", List.of(Long.toString(exchange.took().toMillis())));
    if (!exchange.names().isEmpty()) {
      fields.put("dnsAnswer", exchange.names());
    }
    offset(exchange)
        .ifPresent(seconds -> fields.put("clockOffsetSeconds", List.of(Long.toString(seconds))));
    exchange
        .tls()
        .ifPresent(
            tls -> {
              fields.put("tlsVersion", List.of(tls.version()));
              fields.put("tlsCipher", List.of(tls.cipher()));
              fields.put("tlsCertificateSha256", tls.certificates());
            });
    return fields;
  }

  /** How far the host's clock is ahead of ours by its Date header, in whole seconds. */
  static Optional<Long> offset(Exchange exchange) {
    Matcher date = DATE.matcher(exchange.responseHead());
    if (!date.find()) {
      return Optional.empty();
    }
    try {
      Instant theirs = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.group(1)));
      return Optional.of(Duration.between(exchange.at(), theirs).toSeconds());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static WarcDigest digest(byte[] bytes) {
    return new WarcDigest("sha256", Sha256.of(bytes));
  }
}
