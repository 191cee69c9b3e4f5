package io.tingfeng.story;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds the post of the window that a newcomer repeats. */
final class Copies {
  /** With fewer samples one chance hit says too much; such texts are judged by their headlines. */
  private static final int LEAST_SAMPLES = 8;

  /** The newest posts with a run are enough: a copy of a copy leads to the same story. */
  private static final int MOST_FOLLOWED = 16;

  /** The candidates with most samples in common that are looked at letter by letter. */
  private static final int MOST_JUDGED = 2;

  /** The least share of samples in common that makes a closer look worth while. */
  private static final double HOPEFUL = 0.42;

  private static final int POSTINGS = 1 << 22;

  private final Window window;
  private final DuplicateJudge judge = new DuplicateJudge();
  private final Trail trail = new Trail(POSTINGS);
  private final int[] counts = new int[Window.MOST];
  private int[] met = new int[256];

  Copies(Window window) {
    this.window = window;
  }

  void add(Clipping post, int number) {
    for (long sample : post.samples()) {
      trail.add(sample, number);
    }
  }

  /** The earlier post that a post repeats. */
  Window.@Nullable Kept of(Clipping post) {
    if (post.samples().length < LEAST_SAMPLES) {
      return null;
    }
    int found = count(post);
    Window.Kept copied = null;
    for (int round = 0; round < MOST_JUDGED && copied == null; round++) {
      int best = best(post, found);
      if (best < 0) {
        break;
      }
      counts[best & Window.MOST - 1] = 0;
      Window.Kept candidate = window.get(best);
      copied = judge.judge(candidate.post().text(), post.text()).isDuplicate() ? candidate : null;
    }
    Arrays.stream(met, 0, found).forEach(number -> counts[number & Window.MOST - 1] = 0);
    return copied;
  }

  private int count(Clipping post) {
    int[] found = {0};
    for (long sample : post.samples()) {
      trail.each(
          sample,
          window.oldest(),
          MOST_FOLLOWED,
          number -> {
            if (counts[number & Window.MOST - 1]++ == 0) {
              met = found[0] == met.length ? Arrays.copyOf(met, 2 * met.length) : met;
              met[found[0]++] = number;
            }
          });
    }
    return found[0];
  }

  /** The candidate that shares the largest part of the shorter text; the earliest of equal ones. */
  private int best(Clipping post, int found) {
    int best = -1;
    double most = HOPEFUL;
    for (int i = 0; i < found; i++) {
      int shared = counts[met[i] & Window.MOST - 1];
      if (shared > 1) {
        int other = window.get(met[i]).post().samples().length;
        double share =
            (double) shared / Math.max(LEAST_SAMPLES, Math.min(post.samples().length, other));
        if (share > most || share == most && met[i] < best) {
          most = share;
          best = met[i];
        }
      }
    }
    return best;
  }
}
