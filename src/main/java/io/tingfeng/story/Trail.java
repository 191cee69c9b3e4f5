package io.tingfeng.story;

import java.util.function.IntConsumer;

/**
 * Says which posts of the window hold a hash, the newest first. Postings stand in a ring: the
 * oldest are written over, and a chain ends where it leads to something that is no longer there, so
 * that nothing is ever taken out. Numbers of posts only grow.
 */
final class Trail {
  private final int[] heads;
  private final int[] hashes;
  private final int[] posts;
  private final int[] next;
  private int written;

  /**
   * An empty trail.
   *
   * @param postings how many are kept, a power of two
   */
  Trail(int postings) {
    heads = new int[postings / 2];
    hashes = new int[postings];
    posts = new int[postings];
    next = new int[postings];
  }

  /** Notes that a post holds a hash. */
  void add(long hash, int post) {
    int slot = slot(hash);
    written++;
    int place = written & posts.length - 1;
    hashes[place] = (int) (hash >>> 32) ^ (int) hash;
    posts[place] = post;
    next[place] = heads[slot];
    heads[slot] = written;
  }

  /**
   * The newest posts that hold a hash.
   *
   * @param oldest posts with smaller numbers have left the window
   * @param most so many are told; what stands everywhere tells nothing
   */
  void each(long hash, int oldest, int most, IntConsumer reader) {
    int wanted = (int) (hash >>> 32) ^ (int) hash;
    int told = 0;
    int before = Integer.MAX_VALUE;
    for (int at = heads[slot(hash)]; at > 0 && at > written - posts.length; at = next(at)) {
      int post = posts[at & posts.length - 1];
      if (at >= before || post < oldest || told == most) {
        return;
      }
      before = at;
      if (hashes[at & posts.length - 1] == wanted) {
        told++;
        reader.accept(post);
      }
    }
  }

  private int next(int at) {
    return next[at & posts.length - 1];
  }

  private int slot(long hash) {
    return (int) (hash * 0x9e3779b97f4a7c15L >>> 33) & heads.length - 1;
  }
}
