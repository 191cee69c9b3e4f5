package io.tingfeng.web;

import io.javalin.http.Context;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.text.PublishTimes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Reads query parameters; what is wrong is told by name. */
final class Parameters {
  private Parameters() {}

  static String text(Context ctx, String name, String otherwise) {
    String value = ctx.queryParam(name);
    return value == null ? otherwise : value;
  }

  static String required(Context ctx, String name) {
    String value = text(ctx, name, "");
    if (value.isBlank()) {
      throw new BadRequest("the parameter " + name + " is missing");
    }
    return value;
  }

  static int number(Context ctx, String name, int otherwise, int low, int high) {
    String value = text(ctx, name, "");
    if (value.isEmpty()) {
      return otherwise;
    }
    if (value.matches("\\d{1,9}")) {
      int number = Integer.parseInt(value);
      if (number >= low && number <= high) {
        return number;
      }
    }
    throw new BadRequest(name + " must be a number from " + low + " to " + high);
  }

  /** The question without reprints where {@code once=true} asks for each text once. */
  static MentionQuery once(Context ctx, MentionQuery query) {
    MentionQuery reprint = new MentionQuery.Is(MentionIndex.Facet.ROLE, "reprint");
    return text(ctx, "once", "").equals("true")
        ? new MentionQuery.And(List.of(query, new MentionQuery.Not(reprint)))
        : query;
  }

  static Instant time(Context ctx, String name, Instant otherwise, Instant now, ZoneId zone) {
    String value = text(ctx, name, "");
    if (value.isEmpty()) {
      return otherwise;
    }
    return PublishTimes.parse(value, now, zone)
        .orElseThrow(
            () ->
                new BadRequest(
                    name + " is no time that has been; write 2026-11-24T08:00:00+08:00"));
  }
}
