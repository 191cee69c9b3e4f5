package io.tingfeng.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A chain as it was read.
 *
 * @param links the lines that are as they were written, up to the first that is not
 * @param fault the place of the first byte that is not as it was written
 * @param head the digest of the last link
 */
record ChainReading(List<Link> links, Optional<Long> fault, Optional<String> head) {
  ChainReading {
    links = List.copyOf(links);
  }

  static ChainReading of(byte[] file) {
    List<Link> links = new ArrayList<>();
    String previous = Link.NOTHING;
    int from = 0;
    while (from < file.length) {
      int end = from;
      while (end < file.length && file[end] != '\n') {
        end++;
      }
      String line = new String(file, from, end - from, StandardCharsets.UTF_8);
      Optional<Link> link = Link.parse(line);
      boolean isNext =
          link.isPresent()
              && link.get().previous().equals(previous)
              && link.get().number() == links.size() + 1L
              && end < file.length;
      if (!isNext) {
        long place =
            (long) from + (link.isPresent() ? 0 : changed(file, from, end, previous, links.size()));
        return new ChainReading(links, Optional.of(place), last(links));
      }
      links.add(link.get());
      previous = link.get().hash();
      from = end + 1;
    }
    return new ChainReading(links, Optional.empty(), last(links));
  }

  private static Optional<String> last(List<Link> links) {
    return links.isEmpty() ? Optional.empty() : Optional.of(links.getLast().hash());
  }

  /**
   * The place in a line of the one byte that was changed, found by trying all others; 0 when there
   * are more. A line break that was changed has joined two lines, one that appeared has parted one.
   */
  private static int changed(byte[] file, int from, int end, String previous, int before) {
    int next = end + 1;
    while (next < file.length && file[next] != '\n') {
      next++;
    }
    for (int place = from; place < Math.min(next, file.length); place++) {
      byte was = file[place];
      for (int value = 1; value <= 0xff; value++) {
        file[place] = (byte) (was ^ value);
        if (isLine(file, from, previous, before)) {
          file[place] = was;
          return place - from;
        }
      }
      file[place] = was;
    }
    return 0;
  }

  /** Whether the right line stands at a place. */
  private static boolean isLine(byte[] file, int from, String previous, int before) {
    int end = from;
    while (end < file.length && file[end] != '\n') {
      end++;
    }
    return Link.parse(new String(file, from, end - from, StandardCharsets.UTF_8))
        .filter(link -> link.previous().equals(previous) && link.number() == before + 1L)
        .isPresent();
  }
}
