package io.tingfeng.cli;

import io.tingfeng.sentiment.Evaluation;
import io.tingfeng.sentiment.Lexicon;
import io.tingfeng.sentiment.LexiconFiles;
import io.tingfeng.sentiment.NegativityScorer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the lexicons on judged texts. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the lexicons on texts that people have judged.",
      "Accuracy, precision, recall and F1 of negative, AUC, calibration, the worst errors, and"
          + " what",
      "each entry did."
    },
    footer = {
      "",
      "A line of FILE:  {\"id\":\"1\",\"text\":\"…\",\"label\":\"negative\",\"targets\":[…]}",
      "Example:         ./tingfeng lexicon eval --gold judged.jsonl"
    })
public final class LexiconEvalCommand implements Callable<Integer> {
  private static final int SHOWN = 60;
  private static final int ENTRIES = 30;

  @Option(names = "--gold", required = true, paramLabel = "FILE", description = "Judged texts.")
  private Path gold = Path.of("");

  @Option(names = "--words-alone", description = "Do without the learned weights.")
  private boolean wordsAlone;

  @Option(names = "--lexicons", paramLabel = "DIR", description = "Default: the workspace's.")
  private @Nullable Path folder;

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Supplier<Path> workspace;

  public LexiconEvalCommand(Supplier<Path> workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() throws IOException {
    Path chosen = folder == null ? workspace.get().resolve("lexicons") : folder;
    Lexicon all = LexiconFiles.load(chosen);
    NegativityScorer scorer = new NegativityScorer(wordsAlone ? all.wordsAlone() : all);
    Evaluation.Result result = Evaluation.of(scorer, JudgedFiles.read(gold));
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    results.print(out, result, forPeople(result));
    return 0;
  }

  private static String forPeople(Evaluation.Result result) {
    StringBuilder text = new StringBuilder();
    line(text, "texts        %d", result.texts());
    line(text, "accuracy     %.3f", result.accuracy());
    line(
        text,
        "negative     precision %.3f  recall %.3f  F1 %.3f",
        result.precision(),
        result.recall(),
        result.f1());
    line(text, "AUC          %.3f", result.auc());
    line(text, "calibration  error %.3f", result.calibrationError());
    result
        .reliability()
        .forEach(
            bin ->
                line(
                    text,
                    "  said %.2f  found %.2f  texts %d",
                    bin.said(),
                    bin.found(),
                    bin.size()));
    line(text, "worst errors");
    result
        .worst()
        .forEach(
            one ->
                line(
                    text,
                    "  %.2f %-8s %s %s",
                    one.score(),
                    one.gold().word(),
                    one.id(),
                    one.text().substring(0, Math.min(SHOWN, one.text().length()))));
    line(text, "entries      texts  negative  mean weight");
    result.entries().stream()
        .limit(ENTRIES)
        .forEach(
            one ->
                line(
                    text,
                    "  %-10s %6d %8d %+11.2f",
                    one.term(),
                    one.count(),
                    one.negative(),
                    one.weight()));
    return text.toString();
  }

  private static void line(StringBuilder text, String form, Object... values) {
    text.append(String.format(Locale.ROOT, form, values)).append('\n');
  }
}
