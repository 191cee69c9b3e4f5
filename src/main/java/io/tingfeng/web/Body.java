package io.tingfeng.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;

/** The JSON that a request brings: fields are read by name, others are not looked at. */
public final class Body {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode node;

  private Body(JsonNode node) {
    this.node = node;
  }

  /** The body of a request; only JSON is taken. */
  public static Body of(Context ctx) {
    String type = ctx.contentType();
    if (type == null || !type.startsWith("application/json")) {
      throw new BadRequest("send application/json");
    }
    try {
      JsonNode node = JSON.readTree(ctx.body());
      if (!node.isObject() && !node.isArray()) {
        throw new BadRequest("the body must be a JSON object");
      }
      return new Body(node);
    } catch (JsonProcessingException e) {
      throw new BadRequest("the body is not JSON: " + e.getOriginalMessage());
    }
  }

  /** A text that must be there. */
  public String text(String name) {
    String value = text(name, "");
    if (value.isBlank()) {
      throw new BadRequest(name + " is missing");
    }
    return value.strip();
  }

  /** A text that may be missing. */
  public String text(String name, String otherwise) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    if (!value.isTextual()) {
      throw new BadRequest(name + " must be a text");
    }
    return value.asText();
  }

  /** A whole number from 1 on, or another one when it is missing. */
  public int number(String name, int otherwise, int most) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    if (!value.isInt() || value.asInt() < 1 || value.asInt() > most) {
      throw new BadRequest(name + " must be a number from 1 to " + most);
    }
    return value.asInt();
  }

  /** Whether a switch is on; off when it is missing. */
  public boolean flag(String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return false;
    }
    if (!value.isBoolean()) {
      throw new BadRequest(name + " must be true or false");
    }
    return value.asBoolean();
  }

  /** Texts of an array; none when it is missing. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    node.path(name).forEach(one -> texts.add(one.asText()));
    return texts;
  }

  /** The objects of an array; the body itself when it is one. */
  public List<JsonNode> objects(String name) {
    List<JsonNode> objects = new ArrayList<>();
    (node.isArray() ? node : node.path(name)).forEach(objects::add);
    return objects;
  }
}
