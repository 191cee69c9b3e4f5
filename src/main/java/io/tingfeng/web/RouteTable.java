package io.tingfeng.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All routes of the server, each with who may use it; nothing is served that is not in here. */
public final class RouteTable {
  private final List<Route> routes = new ArrayList<>();

  /**
   * One route.
   *
   * @param path in the form of Javalin: {@code /brands/{id}}
   * @param doc what the API's description says of it; absent for pages
   */
  public record Route(
      HandlerType method, String path, Access access, Optional<ApiDoc> doc, Handler handler) {}

  /** A page to read. */
  public void get(String path, Access access, Handler handler) {
    routes.add(new Route(HandlerType.GET, path, access, Optional.empty(), handler));
  }

  /** A form that changes what is stored. */
  public void post(String path, Access access, Handler handler) {
    routes.add(new Route(HandlerType.POST, path, access, Optional.empty(), handler));
  }

  /** An operation of the API. */
  public void api(HandlerType method, String path, Access access, ApiDoc doc, Handler handler) {
    routes.add(new Route(method, path, access, Optional.of(doc), handler));
  }

  /** The routes in the order in which they were added. */
  public List<Route> all() {
    return List.copyOf(routes);
  }

  void enter(RoutesConfig config) {
    routes.forEach(
        route ->
            config.addHttpHandler(route.method(), route.path(), route.handler(), route.access()));
  }
}
