package io.tingfeng.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.config.SignOn;
import io.tingfeng.config.SignOn.Part;
import io.tingfeng.fetch.FetchSettings;
import io.tingfeng.fetch.Fetcher;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.people.Arrival.Reason;
import io.tingfeng.people.SingleSignOn.Departure;
import io.tingfeng.people.SingleSignOn.Return;
import io.tingfeng.store.JdbcHostStore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SingleSignOnTest {
  private final Memory memory = new Memory();
  private final LocalProvider provider = new LocalProvider(memory);
  private final Fetcher lenient = fetcher(true);
  private SingleSignOn signOn = signOn(Map.of("tea-team", Part.OFFICER), Optional.empty(), false);

  private Fetcher fetcher(boolean privateNetworks) {
    return new Fetcher(
        FetchSettings.of("test", "", privateNetworks),
        new JdbcHostStore(memory.database),
        memory,
        length -> {});
  }

  private SingleSignOn signOn(Map<String, Part> roles, Optional<Part> unknown, boolean join) {
    return signOn(lenient, roles, unknown, join);
  }

  private SingleSignOn signOn(
      Fetcher fetcher, Map<String, Part> roles, Optional<Part> unknown, boolean join) {
    SignOn rules =
        new SignOn(
            "公司账号",
            URI.create(provider.issuer()),
            LocalProvider.CLIENT,
            Optional.empty(),
            URI.create("https://tingfeng.example/"),
            List.of("openid", "profile"),
            "preferred_username",
            join,
            "realm.groups",
            roles,
            unknown);
    return new SingleSignOn(
        rules,
        Optional.of(LocalProvider.SECRET),
        fetcher.inquiry(),
        memory.people,
        memory.audit,
        memory.door,
        memory);
  }

  @BeforeEach
  void inTheTeam() {
    says("realm", Map.of("groups", List.of("all", "tea-team")));
  }

  @AfterEach
  void close() {
    lenient.close();
    provider.close();
    memory.close();
  }

  private void says(String claim, Object value) {
    provider.claims.put(claim, value);
  }

  private Arrival comes() {
    return arrives(signOn.depart("/alerts").orElseThrow());
  }

  private Arrival arrives(Departure departure) {
    return signOn.arrive(
        new Return(
            LocalProvider.state(departure.address()),
            provider.agree(departure.address()),
            "",
            provider.issuer(),
            departure.cookie()),
        "a browser");
  }

  private static void isRefused(Arrival arrival, Reason reason) {
    assertThat(arrival).isEqualTo(new Arrival.Refused(reason));
  }

  @Test
  void whomTheProviderVouchesForGetsAnAccountWithTheRoleOfTheirGroup() {
    Arrival.Entered entered = (Arrival.Entered) comes();

    Account account = memory.door.session(entered.secret()).orElseThrow().account();
    assertThat(account.name()).isEqualTo("zhou.lan");
    assertThat(account.shown()).isEqualTo("周岚");
    assertThat(account.role()).isEqualTo(Role.OFFICER);
    assertThat(account.password()).isEmpty();
    assertThat(entered.back()).isEqualTo("/alerts");
    assertThat(memory.door.signIn("zhou.lan", "", "10.0.0.1", ""))
        .as("there is no password to guess")
        .isInstanceOf(SignIn.Refused.class);
    assertThat(acts())
        .containsExactly("sign-in-refused", "sign-in", "sign-on-joined", "account-added");
  }

  @Test
  void theWayOutAsksForACodeWithPkceStateAndNonce() {
    assertThat(signOn.depart("/").orElseThrow().address().toString())
        .startsWith(provider.issuer() + "/authorize?")
        .contains("response_type=code")
        .contains("code_challenge_method=S256")
        .contains("code_challenge=")
        .contains("state=")
        .contains("nonce=")
        .contains("scope=openid+profile")
        .contains("redirect_uri=https%3A%2F%2Ftingfeng.example%2Fsign-on%2Fback");
  }

  @Test
  void tokensThatWereNotMadeForThisSignOnAreRefused() {
    Map<String, Object> wrong =
        Map.of(
            "nonce", "another",
            "aud", "another-client",
            "iss", "https://elsewhere.example",
            "azp", "another-client",
            "exp", Date.from(memory.instant().minusSeconds(120)),
            "iat", Date.from(memory.instant().plusSeconds(3600)));
    wrong.forEach(
        (claim, value) -> {
          says(claim, value);
          assertThat(comes()).as(claim).isEqualTo(new Arrival.Refused(Reason.TOKEN));
          provider.claims.remove(claim);
        });
    says("aud", List.of(LocalProvider.CLIENT, "another-client"));
    isRefused(comes(), Reason.TOKEN);
    assertThat(memory.people.accounts()).isEmpty();
  }

  @Test
  void aTokenThatTheProviderDidNotSignIsRefused() throws Exception {
    provider.forge();

    isRefused(comes(), Reason.TOKEN);
  }

  @Test
  void aStateServesOnceInItsOwnBrowserAndForTenMinutes() {
    Departure used = signOn.depart("/").orElseThrow();
    assertThat(arrives(used)).isInstanceOf(Arrival.Entered.class);
    isRefused(arrives(used), Reason.STALE);

    Departure stolen = signOn.depart("/").orElseThrow();
    isRefused(arrives(new Departure(stolen.address(), "another cookie")), Reason.STALE);

    Departure late = signOn.depart("/").orElseThrow();
    memory.pass(Duration.ofMinutes(11));
    isRefused(arrives(late), Reason.STALE);
    isRefused(signOn.arrive(new Return("", "", "", "", ""), ""), Reason.STALE);
  }

  @Test
  void whoeverDeclinesOrComesFromAnotherProviderStaysOutside() {
    Departure declined = signOn.depart("/").orElseThrow();
    String state = LocalProvider.state(declined.address());
    isRefused(
        signOn.arrive(new Return(state, "", "access_denied", "", declined.cookie()), ""),
        Reason.DECLINED);

    Departure mixed = signOn.depart("/").orElseThrow();
    isRefused(
        signOn.arrive(
            new Return(
                LocalProvider.state(mixed.address()),
                "code",
                "",
                "https://elsewhere.example",
                mixed.cookie()),
            ""),
        Reason.DECLINED);
    assertThat(acts()).as("whoever likes can do this").isEmpty();
  }

  @Test
  void anUnknownPersonGetsNothingOrWhatIsConfiguredForThem() {
    says("realm", Map.of("groups", List.of("canteen")));

    isRefused(comes(), Reason.UNKNOWN);
    assertThat(memory.people.accounts()).isEmpty();
    assertThat(acts()).containsExactly("sign-on-refused");
    signOn = signOn(Map.of("tea-team", Part.OFFICER), Optional.of(Part.VIEWER), false);
    comes();
    assertThat(memory.people.account("zhou.lan").orElseThrow().role()).isEqualTo(Role.VIEWER);
  }

  @Test
  void theRoleFollowsTheGroupsAtEachSignOn() {
    comes();
    says("realm", Map.of("groups", List.of("canteen")));
    isRefused(comes(), Reason.UNKNOWN);
    signOn = signOn(Map.of("canteen", Part.VIEWER), Optional.empty(), false);
    comes();

    assertThat(memory.people.account("zhou.lan").orElseThrow().role()).isEqualTo(Role.VIEWER);
  }

  @Test
  void aLocalAccountIsJoinedOnlyWhenConfiguredAndKeepsItsRole() {
    memory.roster.add("-", "zhou.lan", "", Role.ADMIN, Memory.PASSWORD);

    isRefused(comes(), Reason.TAKEN);
    signOn = signOn(Map.of(), Optional.empty(), true);
    assertThat(comes()).isInstanceOf(Arrival.Entered.class);
    assertThat(memory.people.account("zhou.lan").orElseThrow().role()).isEqualTo(Role.ADMIN);
    says("sub", "subject-2");
    isRefused(comes(), Reason.TAKEN);
  }

  @Test
  void whoIsShutOutOrNamelessStaysOutside() {
    comes();
    memory.roster.change("boss", "zhou.lan", Role.OFFICER, List.of(), false);
    isRefused(comes(), Reason.SHUT);

    says("sub", "subject-3");
    says("preferred_username", "../周 岚");
    isRefused(comes(), Reason.NAMELESS);
  }

  @Test
  void aProviderInThePrivateNetworkIsAskedOnlyWhenPrivateNetworksAreOpen() {
    try (Fetcher strict = fetcher(false)) {
      signOn = signOn(strict, Map.of(), Optional.of(Part.VIEWER), false);

      assertThat(signOn.depart("/")).isEmpty();
    }
  }

  private List<String> acts() {
    return memory
        .audit
        .deeds(new TimeWindow(Instant.EPOCH, memory.instant().plusSeconds(1)), "", "", 10)
        .stream()
        .map(Deed::act)
        .toList();
  }
}
