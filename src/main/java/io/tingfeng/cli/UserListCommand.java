package io.tingfeng.cli;

import io.tingfeng.model.BrandId;
import io.tingfeng.people.Account;
import io.tingfeng.people.Roster;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists everybody with their role. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists everybody with role and brands.",
    footer = {"", "Example:  ./tingfeng user list"})
public final class UserListCommand implements Callable<Integer> {
  private static final List<String> COLUMNS = List.of("name", "shown", "role", "brands", "enabled");

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<Roster> roster;

  public UserListCommand(Opening<Roster> roster) {
    this.roster = roster;
  }

  @Override
  public Integer call() throws IOException {
    return roster.with(
        open -> {
          results.print(
              Objects.requireNonNull(spec).commandLine().getOut(),
              COLUMNS,
              open.all().stream().map(UserListCommand::row).toList());
          return 0;
        });
  }

  private static Map<String, Object> row(Account account) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", account.name());
    row.put("shown", account.shown());
    row.put("role", account.role().word());
    row.put(
        "brands",
        account.brands().isEmpty()
            ? "all"
            : account.brands().stream().map(BrandId::value).collect(Collectors.joining(" ")));
    row.put("enabled", account.enabled());
    return row;
  }
}
