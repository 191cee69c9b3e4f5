package io.tingfeng.cli;

import io.tingfeng.model.Cue;
import io.tingfeng.model.Negativity;
import io.tingfeng.sentiment.LexiconFiles;
import io.tingfeng.sentiment.NegativityScorer;
import io.tingfeng.sentiment.NegativityScorer.Verdict;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the words that make a text's score. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Shows how a text is judged: each cue with its place and weight, and their sum.",
    footer = {"", "Example:  ./tingfeng lexicon explain \"栎川的续航不如砚渡\" --target 栎川 --target 砚渡"})
public final class LexiconExplainCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("about", "label", "negative", "term", "weight", "kind", "start", "end");

  @Parameters(paramLabel = "TEXT", description = "The text.")
  private String text = "";

  @Option(names = "--target", paramLabel = "NAME", description = "About whom; may be repeated.")
  private List<String> targets = List.of();

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Supplier<Path> workspace;

  public LexiconExplainCommand(Supplier<Path> workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() {
    Path folder = workspace.get().resolve("lexicons");
    Verdict verdict = new NegativityScorer(LexiconFiles.load(folder)).judge(text, targets);
    Map<String, Negativity> all = new LinkedHashMap<>();
    all.put("", verdict.whole());
    all.putAll(verdict.targets());
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (results.isForPeople()) {
      all.forEach((about, negativity) -> print(out, about, negativity));
      out.flush();
    } else {
      results.print(
          out,
          COLUMNS,
          all.entrySet().stream()
              .flatMap(one -> one.getValue().cues().stream().map(cue -> row(one, cue)))
              .toList());
    }
    return 0;
  }

  private static void print(PrintWriter out, String about, Negativity negativity) {
    out.printf(
        Locale.ROOT,
        "%s%s %.2f%n",
        about.isEmpty() ? "" : about + ": ",
        negativity.tone().word(),
        negativity.score());
    for (Cue cue : negativity.cues()) {
      String words = cue.term().isEmpty() ? "—" : cue.term();
      out.printf(Locale.ROOT, "  %+6.2f  %-11s %s%n", cue.weight(), cue.kind().word(), words);
    }
    double sum = negativity.cues().stream().mapToDouble(Cue::weight).sum();
    out.printf(Locale.ROOT, "  %+6.2f  sum%n", sum);
  }

  private static Map<String, Object> row(Map.Entry<String, Negativity> about, Cue cue) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("about", about.getKey());
    row.put("label", about.getValue().tone().word());
    row.put("negative", about.getValue().score());
    row.put("term", cue.term());
    row.put("weight", cue.weight());
    row.put("kind", cue.kind().word());
    row.put("start", cue.start());
    row.put("end", cue.end());
    return row;
  }
}
