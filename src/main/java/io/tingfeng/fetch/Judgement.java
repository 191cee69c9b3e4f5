package io.tingfeng.fetch;

import io.tingfeng.model.Page;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says what the last answer of a fetch means. */
final class Judgement {
  private static final int LONGEST_MARK = 500;
  private static final int MOST_HEADERS = 100;

  private Judgement() {}

  /**
   * The outcome that an answer stands for.
   *
   * @param same whether the answer is of the address that was wished for, not of another
   */
  static FetchOutcome of(FetchRequest request, Reply.Answer answer, boolean same) {
    int status = answer.status();
    return switch (status) {
      case 200, 203 -> fetched(request, answer);
      case 304 -> unchanged(request, answer, same);
      case 401, 407 -> refused(status, Cause.LOGIN);
      case 402, 403 -> refused(status, Cause.FORBIDDEN);
      case 451 -> refused(status, Cause.LEGAL);
      // What the gatekeepers of large Chinese sites answer to programs.
      case 202, 412, 418, 521, 999 -> refused(status, Cause.BLOCKED);
      case 404, 410 -> failed(status, Cause.NOT_FOUND);
      default -> failed(status, status >= 500 ? Cause.SERVER_ERROR : Cause.STATUS);
    };
  }

  private static FetchOutcome refused(int status, Cause cause) {
    return new FetchOutcome.Refused("status " + status, cause);
  }

  private static FetchOutcome failed(int status, Cause cause) {
    return new FetchOutcome.Failed("status " + status, cause);
  }

  private static FetchOutcome unchanged(FetchRequest request, Reply.Answer answer, boolean same) {
    Validators known = request.validators();
    return same && (known.etag().isPresent() || known.lastModified().isPresent())
        ? new FetchOutcome.Unchanged(answer.address().uri(), answer.at())
        : new FetchOutcome.Failed("unchanged, though nobody asked", Cause.STATUS);
  }

  private static FetchOutcome fetched(FetchRequest request, Reply.Answer answer) {
    if (answer.body().length == 0) {
      return new FetchOutcome.Failed("the body is empty", Cause.EMPTY);
    }
    Optional<String> digest = Optional.of(digest(answer.body()));
    if (digest.equals(request.validators().digest())) {
      return new FetchOutcome.Unchanged(answer.address().uri(), answer.at());
    }
    return new FetchOutcome.Fetched(
        page(request, answer),
        new Validators(mark(answer, "ETag"), mark(answer, "Last-Modified"), digest));
  }

  private static Page page(FetchRequest request, Reply.Answer answer) {
    return new Page(
        request.profile().id(),
        answer.address().uri(),
        answer.at(),
        answer.status(),
        headers(answer),
        answer.body());
  }

  static String digest(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  private static Optional<String> mark(Reply.Answer answer, String name) {
    return Optional.ofNullable(answer.header(name))
        .filter(mark -> mark.length() <= LONGEST_MARK)
        .filter(RequestHeaders::isSendable);
  }

  private static Map<String, String> headers(Reply.Answer answer) {
    Map<String, String> headers = new HashMap<>();
    int count = Math.min(MOST_HEADERS, answer.headers().size());
    for (int i = 0; i < count; i++) {
      headers.merge(
          answer.headers().name(i).toLowerCase(Locale.ROOT),
          answer.headers().value(i),
          (first, second) -> first + ", " + second);
    }
    return headers;
  }
}
