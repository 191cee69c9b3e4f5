package io.tingfeng.web.page;

import io.javalin.http.Context;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.people.Deed;
import io.tingfeng.web.Access;
import io.tingfeng.web.Answers;
import io.tingfeng.web.RouteTable;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** 审计: what was done, by whom, to what. */
public final class AuditPage {
  private static final Duration AUDITED = Duration.ofDays(365);
  private static final int MOST_DEEDS = 300;

  private final Answers answers;
  private final Screen screen;

  /** The page of a program. */
  public AuditPage(Answers answers, Screen screen) {
    this.answers = answers;
    this.screen = screen;
  }

  /** Enters its route. */
  public void enter(RouteTable routes) {
    routes.get("/audit", Access.ADMINISTER, this::audit);
  }

  private void audit(Context ctx) {
    Frame f = screen.frame(ctx, "audit", Screen.tongue(ctx).of("审计", "Audit"));
    TimeWindow window = TimeWindow.endingAt(answers.clock().instant().plusSeconds(1), AUDITED);
    List<Deed> deeds =
        answers
            .audit()
            .deeds(window, DoorPages.query(ctx, "who"), DoorPages.query(ctx, "act"), MOST_DEEDS);
    screen.show(
        ctx,
        "page/audit.jte",
        f,
        Map.of(
            "deeds",
            deeds,
            "who",
            DoorPages.query(ctx, "who"),
            "act",
            DoorPages.query(ctx, "act")));
  }
}
