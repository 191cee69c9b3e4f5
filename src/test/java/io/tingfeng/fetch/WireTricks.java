package io.tingfeng.fetch;

import java.util.List;

/** Connections that are slow, broken off, or do not speak HTTP. */
final class WireTricks {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
  private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";

  private WireTricks() {}

  static List<Trick> all() {
    return List.of(
        Trick.of("no answer at all", "timeout", HostileSite.Talk::hang),
        Trick.of("a slow status line", "timeout", talk -> talk.drip("HTTP/1.1 200 OK\r\n\r\n")),
        Trick.of(
            "slow headers",
            "timeout",
            talk -> {
              talk.say("HTTP/1.1 200 OK\r\n");
              talk.drip("X-Slow: yes\r\n".repeat(50));
            }),
        Trick.of(
            "a slow body",
            "timeout",
            talk -> {
              talk.say(OK + "Content-Length: 500\r\n\r\n");
              talk.drip("a".repeat(500));
            }),
        Trick.of(
            "a body that stops",
            "timeout",
            talk -> {
              talk.say(OK + "Content-Length: 500\r\n\r\nabc");
              talk.hang();
            }),
        Trick.of(
            "interim answers without end",
            "timeout",
            talk -> talk.drip("HTTP/1.1 100 Continue\r\n\r\n".repeat(20))),
        Trick.of(
            "a flood of interim answers",
            "too-large|protocol",
            talk -> talk.repeat("HTTP/1.1 100 Continue\r\n\r\n")),
        Trick.of("hangs up at once", "cut-short", talk -> {}),
        Trick.of("a reset at once", "reset|cut-short", HostileSite.Talk::reset),
        Trick.of(
            "a reset in the headers",
            "reset|cut-short",
            talk -> {
              talk.say("HTTP/1.1 200 OK\r\nContent-");
              talk.hold(50);
              talk.reset();
            }),
        Trick.of(
            "a reset in the body",
            "reset|cut-short",
            talk -> {
              talk.say(OK + "Content-Length: 500\r\n\r\nabc");
              talk.hold(50);
              talk.reset();
            }),
        Trick.says(
            "fewer bytes than announced", "cut-short", OK + "Content-Length: 500\r\n\r\nabc"),
        Trick.says("chunks without the last one", "cut-short", CHUNKED + "5\r\nabcde\r\n"),
        Trick.says("a chunk cut short", "cut-short", CHUNKED + "50\r\nabcde"),
        Trick.says(
            "a chunk size that is no number", "protocol", CHUNKED + "zz\r\nabc\r\n0\r\n\r\n"),
        Trick.says("a negative chunk size", "protocol", CHUNKED + "-5\r\nabcde\r\n0\r\n\r\n"),
        Trick.says(
            "a chunk size beyond all bounds",
            "protocol|cut-short",
            CHUNKED + "FFFFFFFFFFFFFFFFF\r\nabcde\r\n0\r\n\r\n"),
        Trick.says(
            "a chunk longer than it says", "fetched", CHUNKED + "5\r\nabcdefgh\r\n0\r\n\r\n"),
        Trick.of(
            "trailers without end",
            "protocol|too-large|cut-short",
            talk -> {
              talk.say(CHUNKED + "5\r\nabcde\r\n0\r\n");
              talk.repeat("X-Trailer: again\r\n");
            }),
        Trick.says("a mail server", "protocol", "220 mail.example ESMTP\r\n"),
        Trick.says("a shell", "protocol", "SSH-2.0-OpenSSH_9.6\r\n"),
        Trick.says("HTTP/0.9", "protocol", "<html>hello</html>\r\n"),
        Trick.says("HTTP/2 at once", "protocol|cut-short", "\0\0\u0006\4\0\0\0\0\0\0\3\0\0\0d"),
        Trick.of(
            "noise", "protocol|too-large|cut-short", talk -> talk.repeat("\u0001\u00fe\u007f")),
        Trick.says("TLS garbage", "tls", "\u0016\u0003\u0001garbage, and more of it")
            .atOnce("https"),
        Trick.says("plain text behind https", "tls", "HTTP/1.1 400 Bad\r\n\r\n").atOnce("https"),
        Trick.of("hangs up in the handshake", "tls|cut-short|reset", talk -> {}).atOnce("https"),
        Trick.of("a handshake that hangs", "timeout", HostileSite.Talk::hang).atOnce("https"));
  }
}
