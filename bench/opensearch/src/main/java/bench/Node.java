package bench;

import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/** One node of OpenSearch on loopback, in a folder, until its input ends. */
public final class Node {
  private Node() {}

  public static void main(String[] arguments) throws Exception {
    try (OpenSearchRunner runner = new OpenSearchRunner()) {
      runner.onBuild((number, settings) -> settings.put("http.port", arguments[1]));
      runner.build(
          OpenSearchRunner.newConfigs()
              .basePath(Path.of(arguments[0]).toString())
              .numOfNode(1)
              .clusterName("tingfeng-bench"));
      runner.ensureYellow();
      System.out.println("ready on " + arguments[1]);
      while (System.in.read() >= 0) {
        // Waits for the end of its input.
      }
    }
  }
}
