package io.tingfeng.cli;

import io.tingfeng.complaint.TopicFile;
import io.tingfeng.complaint.TopicTraining;
import io.tingfeng.model.Problems;
import io.tingfeng.sentiment.Lexicon;
import io.tingfeng.sentiment.LexiconFiles;
import io.tingfeng.sentiment.Training;
import io.tingfeng.sentiment.Training.Figures;
import io.tingfeng.sentiment.Training.Report;
import io.tingfeng.sentiment.Training.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
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

/** Learns weights from judged texts. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Learns the weights of characters, patterns and words from judged texts.",
      "Prints how well texts were judged by weights that had not seen them. The same texts give the"
          + " same file.",
      "Files are named SET.PART.jsonl; a set is one genre."
    },
    footer = {
      "",
      "Example:  ./tingfeng lexicon train --data judged --out lexicons",
      "          ./tingfeng lexicon train --data judged --leave-one-set-out",
      "          ./tingfeng lexicon train --topics complaints.jsonl --out lexicons"
    })
public final class LexiconTrainCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("set", "texts", "AUC", "precision", "recall", "F1", "ECE", "targets", "target F1");

  @Option(names = "--data", paramLabel = "DIR", description = "Judged texts.")
  private @Nullable Path data;

  @Option(
      names = "--topics",
      paramLabel = "FILE",
      description = {
        "Texts with a topic (several: a;b): learns topics.tsv.gz instead, by which score names",
        "topics and negative mentions get their complaint type."
      })
  private @Nullable Path topics;

  @Option(
      names = "--parts",
      split = ",",
      defaultValue = "train",
      paramLabel = "PART",
      description = "Parts that are learned from (default: ${DEFAULT-VALUE}).")
  private List<String> parts = List.of("train");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where learned.tsv.gz is written; nothing is written without it.")
  private @Nullable Path out;

  @Option(
      names = "--leave-one-set-out",
      description = "Judge each set by the other sets instead of each fifth by the other four.")
  private boolean leaveOneSetOut;

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Supplier<Path> workspace;

  public LexiconTrainCommand(Supplier<Path> workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() throws IOException {
    if (topics != null) {
      return learnTopics(topics);
    }
    if (data == null) {
      throw Problems.of("train", 0, "", "needs --data DIR or --topics FILE", "give one of them");
    }
    Lexicon words = LexiconFiles.load(workspace.get().resolve("lexicons")).wordsAlone();
    Training training = new Training(words, JudgedFiles.readAll(data, parts));
    Report report = report(training);
    results.print(
        Objects.requireNonNull(spec).commandLine().getOut(),
        COLUMNS,
        report.sets().stream().map(LexiconTrainCommand::row).toList());
    return 0;
  }

  private int learnTopics(Path file) throws IOException {
    TopicTraining.Learned learned = TopicTraining.learn(JudgedFiles.readTopics(file));
    if (out != null) {
      TopicFile.write(learned.topics(), Files.createDirectories(out));
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("texts", learned.texts());
    row.put("micro F1", rounded(learned.heldOut()));
    results.print(
        Objects.requireNonNull(spec).commandLine().getOut(),
        List.of("texts", "micro F1"),
        List.of(row));
    return 0;
  }

  private Report report(Training training) throws IOException {
    if (out != null) {
      Files.createDirectories(out);
      return training.write(out);
    }
    return leaveOneSetOut ? training.bySets() : training.byFolds();
  }

  private static Map<String, Object> row(Figures figures) {
    Map<String, Object> row = new LinkedHashMap<>();
    Score texts = figures.texts();
    row.put("set", figures.set());
    row.put("texts", texts.size());
    row.put("AUC", rounded(figures.auc()));
    row.put("precision", rounded(texts.precision()));
    row.put("recall", rounded(texts.recall()));
    row.put("F1", rounded(texts.f1()));
    row.put("ECE", rounded(figures.calibrationError()));
    if (figures.targets().size() > 0) {
      row.put("targets", figures.targets().size());
      row.put("target F1", rounded(figures.targets().f1()));
    }
    return row;
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
