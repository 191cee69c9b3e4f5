package io.tingfeng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.tingfeng.people.AuditLog;
import io.tingfeng.people.Caller;
import io.tingfeng.people.Door;
import io.tingfeng.people.Role;
import io.tingfeng.people.Roster;
import io.tingfeng.people.SignIn;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcAuditLog;
import io.tingfeng.store.JdbcPeopleStore;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may listen, and until when. */
class EventApiTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-20T04:10:00Z"));
  private static final String PASSWORD = "a long password";

  @TempDir private Path folder;
  private Database database;
  private Door door;
  private Roster roster;
  private EventApi events;
  private Javalin server;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("people.db"));
    AuditLog audit = new JdbcAuditLog(database);
    var people = new JdbcPeopleStore(database);
    door = new Door(people, audit, CLOCK);
    roster = new Roster(people, audit, CLOCK);
    roster.add("test", "lin", "", Role.VIEWER, PASSWORD);
    events = new EventApi(Duration.ofMillis(20));
    Gate gate = new Gate(door, CLOCK);
    RouteTable routes = new RouteTable();
    events.enter(routes);
    server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.beforeMatched(gate::check);
              routes.enter(config.routes);
            });
    server.start("127.0.0.1", 0);
  }

  @AfterEach
  void close() {
    server.stop();
    events.close();
    database.close();
  }

  @Test
  void theStreamOfWhoeverSignsOutEnds() throws Exception {
    String secret = secret();
    try (HttpClient client = HttpClient.newHttpClient();
        BufferedReader stream = listen(client, secret)) {
      assertThat(stream.readLine()).contains("listening");
      assertThat(events.listeners()).isEqualTo(1);
      Caller caller = door.session(secret).orElseThrow();
      door.signOutEverywhere(caller, "lin");

      assertThat(ended(stream)).isTrue();
    }
  }

  @Test
  void theStreamOfWhoeverIsShutOutEnds() throws Exception {
    roster.add("test", "boss", "", Role.ADMIN, PASSWORD);
    String token =
        roster.token("lin", "lin", "stream", java.util.Set.of(io.tingfeng.people.Right.READ));
    try (HttpClient client = HttpClient.newHttpClient();
        BufferedReader stream =
            lines(client, request().header("Authorization", "Bearer " + token).build())) {
      assertThat(stream.readLine()).contains("listening");
      roster.change("boss", "lin", Role.VIEWER, java.util.List.of(), false);

      assertThat(ended(stream)).isTrue();
    }
  }

  private String secret() {
    return ((SignIn.Entered) door.signIn("lin", PASSWORD, "127.0.0.1", "test")).secret();
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + server.port() + "/api/v1/events"))
        .header("Accept", "text/event-stream");
  }

  private BufferedReader listen(HttpClient client, String secret) throws Exception {
    return lines(client, request().header("Cookie", Gate.COOKIE + "=" + secret).build());
  }

  private static BufferedReader lines(HttpClient client, HttpRequest request) throws Exception {
    var body = client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
    return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
  }

  /** Whether nothing more comes, after at most ten seconds of heartbeats. */
  private static boolean ended(BufferedReader stream) throws Exception {
    return CompletableFuture.supplyAsync(() -> stream.lines().count() >= 0)
        .get(10, TimeUnit.SECONDS);
  }
}
