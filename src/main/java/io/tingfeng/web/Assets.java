package io.tingfeng.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.tingfeng.people.Ticket;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stylesheet and scripts, all from the program itself. The hash of the content stands in the
 * address, so that browsers may keep them for ever.
 */
public final class Assets {
  private static final String FOREVER = "public, max-age=31536000, immutable";
  private static final int HASH = 12;
  private static final String WEBJARS = "/META-INF/resources/webjars/";

  private static final Map<String, Asset> BY_NAME =
      Stream.of(
              new Asset("console.css", "text/css", "/web/console.css"),
              new Asset("console.js", "text/javascript", "/web/console.js"),
              new Asset("chart.js", "text/javascript", "/web/chart.js"),
              new Asset("icon.svg", "image/svg+xml", "/web/icon.svg"),
              new Asset("htmx.js", "text/javascript", WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js"),
              new Asset(
                  "echarts.js",
                  "text/javascript",
                  WEBJARS + "echarts/5.3.1/dist/echarts.common.min.js"))
          .collect(Collectors.toMap(Asset::name, Function.identity()));
  private static final Map<String, Asset> BY_PATH = byPath();

  private Assets() {}

  private record Asset(String name, String type, byte[] bytes, String path) {
    Asset(String name, String type, String resource) {
      this(name, type, read(resource));
    }

    private Asset(String name, String type, byte[] bytes) {
      this(name, type, bytes, path(name, bytes));
    }

    private static byte[] read(String resource) {
      try (InputStream in = Assets.class.getResourceAsStream(resource)) {
        return Objects.requireNonNull(in, resource).readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(resource, e);
      }
    }

    private static String path(String name, byte[] bytes) {
      String hash =
          Ticket.hash(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
              .substring(0, HASH);
      int dot = name.lastIndexOf('.');
      return "/assets/" + name.substring(0, dot) + "." + hash + name.substring(dot);
    }
  }

  private static Map<String, Asset> byPath() {
    Map<String, Asset> all = new HashMap<>();
    BY_NAME.values().forEach(asset -> all.put(asset.path(), asset));
    return Map.copyOf(all);
  }

  /** Where a file is served: {@code /assets/console.0123456789ab.css}. */
  public static String path(String name) {
    return Objects.requireNonNull(BY_NAME.get(name), name).path();
  }

  static void enter(RouteTable routes) {
    routes.get("/assets/{file}", Access.OPEN, Assets::serve);
  }

  private static void serve(Context ctx) {
    Asset asset = BY_PATH.get("/assets/" + ctx.pathParam("file"));
    if (asset == null) {
      throw new NotFoundResponse("there is no such file");
    }
    ctx.header("Cache-Control", FOREVER)
        .contentType(asset.type() + "; charset=utf-8")
        .result(asset.bytes());
  }
}
