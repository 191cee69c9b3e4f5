package io.tingfeng.fetch;

import java.util.List;

/** Status lines and headers that are strange, huge or a lie. */
final class HeadTricks {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

  private HeadTricks() {}

  static List<Trick> all() {
    return List.of(
        Trick.of(
            "a header line without end",
            "protocol",
            talk -> {
              talk.say("HTTP/1.1 200 OK\r\nX-Long: ");
              talk.repeat("long, longer, ");
            }),
        Trick.of(
            "headers without end",
            "protocol",
            talk -> {
              talk.say("HTTP/1.1 200 OK\r\n");
              talk.repeat("X-Again: and again\r\n");
            }),
        Trick.of(
            "a status line without end",
            "protocol",
            talk -> {
              talk.say("HTTP/1.1 200 ");
              talk.repeat("very ");
            }),
        Trick.answers("8000 headers", "fetched", "200 OK", "X-Many: a\r\n".repeat(8000), "page"),
        Trick.answers(
            "8000 cookies", "fetched", "200 OK", "Set-Cookie: a=b\r\n".repeat(8000), "page"),
        Trick.answers(
            "a header of 60 KB",
            "fetched",
            "200 OK",
            "X-A: " + "a".repeat(60_000) + "\r\n",
            "page"),
        Trick.answers("a header without colon", "fetched", "200 OK", "no colon here\r\n", "page"),
        Trick.answers("a header without name", "fetched", "200 OK", ": value\r\n", "page"),
        Trick.answers("a folded header", "fetched", "200 OK", "X-A: one\r\n two\r\n", "page"),
        Trick.answers(
            "control characters in a header", "fetched", "200 OK", "X-A: \0\1\2\r\n", "page"),
        Trick.answers(
            "a mark with letters of its own",
            "fetched",
            "200 OK",
            "ETag: \"\u00e9\u00ff\u0007\"\r\n",
            "page"),
        Trick.answers(
            "a type that is none", "fetched", "200 OK", "Content-Type: \0;;charset=\0\r\n", "page"),
        Trick.says("line ends of Unix", "fetched", "HTTP/1.1 200 OK\nContent-Length: 4\n\npage"),
        Trick.says(
            "a length that is no number", "fetched", OK + "Content-Length: many\r\n\r\npage"),
        Trick.says("a negative length", "protocol", OK + "Content-Length: -5\r\n\r\npage"),
        Trick.says(
            "a length beyond all bounds",
            "fetched|too-large",
            OK + "Content-Length: 99999999999999999999\r\n\r\npage"),
        Trick.says(
            "two lengths",
            "fetched|cut-short|protocol",
            OK + "Content-Length: 4\r\nContent-Length: 9\r\n\r\npage"),
        Trick.says(
            "more than announced",
            "fetched",
            OK + "Content-Length: 4\r\n\r\npageHTTP/1.1 200 OK\r\n\r\n"),
        Trick.says("a status of two digits", "protocol", "HTTP/1.1 20 OK\r\n\r\npage"),
        Trick.says("a status of words", "protocol", "HTTP/1.1 OK\r\n\r\npage"),
        Trick.says("a negative status", "protocol", "HTTP/1.1 -20 OK\r\n\r\npage"),
        Trick.says("a version from tomorrow", "protocol", "HTTP/9.9 200 OK\r\n\r\npage"),
        Trick.says("status 000", "status", "HTTP/1.1 000 Nothing\r\n\r\npage"),
        Trick.says(
            "status 101",
            "status|protocol",
            "HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"),
        Trick.says(
            "early hints first",
            "fetched",
            "HTTP/1.1 103 Early\r\nLink: </a>\r\n\r\n" + OK + "Content-Length: 4\r\n\r\npage"),
        Trick.answers("no content", "status", "204 No Content", "", ""),
        Trick.says(
            "no content with a body",
            "status|protocol",
            "HTTP/1.1 204 No\r\nContent-Length: 4\r\n\r\npage"),
        Trick.answers("a part that nobody asked for", "status", "206 Partial", "", "page"),
        Trick.answers("unchanged though nobody asked", "status", "304 Not Modified", "", ""),
        Trick.answers("an empty page", "empty", "200 OK", "", ""),
        Trick.answers("a picture", "media", "200 OK", "Content-Type: image/png\r\n", "\u0089PNG"),
        Trick.of(
            "a film without end",
            "media",
            talk -> {
              talk.say("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n");
              talk.repeat("frame");
            }),
        Trick.answers("status 400", "status", "400 Bad", "", "no"),
        Trick.answers("status 401", "login", "401 Who", "WWW-Authenticate: Basic\r\n", "no"),
        Trick.answers("status 403", "forbidden", "403 No", "", "no"),
        Trick.answers("status 404", "not-found", "404 No", "", "no"),
        Trick.answers(
            "status 407", "login|protocol", "407 Proxy", "Proxy-Authenticate: Basic\r\n", "no"),
        Trick.answers("status 202 with a riddle", "blocked", "202 Accepted", "", "<script>"),
        Trick.answers("status 521 with a riddle", "blocked", "521 Down", "", "<script>"),
        Trick.answers("status 408", "status", "408 Slow", "", "no"),
        Trick.answers("status 410", "not-found", "410 Gone", "", "no"),
        Trick.answers("status 412", "blocked", "412 No", "", "no"),
        Trick.answers("status 421", "status", "421 Elsewhere", "", "no"),
        Trick.answers("status 429", "rate", "429 Often", "", "no"),
        Trick.answers(
            "status 429 until garbage", "rate", "429 Often", "Retry-After: soon\r\n", "no"),
        Trick.answers(
            "status 429 for ever", "rate", "429 Often", "Retry-After: 99999999999999999\r\n", "no"),
        Trick.answers("status 451", "legal", "451 Law", "", "no"),
        Trick.answers("status 500", "server-error", "500 Ouch", "", "no"),
        Trick.answers(
            "status 503",
            "unavailable",
            "503 Busy",
            "Retry-After: Thu, 01 Jan 1970 00:00:00 GMT\r\n",
            "no"),
        Trick.answers(
            "status 503 without rest", "unavailable", "503 Busy", "Retry-After: 0\r\n", "no"),
        Trick.answers("status 999", "blocked", "999 No", "", "no"));
  }
}
