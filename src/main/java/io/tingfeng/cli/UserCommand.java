package io.tingfeng.cli;

import picocli.CommandLine.Command;

/** Keeps the list of people who may use the console and the API. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    description =
        "Adds people, sets their passwords, makes tokens; works beside a running program.",
    footer = {"", "Example:  ./tingfeng user add zhou --role officer --shown 周岚"})
public final class UserCommand {}
