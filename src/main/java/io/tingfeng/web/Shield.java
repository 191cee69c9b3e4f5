package io.tingfeng.web;

import io.javalin.http.Context;

/** Headers that every answer carries: nothing from elsewhere, nothing inline, no frames. */
public final class Shield {
  /** The policy of pages: scripts, styles and connections from this program alone. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-src 'self';"
          + " frame-ancestors 'none'; base-uri 'none'; report-uri "
          // The newer report-to needs TLS and comes a minute late; report-uri works in all
          // browsers.
          + PolicyReports.PLACE;

  /** The policy of a mail that is shown: its own inline styles, and nothing that runs or loads. */
  private static final String MAIL_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

  private Shield() {}

  static void cover(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "same-origin")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
        .header("Cache-Control", "no-store");
  }

  /** Shows a mail in a frame of our own. */
  public static void mail(Context ctx, String html) {
    ctx.header("Content-Security-Policy", MAIL_POLICY)
        .header("X-Frame-Options", "SAMEORIGIN")
        .html(html);
  }
}
