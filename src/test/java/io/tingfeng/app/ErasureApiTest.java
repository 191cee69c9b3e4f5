package io.tingfeng.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders to erase that reach the running program. */
class ErasureApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String POSTS =
      """
      [{"id":"1","text":"苇汀茶饮的店员骂人","author":"小陶爱吃茶","at":"2026-11-18T10:00:00+08:00","url":"https://forum.example/t/1"},
       {"id":"2","text":"苇汀茶饮等了一小时","author":"小陶爱吃茶","at":"2026-11-18T11:00:00+08:00","url":"https://forum.example/t/2"},
       {"id":"3","text":"苇汀茶饮的吸管断了","author":"老周","at":"2026-11-18T12:00:00+08:00","url":"https://forum.example/t/3"}]
      """;

  @TempDir private static Path folder;
  private static Console console;

  @BeforeAll
  static void open() throws Exception {
    console = Console.inCrisis(folder);
    console.push("plaza", JSON.readTree(POSTS));
  }

  @AfterAll
  static void close() {
    console.close();
  }

  @Test
  void anAuthorIsErasedWhileTheProgramRunsAndTheLogNamesNobody() throws Exception {
    String order = "{\"author\":\"小陶爱吃茶\",\"reason\":\"来函 11-24\"";
    JsonNode counted = json(post(order + ",\"dryRun\":true}"));
    assertThat(counted.path("posts").asInt()).isEqualTo(2);
    assertThat(found("店员骂人")).isEqualTo(1);

    JsonNode erased = json(post(order + "}"));
    assertThat(erased.path("posts").asInt()).isEqualTo(2);
    assertThat(found("店员骂人")).isZero();

    String log = get("/api/v1/erasures").body();
    assertThat(log).contains("erased", "来函 11-24").doesNotContain("小陶");
    assertThat(get("/api/v1/audit?act=erased").body()).contains("来函 11-24").doesNotContain("小陶");
  }

  @Test
  void aPageIsErasedByItsAddressAndKeptOutWhenThatIsWished() throws Exception {
    String order =
        "{\"url\":\"https://forum.example/t/3\",\"reason\":\"法院\",\"optOut\":true,\"held\":1}";

    assertThat(json(post(order)).path("posts").asInt()).isEqualTo(1);
    console.push("plaza", JSON.readTree(POSTS));

    assertThat(found("吸管断了")).isZero();
  }

  @Test
  void anOrderThatIsNotClearErasesNothing() {
    List<String> wrong =
        List.of(
            "{\"reason\":\"x\"}",
            "{\"author\":\"老周\"}",
            "{\"author\":\"老周\",\"url\":\"https://forum.example/t/3\",\"reason\":\"x\"}",
            "{\"url\":\"forum\",\"reason\":\"x\"}",
            "{\"author\":\"老周\",\"reason\":\"x\",\"dryRun\":\"yes\"}");

    assertThat(wrong).allSatisfy(order -> assertThat(post(order).statusCode()).isEqualTo(400));
  }

  private static int found(String words) throws Exception {
    String query = URLEncoder.encode("\"" + words + "\"", StandardCharsets.UTF_8);
    return json(get("/api/v1/search?q=" + query)).path("mentions").size();
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static HttpResponse<String> get(String path) {
    return console.send("GET", path, "", "Authorization", "Bearer " + console.token("admin"));
  }

  private static HttpResponse<String> post(String body) {
    return console.send(
        "POST",
        "/api/v1/erasures",
        body,
        "Content-Type",
        "application/json",
        "Authorization",
        "Bearer " + console.token("admin"));
  }
}
