package io.tingfeng.complaint;

import io.tingfeng.complaint.Customer.Cause;
import io.tingfeng.complaint.Customer.Sign;
import io.tingfeng.complaint.Customer.Want;
import io.tingfeng.model.Problem;
import io.tingfeng.model.Problems;
import io.tingfeng.text.EntryFile;
import io.tingfeng.text.EntryFile.Entry;
import io.tingfeng.text.Folding;
import io.tingfeng.text.TermScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads who speaks in a complaint, by the words of {@code customer-signs.txt}. */
public final class CustomerReader {
  private static final String WANT = "want-";
  private static final String CAUSE = "cause-";
  private static final String ACT = "act-";
  private static final Set<String> NAMES = names();

  private final TermScanner<String> signs;

  private CustomerReader(Map<String, String> signs) {
    this.signs = new TermScanner<>(signs);
  }

  /**
   * A reader with the words of a folder; without the file it reads nothing.
   *
   * @throws Problems with every fault of the file
   */
  public static CustomerReader load(Path folder) {
    List<Problem> problems = new ArrayList<>();
    Map<String, String> signs = new LinkedHashMap<>();
    Path file = folder.resolve("customer-signs.txt");
    List<Entry> entries = Files.exists(file) ? EntryFile.read(file, problems) : List.of();
    for (Entry entry : entries) {
      String term = Folding.fold(entry.column(1));
      if (!NAMES.contains(entry.column(0))) {
        String known = NAMES.stream().sorted().collect(Collectors.joining(", "));
        problems.add(entry.problem("is no sign", "known are " + known));
      } else if (term.isEmpty()) {
        problems.add(entry.problem("has no term", "write the sign, a tab, and a term"));
      } else if (signs.putIfAbsent(term, entry.column(0)) != null) {
        problems.add(entry.problem(term + " stands twice", "keep one of the two"));
      }
    }
    if (!problems.isEmpty()) {
      throw new Problems(problems);
    }
    return new CustomerReader(signs);
  }

  /** Who speaks in a text; the gravest behaviour that it shows counts. */
  public Customer read(String text) {
    List<Sign> found =
        signs.longest(Folding.fold(text)).stream()
            .map(
                hit ->
                    new Sign(
                        hit.value(),
                        text.substring(hit.start(), hit.end()),
                        hit.start(),
                        hit.end()))
            .toList();
    return new Customer(
        all(found, Want.values(), WANT), all(found, Cause.values(), CAUSE), gravest(found), found);
  }

  private static Optional<Behaviour> gravest(List<Sign> found) {
    return all(found, Behaviour.values(), ACT).stream().max(Comparator.naturalOrder());
  }

  private static <E extends Enum<E>> Set<E> all(List<Sign> found, E[] values, String prefix) {
    return Arrays.stream(values)
        .filter(value -> found.stream().anyMatch(sign -> sign.name().equals(name(prefix, value))))
        .collect(Collectors.toSet());
  }

  private static Set<String> names() {
    return Stream.of(
            Arrays.stream(Want.values()).map(want -> name(WANT, want)),
            Arrays.stream(Cause.values()).map(cause -> name(CAUSE, cause)),
            Arrays.stream(Behaviour.values()).map(behaviour -> name(ACT, behaviour)))
        .flatMap(all -> all)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String name(String prefix, Enum<?> value) {
    return prefix + value.name().toLowerCase(Locale.ROOT);
  }
}
