package io.tingfeng.cli;

import io.tingfeng.index.query.QueryException;
import io.tingfeng.model.Problem;
import io.tingfeng.model.Problems;
import io.tingfeng.model.TingfengException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Words what went wrong for the person at the terminal, and chooses the exit code. */
public final class Faults implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
  private static final int FAILED = 1;
  private static final int WRONG_INPUT = 2;

  @Override
  public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    switch (thrown) {
      case Problems problems -> {
        problems(problems.all(), err);
        return WRONG_INPUT;
      }
      case QueryException query -> {
        err.println(query.getMessage());
        return WRONG_INPUT;
      }
      case TingfengException known -> err.println("tingfeng: " + known.getMessage());
      case UncheckedIOException io ->
          err.println("tingfeng: " + words(Objects.requireNonNull(io.getCause())));
      case IOException io -> err.println("tingfeng: " + words(io));
      default -> {
        err.println("tingfeng: this is a fault of the program, please report it: " + thrown);
        LOG.error("unexpected", thrown);
      }
    }
    return FAILED;
  }

  @Override
  public int handleParseException(ParameterException thrown, String[] args) {
    CommandLine command = thrown.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("tingfeng: " + thrown.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(thrown, err);
    err.println("Try: ./" + command.getCommandSpec().qualifiedName() + " --help");
    return WRONG_INPUT;
  }

  private static void problems(List<Problem> all, PrintWriter err) {
    all.forEach(err::println);
    if (all.size() > 1) {
      err.println(all.size() + " faults");
    }
  }

  /** Java's own words for a missing file are the bare name. */
  private static String words(IOException e) {
    return switch (e) {
      case java.nio.file.NoSuchFileException missing -> "there is no file " + missing.getFile();
      case java.nio.file.AccessDeniedException denied -> "no right to use " + denied.getFile();
      default -> String.valueOf(e.getMessage());
    };
  }
}
