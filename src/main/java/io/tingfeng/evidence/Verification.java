package io.tingfeng.evidence;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What came of looking at every byte of an archive or of an export.
 *
 * @param captures files that are as they were
 * @param removed captures whose removal stands in the chain
 * @param absent captures of the chain whose files are not part of an export
 * @param head the digest of the last line of the chain; empty when there is none
 */
public record Verification(
    long captures, long removed, long absent, Optional<String> head, List<Fault> faults) {

  public Verification {
    faults = List.copyOf(faults);
  }

  /** Whether all is as it was. */
  public boolean isSound() {
    return faults.isEmpty();
  }

  /**
   * Something is not as it was.
   *
   * @param file by its name in the folder
   * @param offset of the first bad byte, counted from 0; absent when the file is missing
   */
  public record Fault(String file, OptionalLong offset, String what) {
    @Override
    public String toString() {
      return file + (offset.isPresent() ? ": byte " + offset.getAsLong() : "") + ": " + what;
    }
  }
}
