package io.tingfeng.app;

import io.tingfeng.config.Secret;
import io.tingfeng.fetch.Pause;
import io.tingfeng.fetch.Visit;
import io.tingfeng.pipeline.Watch;
import io.tingfeng.privacy.IdentityKey;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where a program runs: its workspace, its clock, and who looks on.
 *
 * @param clock the time; a demo or a drill runs on another one
 * @param pause lets that time pass
 * @param environment where secrets stand
 * @param console where alerts for the console are printed
 * @param visits told of every visit
 * @param looks told of every look at a brand
 */
public record Site(
    Path workspace,
    InstantSource clock,
    Pause pause,
    Map<String, String> environment,
    PrintStream console,
    Consumer<Visit> visits,
    Consumer<Watch.Look> looks) {

  /** A workspace on the real clock, with nobody looking on. */
  public static Site of(Path workspace) {
    return new Site(
        workspace,
        InstantSource.system(),
        length -> java.util.concurrent.TimeUnit.NANOSECONDS.sleep(length.toNanos()),
        System.getenv(),
        System.err,
        visit -> {},
        look -> {});
  }

  /** The secret behind pseudonyms: the operator's own, else one that the workspace makes. */
  IdentityKey identity() {
    return IdentityKey.load(
        new Secret(IdentityKey.VARIABLE).reveal(environment),
        workspace.resolve("data/identity.key"));
  }

  /** The same site with further onlookers. */
  Site watchedBy(Consumer<Visit> moreVisits, Consumer<Watch.Look> moreLooks) {
    return new Site(
        workspace,
        clock,
        pause,
        environment,
        console,
        visits.andThen(moreVisits),
        looks.andThen(moreLooks));
  }
}
