package io.tingfeng.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What browsers say that the content policy kept from loading or running. Anybody can send such a
 * report, so the different ones are counted, the last hundred kept, and each logged once.
 */
final class PolicyReports {
  /** Where browsers send them. */
  static final String PLACE = "/policy-report";

  private static final Logger LOG = LoggerFactory.getLogger(PolicyReports.class);
  private static final int MOST_BYTES = 8_192;
  private static final int MOST = 100;
  private static final int LONGEST = 200;

  private final InstantSource clock;
  private final ObjectMapper mapper = new ObjectMapper();
  private final Map<Blocked, Times> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Blocked, Times> eldest) {
          return size() > MOST;
        }
      };

  /**
   * Something that was kept away.
   *
   * @param page on which, without the question behind it
   * @param rule of the policy that did
   * @param what the address, or {@code inline}
   */
  private record Blocked(String page, String rule, String what) {}

  private record Times(long count, Instant last) {}

  PolicyReports(InstantSource clock) {
    this.clock = clock;
  }

  void enter(RouteTable routes) {
    routes.post(PLACE, Access.OPEN, this::take);
    routes.api(
        HandlerType.GET,
        "/api/v1/policy-reports",
        Access.ADMINISTER,
        ApiDoc.of("What the content policy kept from browsers: the last hundred different reports")
            .answers("reports:array"),
        this::list);
  }

  private void take(Context ctx) {
    byte[] body = ctx.bodyAsBytes();
    if (body.length <= MOST_BYTES) {
      try {
        keep(mapper.readTree(body).path("csp-report"));
      } catch (JacksonException e) {
        throw new BadRequest("the report is not JSON");
      } catch (java.io.IOException e) {
        throw new BadRequest("the report cannot be read");
      }
    }
    ctx.status(204);
  }

  private synchronized void keep(JsonNode report) {
    Blocked blocked =
        new Blocked(
            text(report, "document-uri").replaceAll("[?#].*", ""),
            text(report, "violated-directive"),
            text(report, "blocked-uri"));
    if (blocked.rule().isEmpty()) {
      return;
    }
    Times before = kept.get(blocked);
    if (before == null) {
      LOG.warn("{} kept {} from {}", blocked.rule(), blocked.what(), blocked.page());
    }
    kept.put(blocked, new Times(before == null ? 1 : before.count() + 1, clock.instant()));
  }

  private static String text(JsonNode report, String field) {
    String text = report.path(field).asText("").replaceAll("\\p{Cntrl}", " ");
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  private void list(Context ctx) {
    List<Map<String, Object>> reports;
    synchronized (this) {
      reports = kept.entrySet().stream().map(PolicyReports::shape).toList().reversed();
    }
    ctx.json(Map.of("reports", reports));
  }

  private static Map<String, Object> shape(Map.Entry<Blocked, Times> one) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("page", one.getKey().page());
    shape.put("rule", one.getKey().rule());
    shape.put("blocked", one.getKey().what());
    shape.put("count", one.getValue().count());
    shape.put("last", one.getValue().last().toString());
    return shape;
  }
}
