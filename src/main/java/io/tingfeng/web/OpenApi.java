package io.tingfeng.web;

import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Describes the API in the form of OpenAPI 3.1, from the very routes that are served. */
final class OpenApi {
  private static final Pattern IN_PATH = Pattern.compile("\\{([^}]+)}");

  private OpenApi() {}

  static void enter(RouteTable routes) {
    routes.api(
        HandlerType.GET,
        "/api/v1/openapi.json",
        Access.OPEN,
        ApiDoc.of("This description").answers("openapi:string", "info:object", "paths:object"),
        ctx -> ctx.json(document(routes)));
  }

  static Map<String, Object> document(RouteTable routes) {
    Map<String, Object> paths = new LinkedHashMap<>();
    for (RouteTable.Route route : routes.all()) {
      route
          .doc()
          .ifPresent(
              doc -> {
                @SuppressWarnings("unchecked")
                Map<String, Object> path =
                    (Map<String, Object>)
                        paths.computeIfAbsent(route.path(), key -> new LinkedHashMap<>());
                path.put(route.method().name().toLowerCase(Locale.ROOT), operation(route, doc));
              });
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put(
        "info",
        Map.of(
            "title", "Tingfeng",
            "version", "1",
            "description", "All that the console does. Errors are problem details (RFC 9457)."));
    document.put("security", List.of(Map.of("token", List.of())));
    document.put("paths", paths);
    document.put(
        "components",
        Map.of(
            "securitySchemes",
            Map.of("token", Map.of("type", "http", "scheme", "bearer")),
            "schemas",
            Map.of(
                "Problem",
                schema(
                    List.of(
                        field("type", "string"),
                        field("status", "integer"),
                        field("detail", "string"))))));
    return document;
  }

  private static Map<String, Object> operation(RouteTable.Route route, ApiDoc doc) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("summary", doc.summary());
    operation.put("operationId", id(route));
    operation.put(
        "description",
        route.access() == Access.OPEN
            ? "Open to everybody."
            : route
                .access()
                .right()
                .map(right -> "Needs the right to " + right.word() + ".")
                .orElse("Needs an account."));
    if (route.access() == Access.OPEN) {
      operation.put("security", List.of());
    }
    operation.put("parameters", parameters(route, doc));
    if (!doc.body().isEmpty()) {
      operation.put("requestBody", Map.of("required", true, "content", json(schema(doc.body()))));
    }
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put("200", answer(doc));
    responses.put("default", problem());
    operation.put("responses", responses);
    return operation;
  }

  private static String id(RouteTable.Route route) {
    String path = route.path().replace("/api/v1/", "").replaceAll("[{}]", "");
    return route.method().name().toLowerCase(Locale.ROOT) + "-" + path.replaceAll("[/.]", "-");
  }

  private static List<Object> parameters(RouteTable.Route route, ApiDoc doc) {
    List<Object> parameters = new ArrayList<>();
    IN_PATH
        .matcher(route.path())
        .results()
        .map((MatchResult found) -> found.group(1))
        .forEach(name -> parameters.add(parameter(name, "path", "string", true)));
    doc.parameters()
        .forEach(field -> parameters.add(parameter(field.name(), "query", field.type(), false)));
    return parameters;
  }

  private static Map<String, Object> parameter(
      String name, String in, String type, boolean required) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", name);
    parameter.put("in", in);
    parameter.put("required", required);
    parameter.put("schema", Map.of("type", type));
    return parameter;
  }

  private static Map<String, Object> answer(ApiDoc doc) {
    return doc.fields().isEmpty()
        ? Map.of("description", doc.summary())
        : Map.of("description", doc.summary(), "content", json(schema(doc.fields())));
  }

  private static Map<String, Object> problem() {
    return Map.of(
        "description",
        "What went wrong",
        "content",
        Map.of(
            "application/problem+json",
            Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));
  }

  private static Map<String, Object> json(Map<String, Object> schema) {
    return Map.of("application/json", Map.of("schema", schema));
  }

  private static ApiDoc.Field field(String name, String type) {
    return new ApiDoc.Field(name, type, false);
  }

  private static Map<String, Object> schema(List<ApiDoc.Field> fields) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (ApiDoc.Field field : fields) {
      properties.put(
          field.name(),
          Map.of("type", field.nullable() ? List.of(field.type(), "null") : field.type()));
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", fields.stream().map(ApiDoc.Field::name).toList());
    return schema;
  }
}
