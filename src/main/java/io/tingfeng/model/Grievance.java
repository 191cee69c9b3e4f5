package io.tingfeng.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a mention complains of and how grave its words are.
 *
 * @param type complaint type of {@code lexicons/complaint-types.txt}, when there is one
 * @param points crisis points of the headline, the sum of its reasons; 0.9 is a crisis by itself,
 *     praise is below zero
 * @param classes word classes that were met: harm, quality, law …
 * @param reasons the words with their points
 */
public record Grievance(
    Optional<String> type, double points, Set<String> classes, List<Reason> reasons) {

  /** Nothing grave. */
  public static final Grievance NONE = new Grievance(Optional.empty(), 0, Set.of(), List.of());

  public Grievance {
    classes = Set.copyOf(classes);
    reasons = List.copyOf(reasons);
  }

  /** The same with its type in other words. */
  public Grievance named(UnaryOperator<String> typeName) {
    return new Grievance(type.map(typeName), points, classes, reasons);
  }

  /** One word and what it counts. */
  public record Reason(String term, String wordClass, double points) {}
}
