package io.tingfeng.cli;

import io.tingfeng.model.Problems;
import io.tingfeng.model.Words;
import io.tingfeng.people.PeopleFault;
import io.tingfeng.people.Role;
import io.tingfeng.people.Roster;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes somebody in, or sets the password of somebody who is. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {
      "Takes somebody in; of somebody who is in already it sets the password.",
      "The password is the first line of standard input, so that no list of commands keeps it."
    },
    footer = {"", "Example:  ./tingfeng user add zhou --role officer --shown 周岚 < password.txt"})
public final class UserAddCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "NAME",
      description = "Lower-case letters, digits, dot, hyphen, at sign.")
  private String name = "";

  @Option(names = "--role", description = "viewer, officer, decider, analyst, admin.")
  private String role = "viewer";

  @Option(names = "--shown", description = "The name that others see.")
  private String shown = "";

  @Spec private @Nullable CommandSpec spec;

  private final Opening<Roster> roster;
  private final InputStream input;

  public UserAddCommand(Opening<Roster> roster, InputStream input) {
    this.roster = roster;
    this.input = input;
  }

  @Override
  public Integer call() throws IOException {
    Role chosen =
        Words.parse(Role.class, role)
            .orElseThrow(
                () ->
                    Problems.of(
                        "--role",
                        0,
                        "",
                        "there is no role " + role,
                        "write viewer, officer, decider, analyst or admin"));
    String password =
        Objects.requireNonNullElse(
            new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8)).readLine(),
            "");
    return roster.with(open -> keep(open, chosen, password));
  }

  private int keep(Roster open, Role chosen, String password) {
    try {
      if (open.find(name).isPresent()) {
        open.password("command line", name, password);
      } else {
        open.add("command line", name, shown, chosen, password);
      }
    } catch (PeopleFault fault) {
      throw Problems.of("user add", 0, "", String.valueOf(fault.getMessage()), "try again");
    }
    var err = Objects.requireNonNull(spec).commandLine().getErr();
    err.println(name + " may sign in");
    err.flush();
    return 0;
  }
}
