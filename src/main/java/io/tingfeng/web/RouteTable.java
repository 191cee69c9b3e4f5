package io.tingfeng.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;

/** All routes of the server, each with who may use it; nothing is served that is not in here. */
public final class RouteTable {
  private final List<Route> routes = new ArrayList<>();

  /**
   * One route.
   *
   * @param path in the form of Javalin: {@code /brands/{id}}
   */
  public record Route(HandlerType method, String path, Access access, Handler handler) {}

  /** A page or an answer to read. */
  public void get(String path, Access access, Handler handler) {
    routes.add(new Route(HandlerType.GET, path, access, handler));
  }

  /** Something that changes what is stored. */
  public void post(String path, Access access, Handler handler) {
    routes.add(new Route(HandlerType.POST, path, access, handler));
  }

  /** Something that takes away. */
  public void delete(String path, Access access, Handler handler) {
    routes.add(new Route(HandlerType.DELETE, path, access, handler));
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
