package io.tingfeng.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Mention;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/**
 * A node of OpenSearch that holds the same mentions, to measure against: texts in bigrams, sorted
 * by time, one shard, every bulk durable before it is answered.
 */
final class OpenSearchNode {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BULK = 1_000;
  private static final String INDEX =
      """
      {"settings":{"number_of_shards":1,"number_of_replicas":0,"index.sort.field":"at","index.sort.order":"desc",
      "refresh_interval":"1s"},"mappings":{"dynamic":false,"properties":{"at":{"type":"date"},"brand":{"type":"keyword"},
      "tone":{"type":"keyword"},"platform":{"type":"keyword"},"author":{"type":"keyword"},
      "text":{"type":"text","analyzer":"cjk"}}}}\
      """;

  private final String address;
  private final HttpClient client;

  OpenSearchNode(String address, HttpClient client) {
    this.address = address.replaceAll("/+$", "");
    this.client = client;
  }

  /** How many mentions it holds; none when it has no index yet. */
  long count() throws IOException {
    HttpResponse<String> answer = send(request("/mentions/_count").GET().build());
    return answer.statusCode() == 404 ? 0 : json(answer).path("count").asLong();
  }

  /** Loads all mentions of an index in place of what it held. */
  void load(MentionIndex index) throws IOException {
    send(request("/mentions").DELETE().build());
    json(send(put("/mentions", INDEX)));
    StringBuilder bulk = new StringBuilder();
    int[] held = {0};
    index.forEach(
        new MentionQuery.All(),
        mention -> {
          bulk.append(rows(mention));
          if (++held[0] % BULK == 0) {
            flush(bulk);
          }
        });
    flush(bulk);
    json(send(post("/mentions/_refresh", "")));
  }

  private static String rows(Mention mention) {
    try {
      return JSON.writeValueAsString(Map.of("index", Map.of("_id", mention.id().value())))
          + '\n'
          + JSON.writeValueAsString(
              Map.of(
                  "at", mention.post().at().toEpochMilli(),
                  "brand", mention.brand().map(Object::toString).orElse(""),
                  "tone", mention.negativity().tone().word(),
                  "platform", mention.outlet().platform(),
                  "author", mention.post().author().orElse(""),
                  "text", mention.post().text()))
          + '\n';
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void flush(StringBuilder bulk) {
    if (bulk.isEmpty()) {
      return;
    }
    try {
      if (json(send(post("/mentions/_bulk", bulk.toString()))).path("errors").asBoolean()) {
        throw new IOException("OpenSearch refused a part of a bulk");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bulk.setLength(0);
  }

  /** The request that asks a question, its cache of answers left out. */
  HttpRequest request(UsualQuestion question) {
    return post("/mentions/_search?request_cache=false", question.search());
  }

  private HttpRequest put(String path, String body) {
    return request(path).PUT(HttpRequest.BodyPublishers.ofString(body)).build();
  }

  private HttpRequest post(String path, String body) {
    return request(path).POST(HttpRequest.BodyPublishers.ofString(body)).build();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Content-Type", "application/json");
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("broken off", e);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(answer.uri() + " answered " + answer.body());
    }
    return JSON.readTree(answer.body());
  }
}
