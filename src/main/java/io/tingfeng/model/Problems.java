package io.tingfeng.model;

import java.util.List;
import java.util.stream.Collectors;

/** All faults of an input that a person wrote, told at once. */
public final class Problems extends TingfengException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> all;

  public Problems(List<Problem> all) {
    super(all.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.all = List.copyOf(all);
  }

  /** One fault alone. */
  public static Problems of(String file, int line, String key, String what, String mend) {
    return new Problems(List.of(new Problem(file, line, key, what, mend)));
  }

  /** The faults in the order in which they stand in the file. */
  public List<Problem> all() {
    return all;
  }
}
