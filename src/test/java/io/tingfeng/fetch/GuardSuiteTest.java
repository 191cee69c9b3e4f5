package io.tingfeng.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Leads the fetcher to addresses that it must not connect to, by spelling, by name and by redirect.
 * Its sockets write down where they would connect and refuse; one public address stands for a site
 * on loopback. So nothing beyond loopback is reached even if the guard is broken.
 */
class GuardSuiteTest {
  private static final String PUBLIC = "93.184.216.34";
  private static final String START = "http://start.example/";

  private static final Map<String, List<String>> NAMES =
      Map.of(
          "start.example", List.of(PUBLIC),
          "127.0.0.1.names.example", List.of("127.0.0.1"),
          "localtest.example", List.of("::1"),
          "metadata.example", List.of("169.254.169.254"),
          "both.example", List.of("10.0.0.7", "192.168.3.4", "fd00::7"),
          "mapped.example", List.of("::ffff:10.0.0.7"),
          "localhost", List.of("127.0.0.1", "::1"));

  private final List<SocketAddress> opened = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger lookUps = new AtomicInteger();
  private LocalSite site;
  private Fetcher fetcher;

  @BeforeEach
  void open() throws IOException {
    site = new LocalSite();
    FakeTime time = new FakeTime();
    Wire wire = new Wire(time, names(), guard -> new GuardedSockets(() -> recording(guard)));
    fetcher =
        new Fetcher(
            new FetchSettings("Tingfeng/1.0", false, 1000, Duration.ofMinutes(2), 0, 5, 1),
            new MemoryHosts(),
            time,
            time,
            wire);
  }

  @AfterEach
  void close() {
    fetcher.close();
    site.close();
  }

  static Stream<String> hosts() {
    return Stream.of(
        "127.0.0.1",
        "127.1",
        "127.0.1",
        "127.255.255.254",
        "2130706433",
        "017700000001",
        "0x7f000001",
        "0x7f.0.0.1",
        "0x7F.1",
        "0177.0.0.1",
        "0177.0.0.01",
        "127.0.0.1.",
        "localhost",
        "LOCALHOST",
        "localhost.",
        "127.0.0.1.names.example",
        "localtest.example",
        "metadata.example",
        "both.example",
        "mapped.example",
        "[::1]",
        "[0:0:0:0:0:0:0:1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::ffff:a9fe:a9fe]",
        "[::127.0.0.1]",
        "[::ffff:0:127.0.0.1]",
        "[fe80::1]",
        "[fc00::1]",
        "[fd00:ec2::254]",
        "[fec0::1]",
        "[ff02::1]",
        "[64:ff9b::7f00:1]",
        "[64:ff9b::a9fe:a9fe]",
        "[64:ff9b:1::a00:1]",
        "[2002:7f00:1::1]",
        "[2001:0:4136:e378:8000:63bf:3fff:fdd2]",
        "[2001:db8::1]",
        "[100::1]",
        "0.0.0.0",
        "0",
        "0.0.0.1",
        "10.0.0.1",
        "10.255.255.254",
        "100.64.0.1",
        "100.100.100.200",
        "169.254.169.254",
        "169.254.170.2",
        "2852039166",
        "0xa9fea9fe",
        "172.16.0.1",
        "172.31.255.254",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.1",
        "192.168.257",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "168.63.129.16",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255");
  }

  static Stream<String> redirects() {
    return Stream.concat(
        hosts().map(host -> "http://" + host + "/"),
        Stream.of(
            "//127.0.0.1/",
            "//localhost:8080/x",
            "http:\\\\127.0.0.1\\",
            "http:127.0.0.1",
            "https://127.0.0.1/",
            "https://[::1]:8443/",
            "http://127.0.0.1:8080/#@start.example",
            "http://start.example@127.0.0.1/",
            "http://start.example:80@127.0.0.1/",
            "http://127.0.0.1\\@start.example/",
            "http://%31%32%37.0.0.1/",
            "http://127%2e0%2e0%2e1/",
            "http://\uff11\uff12\uff17.0.0.1/",
            "http://127\u30020\u30020\u30021/",
            "http://\u2460\u2461\u2466.\u24ea.\u24ea.\u2460/",
            "http://loca\u00adlhost/",
            "http://\u2139ocalhost/",
            "\thttp://127.0.0.1/",
            "h\nttp://127.0.0.1/",
            "http://127.0.0.1\u0000.start.example/",
            "http://[::1%25lo]/",
            "http://[fe80::1%25eth0]/"));
  }

  @ParameterizedTest
  @MethodSource("hosts")
  void noSpellingOfAnAddressConnects(String host) {
    FetchOutcome outcome = fetch("http://" + host + "/");

    assertThat(opened).isEmpty();
    assertThat(outcome).isNotInstanceOf(FetchOutcome.Fetched.class);
    assertThat(outcome.why().orElseThrow())
        .isIn(Cause.PRIVATE_ADDRESS, Cause.UNKNOWN_HOST, Cause.ADDRESS);
  }

  @ParameterizedTest
  @MethodSource("redirects")
  void noRedirectLeadsToOne(String location) {
    site.on("/", exchange -> LocalSite.send(exchange, 302, "", "Location", encoded(location)));

    FetchOutcome outcome = fetch(START);

    assertThat(opened).isNotEmpty().containsOnly(new InetSocketAddress(PUBLIC, 80));
    assertThat(outcome).isNotInstanceOf(FetchOutcome.Fetched.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1/robots.txt", "http://metadata.example/latest"})
  void noRobotsFileLeadsToOne(String location) {
    site.on("/robots.txt", exchange -> LocalSite.send(exchange, 302, "", "Location", location))
        .page("/", "page");

    assertThat(fetch(START).why()).contains(Cause.PRIVATE_ADDRESS);
    assertThat(opened).containsOnly(new InetSocketAddress(PUBLIC, 80));
  }

  @Test
  void aNameThatTurnsToLoopbackAfterItsFirstLookUpDoesNotConnectThere() {
    for (String path : List.of("/robots.txt", "/")) {
      // A kept connection would need no second look-up.
      site.on(
          path,
          exchange ->
              LocalSite.send(
                  exchange,
                  path.equals("/") ? 302 : 404,
                  "",
                  "Connection",
                  "close",
                  "Location",
                  "http://rebind.example/"));
    }

    for (int visit = 0; visit < 4; visit++) {
      assertThat(fetch(START)).isNotInstanceOf(FetchOutcome.Fetched.class);
    }

    assertThat(lookUps.get()).isGreaterThan(1);
    assertThat(opened).containsOnly(new InetSocketAddress(PUBLIC, 80));
  }

  @Test
  void theClientForOtherCallsStandsBehindTheSameGuard() throws Exception {
    okhttp3.Request request = new okhttp3.Request.Builder().url("http://192.168.1.1/").build();

    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> fetcher.guardedClient().newCall(request).execute()))
        .hasMessageContaining("not a public address");
    assertThat(opened).isEmpty();
  }

  @Test
  void aPublicAddressIsReached() {
    site.page("/", "page");

    assertThat(fetch(START)).isInstanceOf(FetchOutcome.Fetched.class);
  }

  private FetchOutcome fetch(String address) {
    return fetcher.fetch(Profiles.request(URI.create(address)));
  }

  /** Header bytes as a hostile server would write them. */
  private static String encoded(String location) {
    return new String(
        location.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  private Dns names() {
    return name -> {
      if (name.equals("rebind.example")) {
        return List.of(
            InetAddress.getByName(lookUps.getAndIncrement() == 0 ? PUBLIC : "127.0.0.1"));
      }
      List<String> addresses = NAMES.get(name);
      if (addresses == null) {
        throw new UnknownHostException(name);
      }
      List<InetAddress> found = new ArrayList<>();
      for (String address : addresses) {
        found.add(InetAddress.getByName(address));
      }
      return found;
    };
  }

  private Socket recording(AddressGuard guard) {
    return new GuardedSocket(guard) {
      @Override
      void open(SocketAddress endpoint, int timeout) throws IOException {
        opened.add(endpoint);
        if (!endpoint.equals(new InetSocketAddress(PUBLIC, 80))) {
          throw new ConnectException("the test lets nothing out");
        }
        super.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), site.port()), timeout);
      }
    };
  }
}
