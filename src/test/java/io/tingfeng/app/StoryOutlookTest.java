package io.tingfeng.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of how far a story goes, over the API and on its page. */
class StoryOutlookTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void aStoryThatIsRepostedNowHasAChanceAndARangeThatPageAndApiShare() throws Exception {
    try (Console console = Console.with(folder, "", Map.of())) {
      ArrayNode posts = JSON.createArrayNode();
      for (int i = 0; i < 4; i++) {
        posts
            .addObject()
            .put("id", "brake" + i)
            .put("text", "栎川汽车刹车失灵撞上护栏，车主要求公布数据")
            .put("at", Console.NOW.minus(Duration.ofMinutes(50 - 10L * i)).toString())
            .put("platform", "weibo")
            .put("reposts", 60);
      }
      console.push("plaza", posts);
      String bearer = "Bearer " + console.token("viewer");

      JsonNode stories =
          JSON.readTree(
              console
                  .send("GET", "/api/v1/stories?q=%E5%88%B9%E8%BD%A6", "", "Authorization", bearer)
                  .body());
      JsonNode story = stories.path("stories").path(0);
      JsonNode outlook = story.path("outlook");
      String page =
          console
              .send(
                  "GET",
                  "/stories/" + story.path("story").asText(),
                  "",
                  "Cookie",
                  console.signIn("viewer"))
              .body();

      assertThat(outlook.path("reposts").asInt()).isEqualTo(240);
      assertThat(outlook.path("passed").asBoolean()).isFalse();
      assertThat(outlook.path("within24h").asDouble()).isBetween(0.01, 0.99);
      assertThat(outlook.path("ever").asDouble())
          .isGreaterThanOrEqualTo(outlook.path("within24h").asDouble());
      assertThat(outlook.path("low").asInt()).isGreaterThan(240);
      assertThat(outlook.path("high").asInt()).isGreaterThan(outlook.path("low").asInt());
      assertThat(page).contains("24 小时内有").contains("的可能超过 1,000");
    }
  }
}
