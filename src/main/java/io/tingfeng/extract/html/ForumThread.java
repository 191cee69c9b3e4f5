package io.tingfeng.extract.html;

import java.util.List;

/**
 * The posts of a thread in the order of the page.
 *
 * @param share weight of the posts by the weight of the page
 */
record ForumThread(List<Part> posts, double share) {

  /**
   * One post.
   *
   * @param body its words
   * @param around the widest box that holds this post and no other
   */
  record Part(Body body, Box around) {}
}
