package io.tingfeng.cli;

import io.tingfeng.model.Problems;
import io.tingfeng.sentiment.Agreement;
import io.tingfeng.sentiment.Evaluation;
import io.tingfeng.sentiment.Example;
import io.tingfeng.sentiment.Judgement;
import io.tingfeng.sentiment.JudgementStore;
import io.tingfeng.sentiment.Lexicon;
import io.tingfeng.sentiment.LexiconFiles;
import io.tingfeng.sentiment.NegativityScorer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
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
      "Examples:        ./tingfeng lexicon eval --gold judged.jsonl",
      "                 ./tingfeng lexicon eval --judgements"
    })
public final class LexiconEvalCommand implements Callable<Integer> {
  private static final int SHOWN = 60;
  private static final int ENTRIES = 30;

  @Option(names = "--gold", paramLabel = "FILE", description = "Judged texts.")
  private @Nullable Path gold;

  @Option(
      names = "--judgements",
      description = "What people said of mentions, and how each version of the lexicon met it.")
  private boolean judgements;

  @Option(names = "--targets", description = "Measure what is said of each target.")
  private boolean targets;

  @Option(names = "--words-alone", description = "Do without the learned weights.")
  private boolean wordsAlone;

  @Option(names = "--lexicons", paramLabel = "DIR", description = "Default: the workspace's.")
  private @Nullable Path folder;

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Supplier<Path> workspace;
  private final Opening<JudgementStore> kept;

  /**
   * The command.
   *
   * @param kept what people said of mentions
   */
  public LexiconEvalCommand(Supplier<Path> workspace, Opening<JudgementStore> kept) {
    this.workspace = workspace;
    this.kept = kept;
  }

  @Override
  public Integer call() throws IOException {
    Path chosen = folder == null ? workspace.get().resolve("lexicons") : folder;
    Lexicon all = LexiconFiles.load(chosen);
    NegativityScorer scorer = new NegativityScorer(wordsAlone ? all.wordsAlone() : all);
    if (judgements == (gold != null)) {
      throw Problems.of("eval", 0, "", "needs --gold FILE or --judgements", "give one of them");
    }
    return gold == null
        ? kept.with(open -> print(scorer, open.all()))
        : print(scorer, JudgedFiles.read(gold), List.of());
  }

  private int print(NegativityScorer scorer, List<Judgement> judged) {
    List<Example> gold = judged.stream().flatMap(one -> one.example().stream()).toList();
    return print(scorer, gold, Agreement.byLexicon(judged));
  }

  private int print(NegativityScorer scorer, List<Example> gold, List<Agreement> versions) {
    Evaluation.Result result =
        targets || judgements ? Evaluation.ofTargets(scorer, gold) : Evaluation.of(scorer, gold);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Object value = judgements ? Map.of("now", result, "versions", versions) : result;
    results.print(out, value, forPeople(result) + versions(versions));
    return 0;
  }

  private static String versions(List<Agreement> versions) {
    StringBuilder text = new StringBuilder();
    if (!versions.isEmpty()) {
      line(text, "lexicon    judged  agreed  false alarms  missed  other brand");
    }
    versions.forEach(
        one ->
            line(
                text,
                "  %-8s %7d %6.0f%% %13d %7d %12d",
                one.lexicon(),
                one.judged(),
                one.share() * 100,
                one.falseAlarms(),
                one.missed(),
                one.otherBrand()));
    return text.toString();
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
