package io.tingfeng.demo.town;

import java.time.Instant;
import java.util.List;

/**
 * One thing that somebody of the town publishes.
 *
 * @param number its number at its place, in the order of time
 * @param title empty where the place has none
 * @param text empty on the hot list; line breaks part paragraphs
 * @param reach reposts on the micro-blog, reads on the forum; on the hot list the best place and
 *     how many hours the line stays there
 * @param replies those of a thread, in the order of time
 */
public record Piece(
    Place place,
    int number,
    Instant at,
    String author,
    String title,
    String text,
    Reach reach,
    List<Reply> replies) {

  public Piece {
    replies = List.copyOf(replies);
  }

  /** What somebody answers in a thread. */
  public record Reply(Instant at, String author, String text) {}

  Piece numbered(int next) {
    return new Piece(place, next, at, author, title, text, reach, replies);
  }

  List<Reply> repliesUntil(Instant now) {
    return replies.stream().filter(reply -> !reply.at().isAfter(now)).toList();
  }
}
