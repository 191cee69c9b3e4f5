package io.tingfeng.demo;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * How the demo ended.
 *
 * @param program still open, for whoever shows what it has found
 * @param at the time at which it ended
 * @param files to open: a digest and the gravest alert
 * @param mails the mails that were sent, in their order
 */
public record Outcome(
    Program program,
    Chronicle chronicle,
    Instant at,
    Path folder,
    List<Path> files,
    List<Path> mails) {
  public Outcome {
    files = List.copyOf(files);
    mails = List.copyOf(mails);
  }
}
