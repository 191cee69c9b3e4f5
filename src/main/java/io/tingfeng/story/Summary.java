package io.tingfeng.story;

import io.tingfeng.model.Post;
import io.tingfeng.text.Sentences;
import io.tingfeng.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Picks from posts on one event the sentence that says most of what the others say: the mean share
 * of posts that hold its pairs of letters (Nenkova and Vanderwende 2005). Nothing is made up.
 */
final class Summary {
  private static final int MOST_POSTS = 60;
  private static final int MOST_SENTENCES = 12;

  /** A sentence of fewer letters says too little, a longer one is no summary. */
  private static final int SHORTEST = 8;

  private static final int LONGEST = 90;

  private Summary() {}

  /** The sentence; empty when the posts say nothing. */
  static String of(List<Post> posts) {
    List<Set<String>> sentences = new ArrayList<>();
    Map<Integer, Integer> shares = new HashMap<>();
    for (Post post : posts.subList(0, Math.min(posts.size(), MOST_POSTS))) {
      Set<String> own = sentences(post);
      sentences.add(own);
      pairs(String.join("", own)).forEach(pair -> shares.merge(pair, 1, Integer::sum));
    }
    String best = "";
    double most = -1;
    for (Set<String> own : sentences) {
      for (String sentence : own) {
        double weight = weight(sentence, shares);
        if (weight > most) {
          most = weight;
          best = sentence;
        }
      }
    }
    return best;
  }

  private static Set<String> sentences(Post post) {
    Set<String> sentences = new java.util.LinkedHashSet<>();
    if (!post.title().isBlank()) {
      sentences.add(post.title().strip());
    }
    String text = post.text();
    for (Span span : Sentences.sentences(text).stream().limit(MOST_SENTENCES).toList()) {
      String sentence = text.substring(span.start(), span.end()).strip();
      if (!sentence.isEmpty()) {
        sentences.add(sentence);
      }
    }
    return sentences;
  }

  private static double weight(String sentence, Map<Integer, Integer> shares) {
    Set<Integer> pairs = pairs(sentence);
    double sum = pairs.stream().mapToInt(pair -> shares.getOrDefault(pair, 0)).sum();
    boolean isFit = sentence.length() >= SHORTEST && sentence.length() <= LONGEST;
    // Long sentences of common words would lose to any short one by the mean alone.
    return sum / (pairs.size() + SHORTEST) * (isFit ? 1 : 0.1);
  }

  private static Set<Integer> pairs(String sentence) {
    String letters = Letters.of(sentence);
    Set<Integer> pairs = new HashSet<>();
    for (int i = 0; i + 1 < letters.length(); i++) {
      pairs.add(Background.pair(letters, i));
    }
    return pairs;
  }
}
