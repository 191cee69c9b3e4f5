package io.tingfeng.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes down what was built, in reverse; one failure does not keep the rest standing. */
final class Teardown implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Teardown.class);

  private final Deque<Step> steps = new ArrayDeque<>();

  private record Step(String name, AutoCloseable piece) {}

  /** Remembers a piece as soon as it stands. */
  <T extends AutoCloseable> T add(String name, T piece) {
    steps.push(new Step(name, piece));
    return piece;
  }

  @Override
  public synchronized void close() {
    while (!steps.isEmpty()) {
      Step step = steps.pop();
      try {
        step.piece().close();
      } catch (Exception e) {
        LOG.error("{} did not close", step.name(), e);
      }
    }
  }
}
