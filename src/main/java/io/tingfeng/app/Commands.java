package io.tingfeng.app;

import io.tingfeng.cli.Opening;
import io.tingfeng.cli.Tingfeng;
import io.tingfeng.pipeline.Vocabulary;
import picocli.CommandLine;

/** Hands every command what it needs. */
final class Commands {
  private Commands() {}

  static CommandLine under(Tingfeng root) {
    Opening<Vocabulary> vocabulary = work -> work.apply(Vocabulary.load(root.workspace()));
    return new CommandLine(root);
  }
}
