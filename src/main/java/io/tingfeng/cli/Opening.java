package io.tingfeng.cli;

import java.io.IOException;

/**
 * Opens a part of the workspace for the length of one command, and closes it again.
 *
 * @param <T> the part
 */
public interface Opening<T> {

  /** Runs work on the part and gives back its exit code. */
  int with(Work<T> work) throws IOException;

  /** What a command does with the part. */
  interface Work<T> {
    int apply(T part) throws IOException;
  }
}
