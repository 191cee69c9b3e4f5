package io.tingfeng.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.index.MentionIndex.SearchResult;
import io.tingfeng.index.MentionIndex.Sort;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Mention;
import io.tingfeng.model.SourceId;
import io.tingfeng.pipeline.ListServer;
import io.tingfeng.pipeline.SampleWorkspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the program at random moments of intake and looks at what is left. */
class IntakeCrashIT {
  private static final int KILLS = 20;
  private static final SourceId SOURCE = new SourceId("gazette");

  @TempDir private Path folder;

  @Test
  void whatWasAcknowledgedIsThereAndNothingDoubles() throws IOException, InterruptedException {
    Random random = new Random(20261124);
    try (ListServer server = new ListServer()) {
      Path workspace =
          SampleWorkspace.in(folder, SampleWorkspace.list(server), SampleWorkspace.LOOPBACK);
      int acknowledged = 0;
      for (int kill = 1; kill <= KILLS; kill++) {
        runAndKill(workspace, random.nextInt(400));
        int now = check(workspace, server);
        assertThat(now).as("after kill " + kill).isGreaterThanOrEqualTo(acknowledged);
        acknowledged = now;
      }
      assertThat(acknowledged).as("the victims did get work done").isGreaterThan(KILLS);
    }
  }

  private static void runAndKill(Path workspace, int millis)
      throws IOException, InterruptedException {
    Process victim =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                IntakeVictim.class.getName(),
                workspace.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).as("the victim works").startsWith("visited");
      victim.waitFor(millis, TimeUnit.MILLISECONDS);
    } finally {
      victim.destroyForcibly().waitFor();
    }
  }

  /** Says how many articles are acknowledged. */
  private static int check(Path workspace, ListServer server) {
    try (App app = App.open(Site.of(workspace))) {
      List<URI> all = new ArrayList<>();
      for (int number = 1; number <= server.published(); number++) {
        all.add(server.address("/a/" + number));
      }
      Set<URI> followed = new HashSet<>(all);
      followed.removeAll(app.stores.visits().unfollowed(SOURCE, all));
      SearchResult found = app.index.search(new MentionQuery.All(), Sort.OLDEST, 0, 100_000);
      List<URI> indexed = found.mentions().stream().map(IntakeCrashIT::address).toList();
      assertThat(indexed).doesNotHaveDuplicates();
      assertThat(indexed).containsAll(followed);
      return followed.size();
    }
  }

  private static URI address(Mention mention) {
    return mention.post().address().orElseThrow();
  }
}
