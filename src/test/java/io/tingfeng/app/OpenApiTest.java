package io.tingfeng.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingfeng.evidence.Archive;
import io.tingfeng.evidence.Occasion;
import io.tingfeng.evidence.SampleExchange;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the API against the program that runs. */
class OpenApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static Console console;
  private static String token = "";

  @BeforeAll
  static void open() {
    console = Console.inCrisis(folder);
    token = console.token("admin");
  }

  @AfterAll
  static void close() {
    console.close();
  }

  @Test
  void everyRouteOfTheApiIsDescribedAndNothingElse() throws Exception {
    JsonNode document = get("/api/v1/openapi.json");
    Set<String> described = new LinkedHashSet<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> described.add(method + " " + path.getKey())));
    Set<String> served = new LinkedHashSet<>();
    console.routes().all().stream()
        .filter(route -> route.path().startsWith("/api/"))
        .forEach(
            route ->
                served.add(
                    route.method().name().toLowerCase(java.util.Locale.ROOT) + " " + route.path()));

    assertThat(document.path("openapi").asText()).startsWith("3.1");
    assertThat(described).isEqualTo(served).hasSizeGreaterThan(18);
  }

  @Test
  void whatIsAnsweredHasTheFieldsAndTypesThatAreDescribed() throws Exception {
    JsonNode document = get("/api/v1/openapi.json");
    String alert = console.app().stores.alerts().open().getFirst().id().value();
    String mention = get("/api/v1/search?limit=1").at("/mentions/0/id").asText();
    Map<String, String> names =
        Map.of("{brand}", "weiting", "{alert}", alert, "{mention}", mention, "{source}", "plaza");
    String captured = captured();
    Map<String, String> bodies =
        Map.of(
            "/api/v1/mentions/{mention}/judgement", "{\"ruling\":\"negative\"}",
            "/api/v1/evidence/export", "{\"ids\":[\"" + captured + "\"],\"reason\":\"律师函\"}",
            "/api/v1/mentions/{mention}/reveal", "{\"reason\":\"回应当事人\"}",
            "/api/v1/alerts/{alert}/acknowledge", "{}",
            "/api/v1/alerts/{alert}/verdict", "{\"verdict\":\"useful\"}",
            "/api/v1/alerts/{alert}/silence", "{\"reason\":\"例行活动\",\"hours\":1}",
            "/api/v1/posts", "{\"source\":\"crm\",\"posts\":[{\"id\":\"1\",\"text\":\"苇汀茶饮不错\"}]}",
            "/api/v1/erasures", "{\"author\":\"谁也不是\",\"reason\":\"来函\"}",
            "/api/v1/lexicon/explain", "{\"text\":\"太恶心了\"}");
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      String address = path.getKey();
      for (Map.Entry<String, String> name : names.entrySet()) {
        address = address.replace(name.getKey(), name.getValue());
      }
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (!address.endsWith("/events") && !address.contains("{")) {
          String body = bodies.getOrDefault(path.getKey(), "");
          wrong.addAll(faults(operation, address, body));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String captured() {
    return console
        .app()
        .archive
        .keep(
            List.of(SampleExchange.page(1, "原文")),
            new Archive.Matter(Occasion.DEMAND, Optional.empty(), Optional.empty()),
            Console.NOW)
        .id()
        .value();
  }

  private static List<String> faults(
      Map.Entry<String, JsonNode> operation, String address, String body) throws Exception {
    String method = operation.getKey().toUpperCase(java.util.Locale.ROOT);
    boolean isSaving = method.equals("POST") && address.endsWith("/searches");
    HttpResponse<String> answer = send(method, address + (isSaving ? "?name=a&q=b" : ""), body);
    boolean isRed = address.endsWith("/silence") && answer.statusCode() == 400;
    if (isRed) {
      return List.of();
    }
    if (answer.statusCode() / 100 != 2) {
      return List.of(method + " " + address + " answers " + answer.statusCode() + answer.body());
    }
    JsonNode schema =
        operation.getValue().at("/responses/200/content/application~1json/schema/properties");
    if (schema.isMissingNode()) {
      return List.of();
    }
    JsonNode json = JSON.readTree(answer.body());
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : schema.properties()) {
      Set<String> types = new HashSet<>();
      JsonNode type = field.getValue().path("type");
      (type.isArray() ? type : JSON.createArrayNode().add(type))
          .forEach(one -> types.add(one.asText()));
      String is = type(json.get(field.getKey()));
      if (!types.contains(is) && !(is.equals("integer") && types.contains("number"))) {
        faults.add(address + " " + field.getKey() + " is " + is + ", not " + types);
      }
    }
    return faults;
  }

  private static String type(JsonNode value) {
    if (value == null) {
      return "missing";
    }
    return switch (value.getNodeType()) {
      case STRING -> "string";
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      case BOOLEAN -> "boolean";
      case ARRAY -> "array";
      case OBJECT -> "object";
      case NULL -> "null";
      default -> "other";
    };
  }

  @Test
  void aPostThatIsPushedTwiceIsThereOnce() throws Exception {
    String body =
        "{\"source\":\"desk\",\"posts\":[{\"id\":\"7\",\"text\":\"栎川汽车的客服电话打不通\"},{\"id\":\"8\"}]}";
    JsonNode first = push(body);
    push(body);

    assertThat(first.path("kept").asInt()).isEqualTo(1);
    assertThat(first.at("/faults/0/row").asInt()).isEqualTo(2);
    assertThat(get("/api/v1/search?q=source:desk").path("total").asInt()).isEqualTo(1);
  }

  @Test
  void whatTheCallerHasIsNotSentAgain() {
    HttpResponse<String> first = send("GET", "/api/v1/me", "");
    String tag = first.headers().firstValue("etag").orElseThrow();
    HttpResponse<String> second =
        console.send(
            "GET", "/api/v1/me", "", "Authorization", "Bearer " + token, "If-None-Match", tag);

    assertThat(tag).startsWith("\"").endsWith("\"");
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
  }

  private static JsonNode push(String body) throws Exception {
    HttpResponse<String> answer = send("POST", "/api/v1/posts", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static JsonNode get(String path) throws Exception {
    HttpResponse<String> answer = send("GET", path, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static HttpResponse<String> send(String method, String path, String body) {
    return console.send(
        method, path, body, "Authorization", "Bearer " + token, "Content-Type", "application/json");
  }
}
