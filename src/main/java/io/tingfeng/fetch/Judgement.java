package io.tingfeng.fetch;

import io.tingfeng.model.Page;
import io.tingfeng.model.SourceId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what the last answer of a fetch means. */
final class Judgement {
  private static final Pattern MEDIA =
      Pattern.compile("(?i)(image|audio|video|font)/.*|application/(pdf|zip|x-gzip|gzip)\\b.*");
  private static final int LONGEST_VALIDATOR = 500;

  private Judgement() {}

  static FetchOutcome of(SourceId source, Reply.Answer answer, boolean asked, Validators known) {
    int status = answer.status();
    String reason = "status " + status;
    return switch (status) {
      case 200, 203 -> fetched(source, answer, known);
      case 304 ->
          asked
              ? new FetchOutcome.Unchanged(answer.address().uri(), answer.at())
              : new FetchOutcome.Failed("unchanged, though nobody asked", Cause.STATUS);
      case 401, 407 -> new FetchOutcome.Refused(reason, Cause.LOGIN);
      case 402, 403 -> new FetchOutcome.Refused(reason, Cause.FORBIDDEN);
      case 451 -> new FetchOutcome.Refused(reason, Cause.LEGAL);
      // What the gatekeepers of large Chinese sites answer to programs.
      case 412, 418, 999 -> new FetchOutcome.Refused(reason, Cause.BLOCKED);
      case 404, 410 -> new FetchOutcome.Failed(reason, Cause.NOT_FOUND);
      default -> new FetchOutcome.Failed(reason, status >= 500 ? Cause.SERVER_ERROR : Cause.STATUS);
    };
  }

  private static FetchOutcome fetched(SourceId source, Reply.Answer answer, Validators known) {
    String type = answer.header("Content-Type");
    if (type != null && MEDIA.matcher(type).matches()) {
      return new FetchOutcome.Failed("not a text", Cause.MEDIA);
    }
    if (answer.body().length == 0) {
      return new FetchOutcome.Failed("the body is empty", Cause.EMPTY);
    }
    Optional<String> digest = Optional.of(digest(answer.body()));
    if (digest.equals(known.digest())) {
      return new FetchOutcome.Unchanged(answer.address().uri(), answer.at());
    }
    Page page =
        new Page(
            source,
            answer.address().uri(),
            answer.at(),
            answer.status(),
            headers(answer),
            answer.body());
    return new FetchOutcome.Fetched(
        page,
        new Validators(validator(answer, "ETag"), validator(answer, "Last-Modified"), digest));
  }

  private static String digest(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  private static Optional<String> validator(Reply.Answer answer, String name) {
    @Nullable String value = answer.header(name);
    return Optional.ofNullable(value)
        .filter(text -> !text.isBlank() && text.length() <= LONGEST_VALIDATOR);
  }

  private static Map<String, String> headers(Reply.Answer answer) {
    Map<String, String> headers = new HashMap<>();
    for (int i = 0; i < answer.headers().size(); i++) {
      headers.merge(
          answer.headers().name(i).toLowerCase(Locale.ROOT),
          answer.headers().value(i),
          (first, second) -> first + ", " + second);
    }
    return headers;
  }
}
