package io.tingfeng.cli;

import io.tingfeng.model.Problems;
import io.tingfeng.model.Words;
import io.tingfeng.people.PeopleFault;
import io.tingfeng.people.Right;
import io.tingfeng.people.Roster;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a token for a program that speaks for somebody. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description =
        "Makes a token for the API and prints it; it is kept nowhere and shown this once.",
    footer = {"", "Example:  ./tingfeng user token zhou --label report --scope read"})
public final class UserTokenCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "Whose token it is.")
  private String name = "";

  @Option(names = "--label", required = true, description = "What it is for.")
  private String label = "";

  @Option(
      names = "--scope",
      split = ",",
      description = "read, judge, answer, reveal, tune, administer; default: read.")
  private List<String> scopes = List.of("read");

  @Spec private @Nullable CommandSpec spec;

  private final Opening<Roster> roster;

  public UserTokenCommand(Opening<Roster> roster) {
    this.roster = roster;
  }

  @Override
  public Integer call() throws IOException {
    Set<Right> rights = scopes.stream().map(UserTokenCommand::right).collect(Collectors.toSet());
    return roster.with(
        open -> {
          try {
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            out.println(open.token("command line", name, label, rights));
            out.flush();
            return 0;
          } catch (PeopleFault fault) {
            throw Problems.of("user token", 0, "", String.valueOf(fault.getMessage()), "try again");
          }
        });
  }

  private static Right right(String word) {
    return Words.parse(Right.class, word)
        .orElseThrow(
            () ->
                Problems.of(
                    "--scope",
                    0,
                    "",
                    "there is no scope " + word,
                    "write read, judge, answer, reveal, tune or administer"));
  }
}
