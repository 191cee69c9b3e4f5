package io.tingfeng.web;

import java.util.ArrayList;
import java.util.List;

/**
 * What the description of the API says of one operation.
 *
 * @param summary in one line
 * @param parameters of the query
 * @param body fields of the JSON that is sent
 * @param fields of the JSON that is answered, all of them always there; {@code name:type}, with a
 *     question mark behind the type when it may be null; none for what is no JSON object
 */
public record ApiDoc(String summary, List<Field> parameters, List<Field> body, List<Field> fields) {
  public ApiDoc {
    parameters = List.copyOf(parameters);
    body = List.copyOf(body);
    fields = List.copyOf(fields);
  }

  /** A named value: its type is one of string, integer, number, boolean, array, object. */
  public record Field(String name, String type, boolean nullable) {

    static Field parse(String text) {
      int colon = text.indexOf(':');
      boolean nullable = text.endsWith("?");
      return new Field(
          text.substring(0, colon),
          text.substring(colon + 1, text.length() - (nullable ? 1 : 0)),
          nullable);
    }
  }

  /** An operation that takes and answers nothing yet. */
  public static ApiDoc of(String summary) {
    return new ApiDoc(summary, List.of(), List.of(), List.of());
  }

  /** The same with parameters of the query, each {@code name:type}. */
  public ApiDoc asks(String... names) {
    return new ApiDoc(summary, fields(names), body, fields);
  }

  /** The same with fields that are sent. */
  public ApiDoc takes(String... names) {
    return new ApiDoc(summary, parameters, fields(names), fields);
  }

  /** The same with fields that are answered. */
  public ApiDoc answers(String... names) {
    return new ApiDoc(summary, parameters, body, fields(names));
  }

  private static List<Field> fields(String... names) {
    List<Field> fields = new ArrayList<>();
    for (String name : names) {
      fields.add(Field.parse(name));
    }
    return fields;
  }
}
