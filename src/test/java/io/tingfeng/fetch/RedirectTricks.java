package io.tingfeng.fetch;

import java.util.List;

/** Redirects that lead in circles, away or nowhere, and robots files that are a trap. */
final class RedirectTricks {
  private RedirectTricks() {}

  static List<Trick> all() {
    return List.of(
        Trick.of("a circle", "redirects", talk -> to(talk, "/start")).keptOpen(),
        Trick.of("a way without end", "redirects", talk -> to(talk, talk.path() + "a")).keptOpen(),
        Trick.of(
                "a slow way",
                "timeout",
                talk -> {
                  talk.hold(250);
                  to(talk, talk.path() + "a");
                })
            .keptOpen(),
        leads("a redirect to ftp", "address", "ftp://127.0.0.1/"),
        leads("a redirect to a script", "address", "javascript:alert(1)"),
        leads("a redirect to data", "address", "data:text/html,hello"),
        leads("a redirect to a file", "address", "file:///etc/passwd"),
        leads("a redirect to a mail port", "address", "http://127.0.0.1:25/"),
        leads("a redirect to a store", "address", "http://127.0.0.1:6379/"),
        leads("a redirect to port 0", "address", "http://127.0.0.1:0/"),
        leads("a redirect with a password", "address", "http://a:b@127.0.0.1/"),
        leads("a redirect of 100 KB", "address", "/" + "a".repeat(100_000)),
        leads("a redirect to no host", "address", "http:///"),
        leads("a redirect to broken letters", "address", "http://\u00ff\u00fe\0/"),
        leads("a redirect to a login", "login", "/login?next=/start"),
        leads("a redirect to a passport", "login", "http://passport.example/"),
        leads("a redirect to no name", "unknown-host", "http://nowhere.invalid/"),
        leads(
            "a redirect to the metadata of a cloud", "private-address", "http://169.254.169.254/"),
        leads("a redirect to nobody", "unreachable", "http://127.0.0.1:1025/"),
        Trick.of(
            "a redirect to https that is none",
            "tls",
            talk -> to(talk, "https://" + talk.here() + "/")),
        Trick.says(
            "a redirect to nowhere", "status", "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n"),
        Trick.of(
                "a page for those who bring the cookie back",
                "fetched",
                talk -> {
                  if (talk.path().endsWith("+cookie")) {
                    talk.say("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npage");
                  } else {
                    talk.say(
                        "HTTP/1.1 302 Found\r\n"
                            + "Set-Cookie: seen=yes; Path=/\r\n"
                            + "Location: /start\r\n"
                            + "Content-Length: 0\r\n\r\n");
                  }
                })
            .keptOpen(),
        page("robots.txt in circles", "fetched", talk -> to(talk, "/robots.txt")),
        page(
            "robots.txt that forbids all",
            "robots",
            talk -> rules(talk, "User-agent: *\nDisallow: /\n")),
        page(
            "robots.txt behind a mark of order",
            "robots",
            talk -> rules(talk, "\u00ef\u00bb\u00bfUser-agent: *\nDisallow: /\n")),
        page("robots.txt of noise", "fetched", talk -> rules(talk, "\0\1\2\u00ff".repeat(5000))),
        page(
            "robots.txt that is broken",
            "robots-unreachable",
            talk -> talk.say("HTTP/1.1 500 Ouch\r\nContent-Length: 0\r\n\r\n")),
        page("robots.txt that never comes", "timeout", HostileSite.Talk::hang),
        page("robots.txt that breaks off", "cut-short", talk -> {}),
        page(
            "robots.txt that is a gzip that is none",
            "encoding",
            talk ->
                talk.say(
                    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\npage")),
        page(
            "robots.txt without end",
            "fetched",
            talk -> {
              talk.say("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
              talk.repeat("Disallow: /no\n");
            }));
  }

  private static Trick leads(String name, String word, String location) {
    return Trick.of(name, word, talk -> to(talk, location));
  }

  /** A page that is well, behind a robots.txt that is not. */
  private static Trick page(String name, String word, HostileSite.Plan robots) {
    return Trick.of(
            name,
            word,
            talk -> {
              if (talk.path().startsWith("/robots.txt")) {
                robots.play(talk);
              } else {
                talk.say("HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\npage");
              }
            })
        .everywhere();
  }

  private static void rules(HostileSite.Talk talk, String text) throws java.io.IOException {
    talk.say("HTTP/1.1 200 OK\r\nContent-Length: " + text.length() + "\r\n\r\n" + text);
  }

  private static void to(HostileSite.Talk talk, String location) throws java.io.IOException {
    talk.say("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n");
  }
}
