package io.tingfeng.cli;

import io.tingfeng.complaint.Behaviour;
import io.tingfeng.complaint.Customer;
import io.tingfeng.model.Grievance;
import io.tingfeng.model.Negativity;
import io.tingfeng.model.Words;
import io.tingfeng.pipeline.Complaint;
import io.tingfeng.pipeline.Vocabulary;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a text complains of, and who speaks. */
@Command(
    name = "complaint",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what a text complains of, how grave it is, and who speaks.",
      "That is: complaint type, crisis points, what the author wants, why they are angry, how they",
      "behave with the advice of the practice, and the words that say so."
    },
    footer = {"", "Example:  ./tingfeng lexicon complaint \"第三次了，再不退款我就找媒体曝光\""})
public final class LexiconComplaintCommand implements Callable<Integer> {
  @Parameters(paramLabel = "TEXT", description = "The text.")
  private String text = "";

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Supplier<Path> workspace;

  public LexiconComplaintCommand(Supplier<Path> workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() {
    Complaint complaint = Complaint.in(text, Vocabulary.load(workspace.get()));
    Map<String, Object> value = value(complaint);
    StringBuilder lines = new StringBuilder();
    value.forEach((name, part) -> lines.append(name).append("  ").append(part).append('\n'));
    results.print(Objects.requireNonNull(spec).commandLine().getOut(), value, lines.toString());
    return 0;
  }

  private static Map<String, Object> value(Complaint complaint) {
    Map<String, Object> value = new LinkedHashMap<>();
    Negativity negativity = complaint.negativity();
    value.put("tone", negativity.tone().word());
    value.put("negative", Math.round(negativity.score() * 100) / 100.0);
    complaint.type().ifPresent(type -> value.put("type", type));
    Grievance grievance = complaint.grievance();
    value.put("points", grievance.points());
    value.put("sensitive", complaint.sensitive().stream().sorted().toList());
    Customer customer = complaint.customer();
    value.put("wants", customer.wants().stream().map(Words::of).sorted().toList());
    value.put("causes", customer.causes().stream().map(Words::of).sorted().toList());
    customer.behaviour().ifPresent(one -> behaviour(one, value));
    value.put(
        "signs",
        customer.signs().stream()
            .map(sign -> sign.term() + " (" + sign.name() + ", " + sign.start() + ")")
            .toList());
    return value;
  }

  private static void behaviour(Behaviour behaviour, Map<String, Object> value) {
    value.put("behaviour", behaviour.chinese());
    value.put("advice", behaviour.advice());
  }
}
